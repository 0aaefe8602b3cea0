"""The slider, playing, the switch of what was known; the page and the command line agree on every date."""

import re
import unittest

from browser import DOSSIER, Keys, PageCase, answer, page
from selenium.webdriver.support.ui import Select


COUNTED = """
    location.hash = arguments[0];
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    const table = {};
    for (const e of document.querySelectorAll('#ui-panel li[data-claim]')) table[e.dataset.claim] = e.dataset.answer;
    return table;"""


class Time(PageCase):
    def counted(self, address):
        """The page's claims that count, and whether they do for certain."""
        return {claim: value == "2" for claim, value in self.script(COUNTED, address).items() if value != "0"}

    def lens(self, *options, premises=None):
        """What the command line answers; of ties that follow, those that follow from the same claims as in the page."""
        return {claim["id"]: claim["certain"] for claim in answer("claims", DOSSIER, *options)["claims"]
                if premises is None or not claim["id"].startswith("=") or premises.get(claim["id"]) == claim["with"]["premises"]}

    def agree(self, *options):
        """For each date at which something changes: the page answers yes, possibly or no as the command line does."""
        self.expand()
        data = self.script("return JSON.parse(document.getElementById('data').textContent)")
        self.assertGreater(len(data["moments"]), 8)
        premises = {claim["id"]: claim["about"] for claim in data["claims"] if claim["id"].startswith("=")}
        self.assertEqual("--derived" in options, len(premises) > 5)

        def compare(address, *dates):
            mine = self.counted(address)
            lens = self.lens(*dates, *options, premises=premises)
            # At some dates a tie follows from other, weaker claims, which the page does not know: it must not say more.
            other = set(premises) - set(lens)
            self.assertEqual({claim: value for claim, value in mine.items() if claim not in other}, lens)
            self.assertLessEqual(other & set(mine), set(self.lens(*dates, *options)))

        for name, option, moments in [("at", "--as-of", data["moments"]), ("known", "--known-by", data["publications"])]:
            for moment in moments:
                with self.subTest(f"{option} {moment['date']}"):
                    compare(f"#{name}={moment['date']}", option, moment["date"])
        # Both clocks together, and a date between two steps.
        compare("#at=2014-11-17&known=2014-12-31", "--as-of", "2014-11-17", "--known-by", "2014-12-31")

    def test_the_page_and_the_lens_agree_on_all_dates(self):
        self.open(url=page())
        self.agree()

    def test_what_follows_holds_when_its_premises_do(self):
        self.open(url=page("derived", options=("--derived",)))
        self.agree("--derived")

    def test_a_page_of_a_date_is_as_sure_as_the_lens(self):
        self.open(url=page("dated", options=("--as-of", "2014-12-11")))
        self.expand()
        lens = self.lens("--as-of", "2014-12-11")
        self.assertIn(False, lens.values())
        self.assertEqual(self.counted("#"), lens)
        for words in self.script("return [...document.querySelectorAll('#ui-canvas g.edge')].map(e => e.textContent)"):
            self.assertLessEqual(words.count("possibly"), 1, words)

    def test_only_certain(self):
        self.open("#at=2014-12-11", page())
        self.one("#ui-certain").click()
        self.assertEqual(self.hash(), "#at=2014-12-11&certain=yes")
        self.expand()
        mine = set(self.script("return [...document.querySelectorAll('#ui-panel li[data-claim]')].filter(e => e.dataset.answer !== '0').map(e => e.dataset.claim)"))
        lens = {claim["id"] for claim in answer("claims", DOSSIER, "--as-of", "2014-12-11", "--certain")["claims"]}
        self.assertEqual(mine, lens)
        self.assertEqual(self.texts("#ui-canvas text.possibly"), [])

    def test_possibly_is_marked(self):
        self.open("#at=2014-12-11")
        self.assertIn("maybe", self.classes("edge-A24-A25") if self.all("#edge-A24-A25") else self.classes("edge-A24"))
        self.assertIn("possibly", self.texts("#ui-canvas text.possibly"))
        self.assertIn("off", self.classes("edge-B38"))
        self.open()
        self.assertEqual(self.texts("#ui-canvas text.possibly"), [])

    def test_the_slider(self):
        self.open()
        slider = self.one("#ui-slider")
        slider.send_keys(Keys.ARROW_RIGHT)
        self.wait(lambda: re.match(r"^#at=\d{4}-\d\d-\d\d$", self.hash()))
        self.assertEqual(slider.get_attribute("aria-valuetext"), self.one("#ui-at-words").text)
        slider.send_keys(Keys.HOME)
        self.wait(lambda: self.hash() == "")
        slider.send_keys(Keys.END)
        self.assertRegex(self.one("#ui-count").text, r"\d+ of 124 claims, \d+ possibly")

    def test_playing_goes_through_all_dates_and_stops(self):
        self.open()
        self.one("#ui-play").click()
        self.wait(lambda: self.hash().startswith("#at="))
        first = self.hash()
        self.assertEqual(self.one("#ui-play").text, "Pause")
        self.wait(lambda: self.hash() != first)
        self.one("#ui-play").click()
        self.assertEqual(self.one("#ui-play").text, "Play")
        self.one("#ui-slider").send_keys(Keys.END, Keys.ARROW_LEFT)
        self.one("#ui-play").click()
        self.wait(lambda: self.one("#ui-play").text == "Play")
        last = self.script("const d = JSON.parse(document.getElementById('data').textContent).moments; return d[d.length - 1].date")
        self.wait(lambda: self.hash() == f"#at={last}")

    def test_known_by(self):
        self.open()
        Select(self.one("#ui-known")).select_by_value("2014-12-11")
        self.assertEqual(self.hash(), "#known=2014-12-11")
        self.assertIn("off", self.classes("edge-B38"), "the second report was not yet there")
        self.assertNotIn("off", self.classes("edge-A54"))
        self.driver.back()
        self.wait(lambda: "off" not in self.classes("edge-B38"))


if __name__ == "__main__":
    unittest.main()

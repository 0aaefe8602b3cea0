"""The slider, playing, the switch of what was known; the page and the command line agree on every date."""

import re
import unittest

from browser import DOSSIER, Keys, PageCase, answer, page
from selenium.webdriver.support.ui import Select


class Time(PageCase):
    def test_the_page_and_the_lens_agree_on_all_dates(self):
        """For each date at which something changes: the claims that the page counts are those of `--as-of`."""
        self.open(url=page())
        self.expand()
        data = self.script("return JSON.parse(document.getElementById('data').textContent)")
        self.assertGreater(len(data["moments"]), 8)
        counted = """
            location.hash = arguments[0];
            window.dispatchEvent(new HashChangeEvent('hashchange'));
            const table = {};
            for (const e of document.querySelectorAll('#ui-panel li[data-claim]')) table[e.dataset.claim] = e.dataset.answer;
            return table;"""
        for name, option, moments in [("at", "--as-of", data["moments"]), ("known", "--known-by", data["publications"])]:
            for moment in moments:
                with self.subTest(f"{option} {moment['date']}"):
                    table = self.script(counted, f"#{name}={moment['date']}")
                    mine = {claim for claim, value in table.items() if value != "0"}
                    lens = {claim["id"] for claim in answer("claims", DOSSIER, option, moment["date"])["claims"]}
                    self.assertEqual(mine, lens)
        # Both clocks together, and a date between two steps.
        table = self.script(counted, "#at=2014-11-17&known=2014-12-31")
        lens = {c["id"] for c in answer("claims", DOSSIER, "--as-of", "2014-11-17", "--known-by", "2014-12-31")["claims"]}
        self.assertEqual({claim for claim, value in table.items() if value != "0"}, lens)

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

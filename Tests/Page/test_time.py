"""The slider, playing, the switch of what was known; the page and the command line agree on every date."""

import re
import unittest

from browser import DOSSIER, Keys, PageCase, answer, page, written
from selenium.webdriver.support.ui import Select


TWO_WAYS = """
entente: 1
title: Two ways
documents: { d1: { title: One, published: 2015 }, d2: { title: Two, published: 2016 } }
entities:
  a: { kind: state, name: Aland }
  b: { kind: state, name: Bland }
  o1: { kind: igo, name: Old League }
  o2: { kind: igo, name: New League }
claims:
  - { id: C1, claim: a member-of o1, document: d1, quote: one, valid: 2000/2005 }
  - { id: C2, claim: b member-of o1, document: d1, quote: two, valid: 2000/2005 }
  - { id: C3, claim: a member-of o2, document: d2, quote: three, valid: 2010/2015 }
  - { id: C4, claim: b member-of o2, document: d2, quote: four, valid: 2010/2015 }
"""

COUNTED = """
    const table = {};
    for (const e of document.querySelectorAll('#ui-panel li[data-claim]')) table[e.dataset.claim] = e.dataset.answer;
    return table;"""


class Time(PageCase):
    def counted(self, address):
        """The page's claims that count, and whether they do for certain."""
        self.script("location.hash = arguments[0]; window.dispatchEvent(new HashChangeEvent('hashchange'))", address)
        return {claim: value == "2" for claim, value in self.script(COUNTED).items() if value != "0"}

    def lens(self, *options):
        """What the command line answers."""
        return {claim["id"]: claim["certain"] for claim in answer("claims", DOSSIER, *options)["claims"]}

    def agree(self, *options):
        """For each date at which something changes: the page answers yes, possibly or no as the command line does."""
        self.expand()
        data = self.script("return JSON.parse(document.getElementById('data').textContent)")
        self.assertGreater(len(data["moments"]), 8)
        follow = [claim["ways"] for claim in data["claims"] if claim["id"].startswith("=")]
        self.assertEqual("--derived" in options, len(follow) > 5 and any(len(ways) > 1 for ways in follow))

        known = {claim["id"] for claim in data["claims"]}

        def compare(address, *dates):
            # What follows only at a date at which nothing contradicts its premises does not follow in the page.
            lens = {claim: value for claim, value in self.lens(*dates, *options).items() if claim in known or claim[0] != "="}
            self.assertEqual(self.counted(address), lens)

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

    def test_every_way_in_which_something_follows_is_told(self):
        dossier = written("two-ways.yaml", TWO_WAYS)
        self.open("#claim=%3Da.co-member.b", page("two-ways", dossier, ["--derived"]))
        text = self.panel()
        for words in ["Follows from", "Or from", "member of the Old League", "member of the New League"]:
            self.assertIn(words, text)
        for at, answer in [("2003-01-01", "2"), ("2007-01-01", "0"), ("2012-01-01", "2")]:
            self.script("location.hash = arguments[0]; window.dispatchEvent(new HashChangeEvent('hashchange'))",
                        f"#claim=%3Da.co-member.b&at={at}")
            self.assertEqual(self.script("return document.querySelector('article.card').dataset.answer"), answer, at)

    def test_the_legend_tells_what_is_drawn(self):
        row = "const row = document.getElementById('ui-legend-possibly'); return row.hidden ? '' : row.textContent"
        self.open()
        self.assertEqual(self.script(row), "")
        self.open("#at=2014-12-11")
        self.assertEqual(self.script(row), "possiblyat this date; the sources leave it open")

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

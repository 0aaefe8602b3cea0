"""Search, filters, paths, story, addresses: what a reader finds, against what the command line says."""

import unittest

from browser import DOSSIER, Keys, PageCase, answer, page, written
from selenium.webdriver.support.ui import Select


def claims(*options):
    return {claim["id"] for claim in answer("claims", DOSSIER, *options)["claims"]}


class Searching(PageCase):
    def setUp(self):
        super().setUp()
        self.open(url=page())

    def search(self, words):
        field = self.one("#ui-search")
        field.clear()
        field.send_keys(words)

    def results(self):
        return self.script("return [...document.querySelectorAll('#ui-results [data-result]')].map(e => e.dataset.result)")

    def test_names_aliases_quotes(self):
        self.search("official tbilisi")
        self.assertEqual(self.results()[0], "georgia", "an alias")
        self.assertIn("A41", self.results(), "words of a quote")
        self.search("destructive ACTION")
        self.assertIn("A51", self.results())
        self.search("zzz")
        self.assertEqual(self.results(), [])
        self.assertIn("Nothing has these words", self.one("#ui-results").text)

    def test_the_keyboard_chooses(self):
        self.key("/")
        self.key("khajimba", Keys.ENTER)
        self.assertEqual(self.hash(), "#entity=khajimba")
        self.assertTrue(self.script("return document.activeElement.id === 'ui-panel'"))
        self.key("/")
        self.key(Keys.CONTROL, "a")

    def test_arrows_go_through_the_results(self):
        self.search("annex")
        self.key(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
        second = self.results()[1]
        self.assertEqual(self.script("return document.activeElement.dataset.result"), second)
        self.key(Keys.ENTER)
        self.assertEqual(self.hash(), f"#claim={second}")

    def test_escape_closes(self):
        self.search("russia")
        self.key(Keys.ESCAPE)
        self.assertTrue(self.script("return document.querySelector('#ui-results').hidden"))


class Filtering(PageCase):
    """The page lets the same claims pass as the lens of the same name."""

    def passing(self):
        return set(self.script("""
            return [...document.querySelectorAll('#ui-panel li[data-claim]')]
              .filter(e => e.dataset.answer !== '0').map(e => e.dataset.claim)"""))

    def filtered(self, address):
        self.open(address, page())
        self.expand()
        return self.passing()

    def test_filters_are_those_of_the_lens(self):
        for address, options in [
            ("#modality=alleged,proposed", ["--modality", "alleged,proposed"]),
            ("#relation=condemns", ["--relations", "condemns"]),
            ("#document=doc-B", ["--documents", "doc-B"]),
            ("#speaker=peskov", ["--speaker", "peskov"]),
            ("#kind=state,treaty", ["--entity-kinds", "state,treaty"]),
            ("#modality=actual&document=doc-B&relation=signed",
             ["--modality", "actual", "--documents", "doc-B", "--relations", "signed"]),
        ]:
            with self.subTest(address):
                expected = claims(*options)
                self.assertTrue(expected)
                self.assertEqual(self.filtered(address), expected)

    def test_boxes(self):
        self.open()
        self.key("f")
        box = self.one("#ui-filters input[value=condemns]")
        box.click()
        self.assertEqual(self.hash(), "#relation=condemns")
        self.assertIn("off", self.classes("edge-B34"))
        self.assertNotIn("off", self.classes("edge-A41-A48"))
        self.assertEqual(self.one("#ui-filter-button").text, "Filter (1)")
        self.one("#ui-clear").click()
        self.assertEqual(self.hash(), "")
        self.assertNotIn("off", self.classes("edge-B34"))
        self.key(Keys.ESCAPE)
        self.assertTrue(self.script("return document.querySelector('#ui-filters').hidden"))

    def test_what_is_filtered_out_is_said(self):
        self.open("#entity=georgia&relation=condemns")
        self.assertIn("left out by filters and dates", self.panel())


class Paths(PageCase):
    """The page's paths and sentences are those of `entente path`."""

    pairs = [("tibilov", "south-ossetia"), ("georgia", "tibilov"), ("peskov", "abkhazia"), ("khajimba", "intl-community"), ("belarus", "so-mod"),
             ("tibilov", "georgia"), ("kereselidze", "surkov")]

    def told(self):
        return self.texts("#ui-panel .told")[0]

    def test_the_same_sentence(self):
        for a, b in self.pairs:
            with self.subTest(f"{a} {b}"):
                self.open(f"#path={a},{b}", page())
                self.assertEqual(self.told(), answer("path", DOSSIER, a, b)["paths"][0]["sentence"])

    def test_the_weakest_step_is_named(self):
        self.open("#path=tibilov,russia", page())
        self.assertIn("As strong as its weakest step, Leonid Tibilov — Russia, which is only intended.", self.panel())
        self.open("#path=tibilov,south-ossetia", page())
        self.assertIn("Each step is told as a fact.", self.panel())

    def test_the_same_under_filters(self):
        for address, options in [
            ("&modality=actual", ["--modality", "actual"]), ("&at=2014-11-30", ["--as-of", "2014-11-30"]),
            ("&document=doc-B", ["--documents", "doc-B"]), ("&known=2015-01-01", ["--known-by", "2015-01-01"]),
        ]:
            for a, b in self.pairs:
                with self.subTest(f"{a} {b} {address}"):
                    self.open(f"#path={a},{b}{address}", page())
                    paths = answer("path", DOSSIER, a, b, *options)["paths"]
                    if not paths:
                        self.assertIn("No claims that count connect", self.told())
                        continue
                    self.assertEqual(self.told(), paths[0]["sentence"])
                    claims = [claim for step in paths[0]["steps"] for claim in step["claims"]]
                    shown = self.script("return [...document.querySelectorAll('.steps li[data-claim]')].map(e => e.dataset.claim)")
                    self.assertEqual(sorted(set(shown)), sorted(set(claims)))

    def test_two_clicks(self):
        self.open("#entity=georgia")
        self.one("#ui-path-button").click()
        self.assertIn("Path from Georgia", self.one("#ui-banner").text)
        self.click_part("entity-peskov")
        self.assertEqual(self.hash(), "#path=georgia,peskov")
        self.assertTrue(self.script("return document.querySelector('#ui-banner').hidden"))
        self.assertIn("lit", self.classes("entity-georgia"))
        self.assertTrue(self.all("#ui-panel .steps blockquote mark"), "each step with its quotes")

    def test_choosing_can_be_cancelled(self):
        self.open("#entity=georgia")
        self.key("p")
        self.key(Keys.ESCAPE)
        self.click_part("entity-peskov")
        self.assertEqual(self.hash(), "#entity=peskov")


class Addresses(PageCase):
    def test_links_lead_to_what_they_say(self):
        for address, words in [
            ("#claim=A41", "Claim A41"), ("#entity=georgia", "Georgia"), ("#path=georgia,tibilov", "in 2 steps"),
            ("#step=2", "2 of 7"), ("#at=2014-12-11", "Overview"), ("#claim=nothing", "Overview"),
            ("#entity=%E0%A4%A&x=y&&=", "Overview"),
        ]:
            with self.subTest(address):
                self.open(address)
                self.assertIn(words, self.panel())
        self.open("#at=2014-12-11")
        self.assertEqual(self.one("#ui-at-words").text, "On 11 December 2014")

    def test_what_an_address_asks_in_vain_is_said(self):
        for address, words in [
            ("#claim=A999", "no claim “A999”"), ("#at=31-12-2014", "“31-12-2014” is no date"), ("#at=2014-02-31", "no date"),
            ("#relation=nothing", "no relation “nothing”"), ("#view=nowhere", "no view “nowhere”"), ("#x=y", "no x “y”"),
        ]:
            with self.subTest(address):
                self.open(address)
                self.assertIn(words, self.one("#ui-banner").text)
                self.assertIn(words, self.one("#ui-live").get_property("textContent"))
        self.script("location.hash = '#claim=A41'")
        self.wait(lambda: "Claim A41" in self.panel())
        self.assertTrue(self.script("return document.querySelector('#ui-banner').hidden"))

    def test_a_day_off_the_slider_is_spoken(self):
        self.open("#at=2008-09-01")
        self.assertEqual(self.one("#ui-at-words").text, "On 1 September 2008")

    def test_back_and_forward(self):
        self.open()
        self.click_part("entity-georgia")
        self.click_part("entity-russia")
        self.driver.back()
        self.wait(lambda: self.hash() == "#entity=georgia")
        self.wait(lambda: "Official Tbilisi" in self.panel())
        self.driver.back()
        self.wait(lambda: "Overview" in self.panel())
        self.driver.forward()
        self.wait(lambda: "Official Tbilisi" in self.panel())

    def test_an_address_typed_by_hand(self):
        self.open("#claim=A41")
        self.script("location.hash = '#claim=B38'")
        self.wait(lambda: "Claim B38" in self.panel())

    def test_sources_open_apart_and_tell_nothing(self):
        text = DOSSIER.read_text(encoding="utf-8").replace(
            "    publisher: agenda-ge\n", "    publisher: agenda-ge\n    url: https://agenda.ge/en/news/2014/2857\n", 1)
        text = text.replace("../seeds/", f"../seeds/")
        self.open("#claim=A41", page("linked", written("linked.yaml", text)))
        link = self.one("#ui-panel .document a")
        self.assertEqual(link.get_attribute("href"), "https://agenda.ge/en/news/2014/2857")
        self.assertIn("noopener", link.get_attribute("rel"))
        self.assertEqual(link.get_attribute("target"), "_blank")


class Story(PageCase):
    def test_the_steps(self):
        self.open()
        self.one("#ui-story-button").click()
        self.assertEqual(self.hash(), "#step=1")
        for step in range(2, 8):
            self.one("#ui-story-next").click()
            self.assertIn(f"{step} of 7", self.panel())
        self.assertFalse(self.one("#ui-story-next").is_enabled())
        self.key("[")
        self.assertIn("6 of 7", self.panel())
        self.assertEqual(self.one("#ui-at-words").text, "On 1 November 2015")
        self.assertIn("lit", self.classes("edge-B34"))
        self.assertNotIn("lit", self.classes("edge-A54"))
        self.assertIn("said of his decision", self.panel(), "what it rests on, with the quote")
        self.key(Keys.ESCAPE)
        self.assertEqual(self.hash(), "")

    def test_every_step_rests_on_claims_of_the_dossier(self):
        self.open("#step=1")
        for _ in range(7):
            self.assertTrue(self.all("#ui-panel li[data-claim]"))
            self.assertNotIn("Not in this page", self.panel())
            self.key("]")


class Views(PageCase):
    """A page without '--view' has a picture for each view of the dossier, and one of everything."""

    def setUp(self):
        super().setUp()
        self.open(url=page())

    def test_the_reader_chooses_a_picture(self):
        self.assertEqual(self.one("#ui-title").text, "Georgia, Russia and the breakaway regions, 2008–2015")
        choice = Select(self.one("#ui-view"))
        self.assertEqual([option.get_attribute("value") for option in choice.options], ["overview", "treaties", "voices", "everything"])
        choice.select_by_value("treaties")
        self.assertEqual(self.hash(), "#view=treaties")
        self.assertEqual(self.one("#ui-title").text, "Treaties, drafts and what is said of them")
        self.assertTrue(self.all("#edge-A45") == [] and self.all("#edge-A43"))
        self.click_part("edge-A43")
        self.assertEqual(self.hash(), "#view=treaties&claim=A43")
        self.assertIn("Foreign Ministry of Georgia", self.panel())
        self.driver.back()
        self.driver.back()
        self.wait(lambda: self.all("#edge-B34"))
        self.key("v")
        self.assertEqual(self.hash(), "#view=treaties")
        self.script("document.querySelector('#ui-picture').focus()")
        self.key(Keys.TAB)
        self.assertTrue(self.script("return document.activeElement.matches('#ui-canvas g.node')"))

    def test_what_is_chosen_stays_if_it_can(self):
        self.open("#edge=edge-A41-A48", page())
        self.key("v")
        self.assertEqual(self.hash(), "#view=treaties", "the line is not there any more")
        self.open("#entity=georgia&at=2014-12-11", page())
        self.key("v")
        self.assertEqual(self.hash(), "#view=treaties&entity=georgia&at=2014-12-11")
        self.assertIn("lit", self.classes("entity-georgia"))

    def test_a_claim_says_which_picture_draws_it(self):
        self.open("#claim=A43", page())
        self.assertIn("not drawn: left out by this view; see Treaties, drafts and what is said of them, Who says it, and who denies it, Everything", self.panel())
        self.one("#ui-panel button.link").click()
        self.assertEqual(self.hash(), "#view=treaties&claim=A43")
        self.assertIn("chosen", self.classes("edge-A43"))

    def test_the_story_goes_to_a_picture_that_draws_it(self):
        self.open("#step=1", page())
        self.assertIn("1 of 7", self.panel())
        self.open("#view=treaties&step=6", page())
        self.assertEqual(self.hash(), "#view=treaties&step=6", "an address is what it says")
        self.open("#view=treaties", page())
        self.key("s", "]", "]", "]", "]", "]")
        self.assertIn("6 of 7", self.panel())
        self.assertNotIn("view=treaties", self.hash(), "the treaties draw nothing of the referendum")
        self.assertTrue(self.all("#ui-canvas g.edge.lit"))


class OtherGraphs(PageCase):
    def test_a_table_without_documents(self):
        families = DOSSIER.parent / "florentine-families.csv"
        self.open("#path=Acciaiuoli,Pazzi", page("families", families))
        self.assertEqual(self.texts("#ui-panel .told")[0], answer("path", families, "Acciaiuoli", "Pazzi")["paths"][0]["sentence"])
        self.assertTrue(self.script("return document.querySelector('#ui-time').hidden"))
        self.key(Keys.ESCAPE)
        self.assertIn("no document stands behind them", self.panel())

    def test_an_empty_dossier(self):
        text = "entente: 1\ntitle: Nothing yet\nentities: { a: { kind: state, name: Arland } }\n"
        self.open(url=page("empty", written("empty.yaml", text)))
        self.assertIn("0 claims about one entity", self.panel())
        self.key("0", "+", "f", Keys.ESCAPE)
        self.open("#entity=a", page("empty"))
        self.assertIn("Arland", self.panel())


class Overview(PageCase):
    def test_a_page_knows_no_more_than_its_lens(self):
        options = ("--known-by", "2014-12-20")
        self.open(url=page("known", options=options))
        self.expand()
        shown = answer("show", DOSSIER, *options)
        self.assertIn(f"{shown['claims']} claims about {shown['entities']} entities, from one document.", self.panel())
        self.assertEqual(len(self.all("#ui-panel ul.names li")), shown["entities"])
        data = self.script("return JSON.parse(document.getElementById('data').textContent)")
        self.assertEqual([document["id"] for document in data["documents"]], ["doc-A"])
        self.assertEqual(len(data["story"]), 3, "the steps that rest on the first report alone")
        passing = {claim["id"] for claim in answer("claims", DOSSIER, *options)["claims"]}
        for step in data["story"]:
            self.assertLessEqual(set(step["claims"]), passing)

    def test_sources_have_the_numbers_of_the_footnotes(self):
        self.open("#claim=A41")
        self.assertEqual(self.texts("#ui-panel .document sup"), ["1 "])
        self.assertEqual(self.texts("#ui-sources sup"), ["1 ", "2 "])
        sources = self.script("return JSON.parse(document.getElementById('data').textContent).pictures[0].sources")
        self.assertEqual(sources, ["doc-A", "doc-B"])

    def test_what_is_not_in_the_picture_is_said(self):
        self.open("#view=everything", page())
        self.expand()
        text = self.panel()
        self.assertIn("Not in the picture", text)
        self.assertIn("A49", text)
        self.assertIn("the text leaves open which is meant", text)
        self.open("#view=everything&claim=A49", page())
        self.assertIn("not drawn: the text leaves open which is meant", self.panel())

    def test_the_list_holds_every_entity_and_claim(self):
        self.open(url=page())
        self.expand()
        self.assertEqual(len(self.all("#ui-panel ul.names li")), 75)
        self.assertEqual(
            set(self.script("return [...document.querySelectorAll('#ui-panel li[data-claim]')].map(e => e.dataset.claim)")), claims())


if __name__ == "__main__":
    unittest.main()

"""Moving, zooming, clicking, highlighting."""

import unittest

from browser import Keys, PageCase, page, written

SMALL = written("small.csv", "source,target\na,b\nb,c\n")


class Moving(PageCase):
    def setUp(self):
        super().setUp()
        self.open()

    def is_whole(self):
        return self.script("""
            const stage = document.querySelector('#ui-picture').getBoundingClientRect();
            const svg = document.querySelector('#ui-canvas > svg').getBoundingClientRect();
            return svg.left >= stage.left && svg.right <= stage.right && svg.top >= stage.top && svg.bottom <= stage.bottom;""")

    def test_at_first_names_can_be_read(self):
        names = """
            const stage = document.querySelector('#ui-picture').getBoundingClientRect();
            return [...document.querySelectorAll('#ui-canvas g.node:not(.label, .unnamed, .topic)')].map(node => {
              const r = node.getBoundingClientRect(), t = node.querySelector('text');
              return [node.id, parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a,
                r.left >= stage.left && r.right <= stage.right && r.top >= stage.top && r.bottom <= stage.bottom];
            }).filter(([, , isInside]) => isInside);"""
        for width, height, mobile in [(1440, 900, False), (390, 844, True)]:
            for view in ["", "#view=everything", "#view=treaties"]:
                with self.subTest(f"{width} {view}"):
                    self.resize(width, height, mobile)
                    self.open(view, page())
                    seen = self.script(names)
                    self.assertGreaterEqual(len(seen), 2)
                    self.assertTrue(all(size >= 9 for _, size, _ in seen), seen)
                    hub = self.script("""
                        const data = JSON.parse(document.getElementById('data').textContent);
                        const view = new URLSearchParams(location.hash.slice(1)).get('view');
                        const picture = data.pictures.find(p => p.view === view) ?? data.pictures[0];
                        const ties = node => picture.edges.filter(e => e.from === node.id || e.to === node.id).length;
                        return picture.nodes.reduce((a, b) => ties(b) > ties(a) ? b : a).element;""")
                    self.assertIn(hub, [name for name, _, _ in seen], "who has the most ties is in view")
        self.shot("phone-first")

    def test_the_whole_picture_is_one_press_away(self):
        self.one("#ui-zoom-fit").click()
        self.wait(self.is_whole)
        # It stays whole in a window of another size, until the reader moves it.
        self.resize(900, 700)
        self.wait(self.is_whole)
        self.open("", page("small", SMALL))
        self.assertTrue(self.is_whole(), "a small picture is whole at first")

    def test_drag_moves_and_selects_nothing(self):
        before = self.transform()
        self.mouse("mousePressed", 500, 300)
        for step in range(1, 11):
            self.mouse("mouseMoved", 500 + 12 * step, 300 + 5 * step)
        self.mouse("mouseReleased", 620, 350)
        after = self.transform()
        self.assertAlmostEqual(after[0] - before[0], 120, delta=1)
        self.assertAlmostEqual(after[1] - before[1], 50, delta=1)
        self.assertEqual(after[2], before[2])
        self.assertEqual(self.hash(), "")

    def test_a_drag_that_begins_on_a_shape_opens_nothing(self):
        x, y = self.script("const b = document.getElementById('entity-georgia').getBoundingClientRect(); return [b.x + 9, b.y + 9]")
        self.mouse("mousePressed", x, y)
        for step in range(1, 6):
            self.mouse("mouseMoved", x + 10 * step, y)
        self.mouse("mouseReleased", x + 50, y)
        self.assertEqual(self.hash(), "")
        self.click_part("entity-georgia")
        self.assertEqual(self.hash(), "#entity=georgia", "the next click counts")

    def test_the_wheel_zooms_where_the_pointer_is(self):
        x, y = 400, 300
        spot = lambda: self.script("""
            const box = document.querySelector('#ui-canvas').getBoundingClientRect();
            const m = new DOMMatrix(document.querySelector('#ui-canvas').style.transform);
            return [(arguments[0] - box.left) / m.a, (arguments[1] - box.top) / m.a]""", x, y)
        before, scale = spot(), self.transform()[2]
        self.mouse("mouseWheel", x, y, deltaX=0, deltaY=-240)
        self.wait(lambda: self.transform()[2] > scale * 1.2)
        for a, b in zip(before, spot()):
            self.assertAlmostEqual(a, b, delta=0.5)

    def test_two_fingers_pinch(self):
        scale = self.transform()[2]
        touch = lambda kind, points: self.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {
            "type": kind, "touchPoints": [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]})
        touch("touchStart", [(400, 300)])
        touch("touchStart", [(400, 300), (500, 300)])
        for step in range(1, 9):
            touch("touchMove", [(400 - 10 * step, 300), (500 + 10 * step, 300)])
        touch("touchEnd", [])
        self.assertGreater(self.transform()[2], scale * 1.8)

    def test_keys_move_zoom_and_fit(self):
        self.one("#ui-picture").send_keys(Keys.ARROW_RIGHT)
        fitted = self.transform()
        self.key(Keys.ARROW_LEFT, Keys.ARROW_UP)
        moved = self.transform()
        self.assertEqual((round(moved[0] - fitted[0]), round(moved[1] - fitted[1])), (70, 70))
        self.key("+", "+")
        self.assertGreater(self.transform()[2], moved[2] * 1.6)
        self.key("-")
        self.key("0")
        self.wait(self.is_whole)

    def test_buttons_zoom(self):
        scale = self.transform()[2]
        self.one("#ui-zoom-in").click()
        self.assertAlmostEqual(self.transform()[2], scale * 1.3, delta=0.01)
        self.one("#ui-zoom-out").click()
        self.assertAlmostEqual(self.transform()[2], scale, delta=0.01)


class Clicking(PageCase):
    def setUp(self):
        super().setUp()
        self.open()
        self.one("#ui-zoom-fit").click()

    def test_an_arrow_shows_the_sentence_behind_it(self):
        self.click_part("edge-A41-A48")
        self.assertEqual(self.hash(), "#edge=edge-A41-A48")
        text = self.panel()
        self.assertIn("Official Tbilisi condemns Russian-Tskhinvali draft treaty", text)
        self.assertIn("Davit Kereselidze, reported by Agenda.ge, 11 December 2014", text)
        marks = self.texts("#ui-panel mark")
        self.assertIn("Official Tbilisi condemns the proposed treaty between Russia and Tskhinvali", marks)
        self.assertIn("and undermines the security", text, "the words after the quote")

    def test_an_arrow_of_one_claim_opens_the_claim(self):
        self.click_part("edge-B34")
        self.assertEqual(self.hash(), "#claim=B34")
        text = self.panel()
        for words in ["disputed: denied by Dmitry Peskov (B38)", "both sides agree", "B35", "publisher not stated"]:
            self.assertIn(words, text)
        self.assertIn("chosen", self.classes("edge-B34"))
        self.assertNotIn("lit", self.classes("entity-georgia"))

    def test_a_shape_shows_all_that_is_said_of_it(self):
        self.click_part("entity-tibilov")
        self.assertEqual(self.hash(), "#entity=tibilov")
        shown = set(self.script("return [...document.querySelectorAll('#ui-panel [data-claim]')].map(e => e.dataset.claim)"))
        self.assertLessEqual({"A02", "B34", "B16", "A16"}, shown, "what the picture does not draw is there too")
        self.assertIn("lit", self.classes("edge-B34"))
        self.assertNotIn("lit", self.classes("edge-A54"))

    def test_the_ground_closes(self):
        self.click_part("entity-georgia")
        self.mouse("mousePressed", 40, 700)
        self.mouse("mouseReleased", 40, 700)
        self.assertEqual(self.hash(), "")
        self.assertIn("Overview", self.panel())

    def test_shift_click_asks_for_a_path(self):
        self.click_part("entity-georgia")
        x, y = self.script("const b = document.getElementById('entity-tibilov').getBoundingClientRect(); return [b.x + 9, b.y + 9]")
        self.mouse("mousePressed", x, y, modifiers=8)
        self.mouse("mouseReleased", x, y, modifiers=8)
        self.assertEqual(self.hash(), "#path=georgia,tibilov")


class Nearness(PageCase):
    """What an address names is in view, at a size at which it can be read."""

    def test_what_an_address_names_can_be_read(self):
        spot = """
            const stage = document.querySelector('#ui-picture').getBoundingClientRect();
            return [...document.querySelectorAll('#ui-canvas g.chosen')].slice(0, 1).flatMap(e => [...e.querySelectorAll('text')]).filter(t => t.textContent.trim()).map(t => {
              const r = t.getBoundingClientRect();
              const inside = r.left >= stage.left && r.right <= stage.right && r.top >= stage.top && r.bottom <= stage.bottom;
              return [parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a, inside];
            });"""
        for width, height, mobile in [(1440, 900, False), (390, 844, True)]:
            for address in ["#claim=A41", "#entity=georgia", "#edge=edge-A41-A48"]:
                with self.subTest(f"{width} {address}"):
                    self.resize(width, height, mobile)
                    self.open("#view=everything&" + address[1:], page())
                    words = self.script(spot)
                    self.assertTrue(words)
                    for size, inside in words:
                        self.assertGreaterEqual(size, 9)
                        self.assertTrue(inside)
        self.shot("phone-near")


class Lines(PageCase):
    def test_several_relations_are_no_sentence(self):
        self.open("#view=everything", page())
        lines = self.script("""
            const data = JSON.parse(document.getElementById('data').textContent);
            const claims = new Map(data.claims.map(claim => [claim.id, claim]));
            return data.pictures[data.pictures.length - 1].edges.map(edge => [
              document.getElementById(edge.element).getAttribute('aria-label'),
              [...new Set(edge.claims.map(id => claims.get(id).relation))].length,
              edge.claims.map(id => claims.get(id).sentence)]);""")
        for words, relations, sentences in lines:
            if relations > 1:
                self.assertRegex(words, rf"^{relations} relations between .* and .*, \d+ claims$")
            else:
                self.assertTrue(any(words.startswith(sentence) for sentence in sentences), words)


if __name__ == "__main__":
    unittest.main()

"""Keyboard alone, screen readers, colors, motion, print."""

import unittest

from browser import Keys, PageCase, page


class Keyboard(PageCase):
    def focused(self):
        return self.script("return document.activeElement.id")

    def test_tab_reaches_every_shape_and_line(self):
        self.open()
        expected = set(self.script("""
            const data = JSON.parse(document.getElementById('data').textContent);
            return [...data.pictures[0].nodes, ...data.pictures[0].edges].map(item => item.element)"""))
        self.script("document.querySelector('#ui-picture').focus()")
        seen = []
        for _ in range(len(expected)):
            self.key(Keys.TAB)
            seen.append(self.focused())
        self.assertEqual(set(seen), expected)
        georgia = seen.index("entity-georgia")
        self.assertIn(seen[georgia + 1], ["edge-A54", "edge-A27", "edge-A41-A48"], "a shape, then the lines that begin there")
        self.key(Keys.TAB)
        self.assertNotIn(self.focused(), expected, "then the page goes on")
        self.key(Keys.SHIFT, Keys.TAB)

    def test_enter_opens_and_escape_returns(self):
        self.open()
        self.script("document.getElementById('entity-georgia').focus()")
        self.key(Keys.ENTER)
        self.assertEqual(self.hash(), "#entity=georgia")
        self.assertEqual(self.focused(), "ui-panel")
        self.key(Keys.ESCAPE)
        self.assertEqual((self.hash(), self.focused()), ("", "entity-georgia"))
        self.script("document.getElementById('edge-B34').focus()")
        self.key(" ")
        self.assertEqual(self.hash(), "#claim=B34")

    def test_the_focus_stays_in_the_panel(self):
        self.open()
        self.script("document.querySelector('#ui-panel ul.names a').focus()")
        self.key(Keys.ENTER)
        self.assertEqual(self.focused(), "ui-panel")
        self.key("s", Keys.ESCAPE)
        self.open("#step=1")
        self.script("document.querySelector('#ui-story-next').focus()")
        self.key(Keys.ENTER, Keys.ENTER)
        self.assertEqual((self.hash().split("&")[0], self.focused()), ("#step=3", "ui-story-next"))
        self.key(Keys.ENTER, Keys.ENTER, Keys.ENTER, Keys.ENTER)
        self.assertEqual((self.hash().split("&")[0], self.focused()), ("#step=7", "ui-panel"), "the last step has no next one")

    def test_the_picture_can_be_skipped(self):
        self.open()
        self.one("#ui-skip").send_keys(Keys.ENTER)
        self.assertEqual(self.focused(), "ui-panel")

    def test_help(self):
        self.open()
        self.key("?")
        self.assertTrue(self.script("return document.querySelector('#ui-help').open"))
        self.assertIn("Escape", self.one("#ui-help").text)
        self.key(Keys.ESCAPE)
        self.assertFalse(self.script("return document.querySelector('#ui-help').open"))

    def test_typing_is_no_shortcut(self):
        self.open()
        self.one("#ui-search").send_keys("sdf?0")
        self.assertEqual(self.hash(), "")
        self.assertFalse(self.script("return document.querySelector('#ui-help').open"))


class ScreenReader(PageCase):
    def tree(self):
        nodes = self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        return [(node.get("role", {}).get("value"), node.get("name", {}).get("value", "")) for node in nodes if not node.get("ignored")]

    def test_roles_and_names(self):
        self.driver.execute_cdp_cmd("Accessibility.enable", {})
        self.open()
        tree = self.tree()
        buttons = {name for role, name in tree if role == "button"}
        self.assertIn("Georgia, state, 12 claims", buttons)
        self.assertIn("Dmitry Peskov denied that Leonid Tibilov announced the referendum on accession to Russia", buttons)
        roles = {role for role, _ in tree}
        for role in ["banner", "main", "complementary", "search", "slider", "status", "heading"]:
            self.assertIn(role, roles)
        nameless = [role for role, name in tree if role in ("button", "link", "slider", "combobox", "searchbox", "checkbox") and not name.strip()]
        self.assertEqual(nameless, [])

    def test_what_changes_is_told(self):
        self.open()
        self.click_part("entity-georgia")
        self.assertTrue(self.one("#ui-live").get_property("textContent").startswith("Georgia. At any time"))
        self.one("#ui-slider").send_keys(Keys.END)
        self.assertRegex(self.one("#ui-live").get_property("textContent"), r"On .*: \d+ of 124 claims")

    def test_what_is_filtered_out_is_not_read(self):
        self.open("#relation=condemns")
        self.assertEqual(self.one("#edge-B34").get_attribute("aria-hidden"), "true")
        self.assertNotEqual(self.one("#edge-A41-A48").get_attribute("aria-hidden"), "true")


CONTRAST = """
  const light = (c) => { const [r, g, b] = c.map(v => { v /= 255; return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4 }); return .2126 * r + .7152 * g + .0722 * b };
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const parse = (c) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); const d = canvas.getImageData(0, 0, 1, 1).data; return [[d[0], d[1], d[2]], d[3] / 255] };
  const ground = (e) => { for (; e; e = e.parentElement) { const [c, a] = parse(getComputedStyle(e).backgroundColor); if (a > .9) return c } return [255, 255, 255] };
  const bad = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.closest('svg, script, style, noscript, [hidden], .out, #ui-live') || !e.checkVisibility() || e.matches(':disabled')) continue;
    const a = light(parse(getComputedStyle(e).color)[0]), b = light(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) bad.push([walk.currentNode.data.slice(0, 30), ratio.toFixed(2)]);
  }
  return bad;"""


class Looks(PageCase):
    def test_text_has_contrast_in_both_themes(self):
        for scheme in ["light", "dark"]:
            self.media(scheme)
            for address in ["", "#claim=B34", "#entity=georgia&at=2014-12-11", "#path=georgia,tibilov", "#step=6"]:
                with self.subTest(f"{scheme} {address}"):
                    self.open(address)
                    self.assertEqual(self.script(CONTRAST), [])

    def test_colors_follow_the_system_and_the_switch(self):
        ground = lambda: self.script("return getComputedStyle(document.body).backgroundColor")
        shape = lambda: self.script("return getComputedStyle(document.querySelector('#entity-georgia polygon')).fill")
        self.open()
        light = (ground(), shape())
        self.media("dark")
        self.wait(lambda: ground() != light[0])
        dark = (ground(), shape())
        self.assertTrue(all(a != b for a, b in zip(light, dark)))
        self.one("#ui-theme-button").click()
        self.assertEqual((ground(), shape()), light)
        self.key("d")
        self.assertEqual((ground(), shape()), dark)

    def test_still_where_motion_is_unwanted(self):
        self.open()
        self.script("document.querySelector('#ui-zoom-in').click(); document.querySelector('#ui-zoom-in').click()")
        zoomed = self.transform()
        fitted = self.script("document.querySelector('#ui-zoom-fit').click(); const m = new DOMMatrix(document.querySelector('#ui-canvas').style.transform); return m.a")
        self.assertLess(fitted, zoomed[2], "at once, without an animation")

    def test_print_has_picture_panel_and_sources(self):
        self.open("#claim=A41")
        self.media(media="print")
        shown = lambda selector: self.script("return document.querySelector(arguments[0]).checkVisibility()", selector)
        for part in ["#ui-canvas > svg", "#ui-panel", "#ui-sources", "#ui-legend", "#ui-title"]:
            self.assertTrue(shown(part), part)
        for part in ["#ui-tools", "#ui-zoom", "#ui-time", "#ui-close"]:
            self.assertFalse(shown(part), part)
        self.assertIn("publisher not stated", self.one("#ui-sources").text)
        self.assertGreater(len(self.pdf("print-claim")), 10_000)

    def test_paper_of_any_width_has_the_whole_picture_and_the_legend(self):
        self.resize(700, 990)
        self.open("#claim=A41&at=2014-12-11")
        self.media(media="print")
        self.script("window.dispatchEvent(new Event('beforeprint'))")
        self.assertTrue(self.script("return document.querySelector('#ui-legend li').checkVisibility()"))
        self.assertEqual(self.script("return getComputedStyle(document.querySelector('#ui-panel'), '::before').content"), "none")
        faded = self.script("""
            return [...document.querySelectorAll('#ui-canvas :is(g.node, g.edge):not(.off, .maybe)')]
              .filter(e => getComputedStyle(e).strokeOpacity !== '1' || getComputedStyle(e).fillOpacity !== '1').map(e => e.id)""")
        self.assertEqual(faded, [])
        self.assertGreater(len(self.pdf("print-narrow")), 10_000)

    def test_on_a_phone_the_panel_is_a_sheet(self):
        self.resize(390, 844, mobile=True)
        self.open("#claim=A41")
        sheet, stage = self.script("return ['#ui-panel', '#ui-stage'].map(s => { const r = document.querySelector(s).getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] })")
        self.assertEqual((sheet[0], sheet[2]), (0, 390))
        self.assertGreater(sheet[1], 300)
        self.assertLessEqual(stage[3], sheet[1] + 14, "the picture stands above the sheet")
        self.assertEqual(self.script("return document.documentElement.scrollWidth"), 390, "nothing sticks out")

    def test_screenshots(self):
        self.open()
        self.shot("light")
        self.click_part("edge-A41-A48")
        self.shot("arrow")
        self.open("#path=georgia,tibilov")
        self.shot("path")
        self.open("#step=6")
        self.shot("story")
        self.open("#at=2014-12-11")
        self.key("f")
        self.shot("filters-and-time")
        self.open("#view=everything&claim=B40", page())
        self.shot("everything")
        self.open("#view=voices", page())
        self.shot("voices")
        self.media("dark")
        self.open("#view=treaties&at=2014-12-11", page())
        self.shot("dark")
        self.resize(390, 844, mobile=True)
        self.media("light")
        self.open()
        self.shot("phone")
        self.open("#claim=B34")
        self.shot("phone-claim")


if __name__ == "__main__":
    unittest.main()

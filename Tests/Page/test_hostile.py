"""Dossiers of strangers: whatever stands in them, it is text."""

import json
import unittest

from browser import Keys, PageCase, page, written

EVIL = '</script><img src=x onerror=alert(1)><script>window.harm = 1</script><!-- \u202eevil\u202c "quoted" \'single\' & <b>'


def dossier():
    text = lambda value: json.dumps(value, ensure_ascii=False)
    return written("hostile.yaml", f"""\
entente: 1
title: {text(EVIL)}
ontology: open
documents:
  d1: {{ title: {text(EVIL)}, url: "javascript:window.harm = 1", archived: "data:text/html,<script>window.harm = 1</script>", note: {text(EVIL)} }}
  d2: {{ title: "شهادة עדות", url: 'https://x/"><script>window.harm=1</script>' }}
entities:
  constructor: {{ kind: thing, name: {text(EVIL)}, aliases: [{text(EVIL)}], note: {text(EVIL)} }}
  __proto__: {{ kind: thing, name: {text("مرحبا " + EVIL)} }}
  'a<b>&': {{ kind: "<i>", name: "<svg onload=alert(1)>" }}
  data: {{ kind: thing, name: "ui-panel" }}
claims:
  - {{ id: "<c>", claim: constructor trusts __proto__, document: d1, quote: {text(EVIL)}, note: {text(EVIL)}, with: {{ title: {text(EVIL)} }} }}
  - {{ id: toString, claim: '__proto__ </script> a<b>&', document: d2, quote: "x" }}
  - {{ id: K3, claim: 'a<b>& trusts data', document: d1, quote: "y", on: 2014 }}
story:
  - {{ caption: {text(EVIL)}, claims: ["<c>"], entities: [__proto__] }}
""")


class Hostile(PageCase):
    def setUp(self):
        super().setUp()
        self.url = page("hostile", dossier())

    def check(self):
        self.assertIsNone(self.script("return window.harm ?? null"))
        self.assertEqual(self.script("return document.querySelectorAll('script').length"), 2)
        self.assertEqual(self.script("return document.querySelectorAll('img, b, i, iframe, object').length"), 0)
        self.assertEqual(self.script("return [...document.querySelectorAll('a[href]')].filter(a => !/^(#|https?:)/.test(a.getAttribute('href'))).length"), 0)

    def test_nothing_runs(self):
        for address in ["", "#claim=%3Cc%3E", "#claim=toString", "#entity=constructor", "#entity=__proto__", "#entity=data",
                        "#path=constructor,data", "#step=1", "#entity=a%3Cb%3E%26", "#claim=<script>window.harm=1</script>"]:
            with self.subTest(address):
                self.open(address, self.url)
                self.check()
        # Marks that turn the direction of writing would turn the sentence around a name.
        self.assertEqual(
            self.one("#ui-title").get_property("textContent"), EVIL.replace("\u202e", "").replace("\u202c", ""))
        for mark in ["\u202e", "\u202c"]:
            self.assertNotIn(mark, self.script("return document.getElementById('data').textContent + document.title"))

    def test_ids_of_javascript_are_ids(self):
        self.open("#path=constructor,data", self.url)
        self.assertIn("in 3 steps", self.panel())
        self.open("#claim=toString", self.url)
        self.assertIn("Claim toString", self.panel())

    def test_search_shows_text(self):
        self.open("", self.url)
        self.one("#ui-search").send_keys("script")
        self.assertTrue(self.all("#ui-results [data-result]"))
        self.check()


if __name__ == "__main__":
    unittest.main()

"""A browser without a window, and what every test of the page checks: an empty console and no request."""

import atexit
import base64
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("ENTENTE", ROOT / ".build/debug/entente"))
DOSSIER = ROOT / "graphs/south-ossetia.yaml"
SCREENSHOTS = Path(os.environ.get("SCREENSHOTS", ROOT / "out/page"))
ENVIRONMENT = {**os.environ, "SWIFT_BACKTRACE": "enable=no"}

_folder = tempfile.TemporaryDirectory()
_driver = None
_pages = {}


def entente(*arguments, check=True):
    run = subprocess.run(
        [PROGRAM, *map(str, arguments)], capture_output=True, text=True, env=ENVIRONMENT, timeout=60)
    if check and run.returncode != 0:
        raise AssertionError(f"entente {arguments}: {run.returncode}\n{run.stderr}")
    return run.stdout


def answer(*arguments):
    return json.loads(entente(*arguments, "--format", "json", "-q", check=False))


def page(name="all", dossier=DOSSIER, options=()):
    """The address of a page, which is made once."""
    if name not in _pages:
        path = Path(_folder.name) / f"{name}.html"
        entente("render", dossier, "-o", path, "-q", *options)
        _pages[name] = path
    return _pages[name].as_uri()


def overview():
    return page("overview", options=("--view", "overview"))


def written(name, text):
    path = Path(_folder.name) / name
    path.write_text(text, encoding="utf-8")
    return path


def driver():
    global _driver
    if _driver is None:
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-dev-shm-usage"]:
            options.add_argument(argument)
        # Debian's; elsewhere Selenium looks for a Chrome of its own accord.
        service = Service()
        if os.path.exists("/usr/bin/chromium"):
            options.binary_location = "/usr/bin/chromium"
            service = Service("/usr/bin/chromedriver")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        _driver = webdriver.Chrome(options=options, service=service)
        _driver.execute_cdp_cmd("Network.enable", {})
        atexit.register(_driver.quit)
    return _driver


class PageCase(unittest.TestCase):
    """Opens a page afresh for each test, wide and light unless said otherwise."""

    size = (1440, 900)
    scheme = "light"
    motion = "reduce"

    def setUp(self):
        self.driver = driver()
        self.media()
        self.resize(*self.size)
        self.driver.get_log("browser")
        self.driver.get_log("performance")

    def tearDown(self):
        console = [entry["message"] for entry in self.driver.get_log("browser")]
        self.assertEqual(console, [], "the console stays empty")
        requests = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                requests.append(message["params"]["request"]["url"])
        strangers = [url for url in requests if not url.startswith(("file:", "data:", "about:"))]
        self.assertEqual(strangers, [], "nothing is asked of the network")

    def media(self, scheme=None, media="screen"):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": [
            {"name": "prefers-color-scheme", "value": scheme or self.scheme},
            {"name": "prefers-reduced-motion", "value": self.motion}]})

    def resize(self, width, height, mobile=False):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 2 if mobile else 1, "mobile": mobile})

    def open(self, address="", url=None):
        self.driver.get("about:blank")
        self.driver.get((url or overview()) + address)
        self.wait(lambda: self.script("return document.documentElement.classList.contains('ready')"))

    def script(self, text, *arguments):
        """Asks a page that is not busy: large pictures change in several frames, the panel a moment after the dates."""
        self.wait(lambda: self.driver.execute_script("return !document.querySelector('[aria-busy=true]')"))
        return self.driver.execute_script(text, *arguments)

    def wait(self, condition, seconds=5):
        return WebDriverWait(self.driver, seconds, 0.03).until(lambda _: condition())

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return self.script("return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector)

    def expand(self):
        """Opens the sections of the overview."""
        self.script("for (const part of document.querySelectorAll('#ui-panel [data-section]')) part.open = true")
        self.wait(lambda: self.all("#ui-panel [data-section=claims] li[data-claim], #ui-panel [data-section=claims] .empty"))

    def panel(self):
        return self.script("return document.querySelector('#ui-panel-body').textContent")

    def hash(self):
        return self.script("return location.hash")

    def classes(self, element):
        return self.script("return [...document.getElementById(arguments[0]).classList]", element)

    def transform(self):
        """x, y and scale of the picture."""
        return self.script(
            "const m = new DOMMatrix(document.querySelector('#ui-canvas').style.transform); return [m.e, m.f, m.a]")

    def key(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def actions(self):
        return ActionChains(self.driver, duration=0)

    def click_part(self, element):
        """A real click on a shape or a line."""
        x, y = self.script("""
            const part = document.getElementById(arguments[0]);
            const line = part.querySelector('path.hit');
            if (line) {
              const m = line.getScreenCTM();
              for (let share = .5; share < .95; share += .05) {
                const p = line.getPointAtLength(line.getTotalLength() * share).matrixTransform(m);
                if (part.contains(document.elementFromPoint(p.x, p.y))) return [p.x, p.y];
              }
            }
            const box = part.getBoundingClientRect();
            return [box.left + box.width / 2, box.top + box.height / 2];""", element)
        self.mouse("mousePressed", x, y)
        self.mouse("mouseReleased", x, y)

    def mouse(self, kind, x, y, **more):
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
            "type": kind, "x": x, "y": y, "button": "none" if kind in ("mouseMoved", "mouseWheel") else "left",
            "buttons": 0 if kind == "mouseReleased" else 1, "clickCount": 1, **more})

    def shot(self, name):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(SCREENSHOTS / f"{name}.png"))

    def pdf(self, name):
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        result = self.driver.execute_cdp_cmd(
            "Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True, "paperWidth": 8.27, "paperHeight": 11.69})
        data = base64.b64decode(result["data"])
        (SCREENSHOTS / f"{name}.pdf").write_bytes(data)
        return data

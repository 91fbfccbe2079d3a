"""Chromium, driven through its own driver, as the tests of the report use it."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--lang=en",
)
_DRAWN = "const main = document.getElementById('main'); return main && main.dataset.drawn"
_DRAWN_ANEW = _DRAWN + " && main.dataset.drawn !== window.before"


_PATIENCE = 180
"""Seconds that a test waits for what takes a moment; only a fault takes so long, however busy the machine is."""
_STARTS = 3
"""How often Chromium is started: on a busy machine its driver may give it up."""


def _start(profile: Path) -> Any:
    """Start Chromium with an empty profile, and its driver."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (*_FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    options.set_capability("unhandledPromptBehavior", "ignore")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(_PATIENCE)
    return driver


class Browser:
    """Opens pages from the disk and waits until they are drawn."""

    def __init__(self, folder: Path) -> None:
        """Start Chromium, its profile in a folder."""
        from selenium.common.exceptions import WebDriverException

        for turn in range(1, _STARTS):
            try:
                self.driver = _start(folder / f"{turn}")
                return
            except WebDriverException:
                continue
        self.driver = _start(folder / f"{_STARTS}")

    def quit(self) -> None:
        """Close the browser."""
        self.driver.quit()

    def forget(self) -> None:
        """A wide window and no memory of earlier pages."""
        self.resize(1280, 900)
        if self.driver.current_url.startswith("file:"):
            self.run("localStorage.clear()")
        self.driver.get("about:blank")
        self.console()

    def resize(self, width: int, height: int) -> None:
        """Make the window so many pixels wide and high."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def open(self, page: Path | str) -> None:
        """Open a page, from scratch, and wait until it is drawn."""
        self.driver.get("about:blank")
        self.driver.get(page.as_uri() if isinstance(page, Path) else page)
        self.wait(lambda: self.run(_DRAWN))

    def click(self, selector: str) -> None:
        """Click what a selector finds first, and wait for what it leads to."""
        element = self.driver.find_element("css selector", selector)
        self.run("window.before = document.getElementById('main').dataset.drawn")
        self.run("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()
        self.wait(lambda: self.run(_DRAWN_ANEW))

    def run(self, script: str, *values: Any) -> Any:
        """What a script returns."""
        return self.driver.execute_script(script, *values)

    def texts(self, selector: str) -> list[str]:
        """The text of every element that a selector finds."""
        script = "return [...document.querySelectorAll(arguments[0])].map((element) => element.textContent)"
        texts: list[str] = self.run(script, selector)
        return texts

    def text(self, selector: str) -> str:
        """The text of the first element that a selector finds."""
        return self.texts(selector)[0]

    def console(self) -> list[str]:
        """What the pages complained of since this was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def wait(self, done: Callable[[], Any]) -> None:
        """Wait until something is so; raises AssertionError where it does not become so."""
        end = time.monotonic() + _PATIENCE
        while not done():
            assert time.monotonic() < end, f"waited {_PATIENCE} s in vain at {self.driver.current_url}"
            time.sleep(0.02)

"""The report by keyboard alone: what was pressed keeps the focus, and Escape puts away what lies over the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.write.load import Tables
from tests.report.browser import Browser
from tests.report.pages import loaded, open_article, open_list

ENTER, ESCAPE = "\ue007", "\ue00c"
"""Keys as drivers of browsers name them."""


def press(browser: Browser, selector: str, key: str) -> None:
    """Press a key on what a selector finds first, and wait until the page is drawn that it leads to."""
    before = browser.run("return document.getElementById('main').dataset.drawn + location.hash")
    browser.run("document.querySelector(arguments[0]).focus()", selector)
    browser.driver.switch_to.active_element.send_keys(key)
    if browser.run("return location.hash") not in before:
        browser.wait(lambda: browser.run("return document.getElementById('main').dataset.drawn + '#'") not in before)


def focused(browser: Browser, selector: str) -> bool:
    return bool(browser.run("return document.activeElement.matches(arguments[0])", selector))


def test_a_filter_and_a_heading_keep_the_focus(browser: Browser, site: Path) -> None:
    open_list(browser, site, "list=dispatches")
    press(browser, "select[data-column=doc_type]", "L")
    browser.wait(lambda: focused(browser, "select[data-column=doc_type]") and loaded(browser))
    assert set(browser.texts("td:nth-child(2)")) == {"Luật"}
    press(browser, "th:nth-child(6) button", ENTER)
    browser.wait(lambda: focused(browser, "th:nth-child(6) button"))
    press(browser, ".chip", ENTER)
    browser.wait(lambda: focused(browser, "#search"))


@pytest.mark.parametrize("button", [".choice button:nth-child(2)", ".map .choice button:nth-child(1)", "#language"])
def test_a_button_that_draws_the_page_anew_keeps_the_focus(browser: Browser, site: Path, button: str) -> None:
    browser.open(site / "index.html")
    press(browser, button, ENTER)
    browser.wait(lambda: focused(browser, button))


def test_a_decision_keeps_the_focus(browser: Browser, site: Path, sample: Tables) -> None:
    open_article(browser, site, sample.arrests.article_id.iloc[0])
    press(browser, ".card .accept", ENTER)
    assert focused(browser, ".accept[aria-pressed=true]")
    press(browser, ".card .correct", ENTER)
    press(browser, ".card form [type=submit]", ENTER)
    assert focused(browser, ".correct[aria-pressed=true]")


def test_escape_puts_away_the_tooltip_and_the_menu(browser: Browser, site: Path, sample: Tables) -> None:
    open_article(browser, site, sample.arrests.article_id.iloc[0])
    browser.run("document.querySelector('.prose a.mark').focus()")
    assert not browser.run("return document.getElementById('tip').hidden")
    press(browser, ".prose a.mark", ESCAPE)
    assert browser.run("return document.getElementById('tip').hidden")
    press(browser, ".decisions summary", ENTER)
    assert browser.run("return document.querySelector('.decisions').open")
    press(browser, "#save-decisions:enabled, .menu button:enabled", ESCAPE)
    assert not browser.run("return document.querySelector('.decisions').open") and focused(browser, "summary")


def test_a_narrow_screen_has_a_choice_to_sort_by(browser: Browser, site: Path, sample: Tables) -> None:
    browser.resize(390, 844)
    open_list(browser, site, "list=agencies")
    script = "const s = document.querySelector('.sorting'); s.value = 'name'; s.dispatchEvent(new Event('change'))"
    browser.run(script)
    browser.wait(lambda: browser.texts("th[aria-sort=ascending]") == ["Name ↑"])
    assert browser.run("return getComputedStyle(document.querySelector('.sorting')).display") != "none"
    browser.wait(lambda: loaded(browser))
    assert browser.run("const nav = document.querySelector('#top nav').getBoundingClientRect(),"
                       "a = document.querySelector('#top [aria-current]').getBoundingClientRect();"
                       "return a.left >= nav.left && a.right <= nav.right - 40")  # fmt: skip

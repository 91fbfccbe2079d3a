"""The report in a real browser: it loads, searches, and leads from numbers to sentences."""

from __future__ import annotations

import json
import time
from pathlib import Path
from unicodedata import normalize
from urllib.parse import quote

import pytest

from pipeline.write.load import Tables
from tests.report.browser import Browser
from tests.report.pages import loaded, open_article, open_list

LISTS = ("articles", "people", "arrests", "agencies", "officials", "positions", "dispatches", "stories", "rejects")
PAGES = ("index.html", *(f"list.html#list={name}" for name in LISTS))


@pytest.mark.parametrize("page", PAGES)
def test_pages_load_without_a_complaint(browser: Browser, site: Path, page: str) -> None:
    browser.open(f"{site.as_uri()}/{page}")
    assert browser.texts("h1") != []
    assert browser.texts(".failure") == []
    assert browser.console() == []


def test_the_first_page_shows_the_rows_of_the_tables(browser: Browser, site: Path, sample: Tables) -> None:
    browser.open(site / "index.html")
    shown = [int(text.replace(",", "")) for text in browser.texts(".counts strong")]
    tables = (sample.articles, sample.stories, sample.agencies, sample.officials, sample.dispatches, sample.arrests)
    assert shown == [len(table) for table in tables]


def seconds_to_open(browser: Browser, page: Path) -> float:
    begun = time.monotonic()
    browser.open(page)
    return time.monotonic() - begun


def test_the_first_page_is_there_within_two_seconds(browser: Browser, site: Path) -> None:
    # A busy machine takes longer, but not each time.
    browser.wait(lambda: seconds_to_open(browser, site / "index.html") < 2)


def test_search_finds_with_and_without_accents(browser: Browser, site: Path, sample: Tables) -> None:
    name = next(name for name in sample.agencies.name if "huyện" in name)
    plain = normalize("NFD", name.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    for query in (name, name.upper(), plain):
        open_list(browser, site, f"list=agencies&q={quote(query)}")
        assert name in browser.texts("tbody td:first-child")
        assert len(browser.texts("tbody tr")) < len(sample.agencies) / 2
    open_list(browser, site, f"list=agencies&q={quote('cổng ần tính')}")
    assert browser.text("#status").startswith("0 ")


def test_search_finds_a_body_by_a_form_in_which_it_is_written(browser: Browser, site: Path, sample: Tables) -> None:
    names = sample.agencies.set_index("agency_id").name
    written = sample.mentions[sample.mentions.kind.eq("agency") & sample.mentions.text.str.contains("UBND")].iloc[0]
    assert "UBND" not in names[written.entity_id]
    open_list(browser, site, f"list=agencies&q={quote(written.text)}")
    assert names[written.entity_id] in browser.texts("tbody td:first-child")
    assert written.text not in browser.text("#table")


def test_typing_searches(browser: Browser, site: Path, sample: Tables) -> None:
    open_list(browser, site, "list=articles")
    title = max(sample.articles.title.dropna(), key=len)
    browser.driver.find_element("id", "search").send_keys(title)
    browser.wait(lambda: set(browser.texts("tbody td:first-child")) == {title})


def test_a_click_on_a_heading_sorts(browser: Browser, site: Path, sample: Tables) -> None:
    open_list(browser, site, "list=people&sort=-count")
    counts = [int(text.replace(",", "")) for text in browser.texts("tbody td:nth-child(3)") if text]
    assert counts == sorted(sample.story_arrests["count"].dropna(), reverse=True)
    browser.click("th:nth-child(3) button")
    browser.wait(lambda: loaded(browser))
    assert [int(text.replace(",", "")) for text in browser.texts("tbody td:nth-child(3)") if text] == counts[::-1]


def test_a_number_on_the_map_leads_to_the_sentence_in_its_article(browser: Browser, site: Path, sample: Tables) -> None:
    browser.open(site / "index.html")
    number = int(browser.text("a.tile .value").replace(",", ""))
    browser.click("a.tile")
    browser.wait(lambda: loaded(browser))
    counts = [int(text) for text in browser.texts("tbody td:nth-child(3)") if text]
    assert sum(counts) == number
    browser.click("tbody td a")
    browser.click("#arrests .place a")
    marked = "".join(browser.texts(".mark.at"))
    assert marked in set(sample.arrests.evidence)
    assert browser.run("const box = document.querySelector('.mark.at').getBoundingClientRect();"
                       "return box.top >= 0 && box.bottom <= innerHeight")  # fmt: skip


def test_marks_cover_exactly_the_spans(browser: Browser, site: Path, sample: Tables) -> None:
    article = sample.mentions[sample.mentions.start == 0].article_id.iloc[0]
    open_article(browser, site, article)
    text = sample.articles.set_index("article_id").text[article]
    assert browser.text(".prose") == text
    rows = sample.mentions[sample.mentions.article_id == article]
    covered = "".join("x" if any(r.start <= k < r.end for r in rows.itertuples()) else " " for k in range(len(text)))
    script = """return [...document.querySelector('.prose').childNodes].map((node) => (node.nodeType === 1 &&
        node.matches('.agency, .official, .dispatch') ? 'x' : ' ').repeat([...node.textContent].length)).join('')"""
    assert browser.run(script) == covered


def test_focus_shows_the_row_and_its_rule(browser: Browser, site: Path, sample: Tables) -> None:
    row = sample.mentions[sample.mentions.kind == "agency"].iloc[0]
    open_article(browser, site, row.article_id)
    browser.run("document.querySelector('.prose a.agency').focus()")
    name = sample.agencies.set_index("agency_id").name[row.entity_id]
    browser.wait(lambda: not browser.run("return document.getElementById('tip').hidden"))
    assert name in browser.text("#tip") and row.found_by in browser.text("#tip")


def test_an_entity_and_back(browser: Browser, site: Path, sample: Tables) -> None:
    row = sample.mentions[sample.mentions.kind == "official"].iloc[0]
    open_article(browser, site, row.article_id)
    browser.click(".prose a.official")
    official = sample.officials.set_index("official_id").loc[row.entity_id]
    assert browser.text("h1") == official["name"]
    browser.click("#mentions .place a")
    assert browser.text(".prose") in set(sample.articles.text)
    browser.driver.back()
    browser.wait(lambda: browser.texts("h1") == [official["name"]])


def test_every_entity_page_opens(browser: Browser, site: Path, sample: Tables) -> None:
    tables = {"agency": sample.agencies, "official": sample.officials, "dispatch": sample.dispatches,
              "story": sample.stories}  # fmt: skip
    for kind, table in tables.items():
        for entity in list(table.iloc[:, 0])[::9]:
            browser.open(f"{(site / 'entity.html').as_uri()}#kind={kind}&id={entity}")
            assert browser.texts("h1") and not browser.texts(".failure")
    assert browser.console() == []


def test_what_is_not_there_is_said(browser: Browser, site: Path) -> None:
    open_article(browser, site, "no such")
    assert browser.texts(".failure") == ["This report holds no such article."]
    browser.open(f"{(site / 'entity.html').as_uri()}#kind=__proto__&id=constructor")
    assert browser.texts(".failure") == ["This report holds no such page."]
    assert browser.console() == []


def test_two_languages_and_two_lights_are_remembered(browser: Browser, site: Path) -> None:
    browser.open(site / "index.html")
    english, light = browser.text("h1"), browser.run("return getComputedStyle(document.body).color")
    for button in ("language", "theme"):
        browser.run("document.getElementById(arguments[0]).click()", button)
    browser.open(site / "index.html")
    assert browser.text("h1") != english
    assert browser.run("return document.documentElement.lang") == "vi"
    assert browser.run("return getComputedStyle(document.body).color") != light


@pytest.mark.parametrize("page", ["index.html", "list.html#list=arrests", "list.html#list=positions"])
def test_nothing_sticks_out_on_a_phone(browser: Browser, site: Path, page: str) -> None:
    browser.resize(390, 844)
    browser.open(f"{site.as_uri()}/{page}")
    assert browser.run("return document.documentElement.scrollWidth") <= 390


def test_keys_alone_reach_an_article(browser: Browser, site: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    open_list(browser, site, "list=articles")
    browser.run("document.querySelector('tbody a').focus()")
    browser.driver.switch_to.active_element.send_keys(Keys.ENTER)
    browser.wait(lambda: browser.texts(".prose"))
    assert browser.run("return getComputedStyle(document.querySelector('.prose')).display") == "block"


def test_decisions_are_kept_and_saved(browser: Browser, site: Path, sample: Tables, tmp_path: Path) -> None:
    arrest = sample.arrests[sample.arrests["count"].notna()].iloc[0]
    open_article(browser, site, arrest.article_id)
    browser.run("document.querySelector('.card .accept').click()")
    browser.run("document.querySelectorAll('.card .reject')[1].click()")
    open_article(browser, site, arrest.article_id)
    pressed = browser.run(
        "return [...document.querySelectorAll('.review [aria-pressed=true]')].map((b) => b.className)"
    )
    assert pressed == ["accept", "reject"]
    downloads = {"behavior": "allow", "downloadPath": str(tmp_path)}
    browser.driver.execute_cdp_cmd("Browser.setDownloadBehavior", downloads)
    browser.run("document.getElementById('save-decisions').click()")
    saved = tmp_path / "decisions.jsonl"
    # The browser claims the name with an empty file before it moves the written one there.
    browser.wait(lambda: saved.exists() and saved.stat().st_size)
    decisions = [json.loads(line) for line in saved.read_text(encoding="utf-8").splitlines()]
    assert [d["decision"] for d in decisions] == ["accept", "reject"]
    text = sample.articles.set_index("article_id").text[arrest.article_id]
    assert all(text[d["start"] : d["end"]] == d["text"] for d in decisions)


_BROKEN = """
return [...document.querySelectorAll('.tile .name')].flatMap((name) => {
  const tile = name.parentElement.getBoundingClientRect(), node = name.firstChild;
  return [...node.data.matchAll(/[^ -]+/g)].filter((word) => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const [first, ...more] = range.getClientRects();
    return more.length || first.left < tile.left || first.right > tile.right || first.top < tile.top;
  }).map((word) => `${word[0]} of ${node.data}`);
});
"""


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_names_on_the_map_are_whole(browser: Browser, site: Path, width: int) -> None:
    browser.resize(width, 844)
    browser.open(site / "index.html")
    for which in ("old", "new"):
        browser.run("document.querySelector(`[data-key=${arguments[0]}]`).click()", which)
        assert len(browser.texts(".tile .name")) == (63 if which == "old" else 34)
        assert browser.run(_BROKEN) == []

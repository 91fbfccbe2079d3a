"""Texts that would be markup or script if the report let them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline import run
from pipeline.report.site import build_report
from pipeline.write.load import load
from tests.report.browser import Browser

MARKUP = (
    "<script>window.struck=1</script></script><img src=x onerror=window.struck=2><svg/onload=window.struck=3>"
    "\"'`]]> --> \u2028\u2029 \u202eabc\u202c {{7*7}} ${window.struck=4} \\u003cscript\\u003e &lt;b&gt; 😀"
)
BODY = (
    f"Công an huyện Sông Lam {MARKUP} bắt giữ 3 đối tượng trộm chó. {MARKUP}\n\n"
    "Thiếu tướng Nguyễn Văn Kiểm, Giám đốc Công an tỉnh Nghệ An, nêu Công điện số 12/CĐ-TTg. 😀 Bộ Công an họp."
)
IDS = ("../../etc/passwd", 'a"b\'c<d>&e', "</script><script>window.struck=5</script>", "__proto__", "x/y?z#id=1&at=2-3",
       "a%2Fb+c d", "😀é", "constructor")  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Tables and report of hostile articles, and of a hostile file name that is rejected."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "in").mkdir()
    records = [{"id": key, "title": f"{key} {MARKUP}", "text": f"{BODY} {key}", "publisher": MARKUP, "author": MARKUP,
                "url": "javascript:window.struck=6", "published_on": "2026-01-02"} for key in IDS]  # fmt: skip
    lines = "\n".join(json.dumps(record) for record in records)
    (folder / "in" / "news.jsonl").write_text(lines, encoding="utf-8")
    (folder / "in" / "<img src=x onerror=window.struck=7>.json").write_text("{", encoding="utf-8")
    run([folder / "in"], folder / "out")
    return folder / "out", build_report(folder / "out", folder / "site").first_page.parent


def harmless(browser: Browser) -> bool:
    """Whether nothing was carried out, asked for or complained of."""
    made = browser.run("return document.querySelectorAll('main img, main svg, main script, main iframe').length")
    return browser.run("return window.struck === undefined") and made == 0 and browser.console() == []


def test_every_page_shows_markup_as_text(browser: Browser, hostile: tuple[Path, Path]) -> None:
    tables = load(hostile[0])
    assert sorted(tables.articles.article_id) == sorted(IDS)
    assert len(tables.rejects) == 1
    for article in tables.articles.itertuples():
        browser.open(f"{(hostile[1] / 'list.html').as_uri()}#list=articles")
        browser.wait(lambda: browser.run("return document.getElementById('status').dataset.loaded === 'true'"))
        script = "[...document.querySelectorAll('td a')].find((a) => a.textContent.startsWith(arguments[0])).click()"
        browser.run(script, article.article_id)
        browser.wait(lambda: browser.texts(".prose"))
        assert browser.text(".prose") == article.text
        assert browser.text("h1") == article.title
        assert browser.run("return [...document.links].every((a) => a.protocol === 'file:')")
        assert harmless(browser)


def test_lists_and_entities_show_markup_as_text(browser: Browser, hostile: tuple[Path, Path]) -> None:
    tables, site = load(hostile[0]), hostile[1]
    for name in (
        "articles",
        "people",
        "arrests",
        "agencies",
        "officials",
        "positions",
        "dispatches",
        "stories",
        "rejects",
    ):
        browser.open(f"{(site / 'list.html').as_uri()}#list={name}")
        assert harmless(browser)
    kinds = {
        "agency": tables.agencies,
        "official": tables.officials,
        "dispatch": tables.dispatches,
        "story": tables.stories,
    }
    for kind, table in kinds.items():
        for entity in table.iloc[:, 0]:
            browser.open(f"{(site / 'entity.html').as_uri()}#kind={kind}&id={entity}")
            assert not browser.texts(".failure")
            assert harmless(browser)
    browser.open(site / "index.html")
    assert harmless(browser)


def test_the_address_is_no_way_in(browser: Browser, hostile: tuple[Path, Path]) -> None:
    site = hostile[1].as_uri()
    addresses = (
        "article.html#id=<img src=x onerror=window.struck=8>&at=javascript:1",
        "list.html#list=<script>&q=<script>",
        "list.html#list=articles&is.title=<svg onload=window.struck=9>&sort=__proto__",
        "entity.html#kind=../../x&id=../../y",
    )
    for address in addresses:
        browser.open(f"{site}/{address}")
        assert harmless(browser)


def test_the_page_itself_refuses_scripts_in_texts(browser: Browser, hostile: tuple[Path, Path]) -> None:
    browser.open(hostile[1] / "index.html")
    browser.run("""const script = document.createElement("script");
        script.textContent = "window.struck = 10";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.struck = 11'>");""")
    assert browser.run("return window.struck === undefined")
    assert any("Content Security Policy" in line for line in browser.console())


def test_a_search_for_markup_finds_it(browser: Browser, hostile: tuple[Path, Path]) -> None:
    browser.open(f"{(hostile[1] / 'list.html').as_uri()}#list=articles&q=%3Cscript%3E")
    browser.wait(lambda: browser.text("#status").startswith(str(len(IDS))))
    assert harmless(browser)

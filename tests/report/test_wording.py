"""What the report calls things: documents by what tells them apart, one person a person, contexts of whole words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipeline import run
from pipeline.report.site import build_report
from pipeline.write.load import Tables
from tests.report.browser import Browser
from tests.report.pages import open_entity, open_list

_CLAUSE = "ngoài ra còn phải kể đến những đoạn đường làng quanh co bên bờ ruộng "


def records(site: Path, name: str) -> list[list[Any]]:
    """What a data file of a site hands to its pages."""
    content = (site / "data" / f"{name}.js").read_text(encoding="utf-8")
    return list(json.loads(content.partition(",")[2].removesuffix(");\n")))


def test_a_law_is_called_by_its_name(browser: Browser, site: Path, sample: Tables) -> None:
    law = sample.dispatches[sample.dispatches.subject == "Bảo vệ và phát triển rừng"].iloc[0]
    open_list(browser, site, "list=dispatches&q=phát%20triển%20rừng")
    assert browser.text("td:first-child") == "Luật Bảo vệ và phát triển rừng"
    open_entity(browser, site, "dispatch", law.dispatch_id)
    assert browser.text("h1") == "Luật Bảo vệ và phát triển rừng"


def test_documents_are_chosen_by_type_and_articles_by_publisher(browser: Browser, site: Path) -> None:
    for name, column in (("dispatches", "doc_type"), ("articles", "publisher"), ("officials", "rank")):
        open_list(browser, site, f"list={name}")
        assert len(browser.texts(f"select[data-column={column}] option")) > 2


def test_an_issuer_that_no_article_names_is_the_body_of_the_symbol(site: Path) -> None:
    rows = records(site, "lists/dispatches-0")
    assert all(row[2] for row in rows if row[-1])


def test_one_is_no_plural(browser: Browser, site: Path) -> None:
    browser.open(site / "index.html")
    keys = "[['n people', '1'], ['n people', '2'], ['rows of', '1']]"
    assert browser.run(f"return {keys}.map(([key, n]) => Report.t(key, {{n, shown: 1}}))") == [
        "1 person",
        "2 people",
        "1 of 1 row",
    ]


def test_a_day_without_its_year_is_told_in_words(browser: Browser, site: Path) -> None:
    browser.open(site / "index.html")
    days = "return ['XXXX-04-25', 'XXXX-04', '2025-04-25', '2025'].map(Report.day)"
    assert browser.run(days) == ["25 April", "April", "2025-04-25", "2025"]
    open_list(browser, site, "list=arrests&sort=-occurred_on")
    assert browser.text("td:nth-child(9)").startswith("20")


def test_contexts_end_with_whole_words_and_tell_that_there_is_more(tmp_path: Path) -> None:
    before, after = _CLAUSE * 4, (" " + _CLAUSE.strip()) * 4
    text = f"{before.capitalize()}mà Sở Y tế Hà Nội đã nói tới{after}.\n\nSở Y tế Hà Nội họp."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run([tmp_path / "a.txt"], tmp_path / "out")
    site = build_report(tmp_path / "out", tmp_path / "site").first_page.parent
    said = {row["span"]: row for _, body in records(site, "agency-pages/0") for row in body["lists"]["mentions"][::-1]}
    row = next(iter(said.values()))
    assert row["before"].startswith("…") and f" {row['before'][1:]}" in text
    assert row["after"].endswith("…") and f"{row['after'][:-1]} " in text
    assert 100 < len(row["before"]) <= 162 and 100 < len(row["after"]) <= 162


def test_an_article_without_a_title_is_called_by_its_first_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{_CLAUSE * 4}.", encoding="utf-8")
    run([tmp_path / "a.txt"], tmp_path / "out")
    site = build_report(tmp_path / "out", tmp_path / "site").first_page.parent
    title = records(site, "lists/articles-0")[0][0]
    assert title.endswith("…") and (_CLAUSE * 4).startswith(f"{title[:-1]} ")

"""Open pages of a report as its readers do."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from tests.report.browser import Browser


def loaded(browser: Browser) -> bool:
    """Whether a list has all its rows."""
    return bool(browser.run("return document.getElementById('status').dataset.loaded === 'true'"))


def open_list(browser: Browser, site: Path, address: str) -> None:
    """Open a list and wait for its rows."""
    browser.open(f"{(site / 'list.html').as_uri()}#{address}")
    browser.wait(lambda: loaded(browser))


def open_article(browser: Browser, site: Path, article_id: str) -> None:
    """Open the page of an article."""
    browser.open(f"{(site / 'article.html').as_uri()}#id={quote(article_id, safe='')}")


def open_entity(browser: Browser, site: Path, kind: str, entity: str) -> None:
    """Open the page of a body, an official, a document or a story."""
    browser.open(f"{(site / 'entity.html').as_uri()}#kind={kind}&id={entity}")

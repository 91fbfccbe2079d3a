"""Read a web page: the article's text, and its title, date, author and publisher from the page's metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.ingest.datelines import date_of_line
from pipeline.ingest.fields import Fields
from pipeline.ingest.limits import UnusableRecord
from pipeline.ingest.published import parse_date
from pipeline.knowledge.load import load_yaml

_TIME_MARK = ":"
# Deeper nesting is no article, and recursion would meet its limit.
_DEEPEST_JSON = 6
# trafilatura gives up on less than so many characters; a short notice has its paragraphs taken as they are.
_SHORTEST = 60


@dataclass(frozen=True, slots=True)
class Page:
    """What a web page says of its article."""

    text: str
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published_on: str | None = None
    published_from: str | None = None


def read_page(html: str, url: str | None = None) -> Page:
    """Return a page's article; raises UnusableRecord for what is no web page or holds no text.

    Metadata counts in this order: JSON-LD, then meta elements, then what trafilatura finds; for the date, then a date
    line such as *Thứ Tư, 3/4/2024, 15:30 (GMT+7)*.
    """
    try:
        return _read(html, url)
    except UnusableRecord:
        raise
    except Exception as error:  # whatever a parser raises on hostile markup is the page's fault
        raise UnusableRecord(f"the page cannot be read: {' '.join(str(error).split())}"[:200]) from error


def _read(html: str, url: str | None) -> Page:
    """Read the metadata and the text of a page."""
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is None:
        raise UnusableRecord("not a web page, or one without content")
    sources = [*_linked_data(tree), _meta(tree)]
    line_date = _date_line(tree)
    document = trafilatura.bare_extraction(
        tree, url=url, include_comments=False, with_metadata=True, date_extraction_params=_DATE_SEARCH
    )
    text = getattr(document, "text", None) or _paragraphs(html)
    found = _Found(sources, document)
    title = found.line("title")
    published_on, published_from = _published(sources, line_date)
    return Page(
        text=_without_title(text, title),
        title=title,
        url=found.line("url"),
        author=found.line("author"),
        publisher=found.line("publisher"),
        published_on=published_on,
        published_from=published_from,
    )


# A quick search, and no limit that depends on today's date: the same page gives the same date tomorrow.
_DATE_SEARCH = {"extensive_search": False, "original_date": True, "max_date": "2099-12-31"}
_BY_TRAFILATURA = {"title": "title", "url": "url", "author": "author", "publisher": "sitename"}


class _Found:
    """The metadata of a page, from its best source that has it."""

    def __init__(self, sources: list[Fields], document: Any) -> None:
        self._sources, self._document = sources, document

    def line(self, field: str) -> str | None:
        """Return a field as one clean line, or None."""
        own = next((line for source in self._sources if (line := source.line(field))), None)
        return own or getattr(self._document, _BY_TRAFILATURA[field], None) or None


def _published(sources: list[Fields], line_date: str | None) -> tuple[str | None, str | None]:
    """Return the date of publication and where it was found."""
    values = (value for source in sources for value in source.values("published_on"))
    stated = next((date for value in values if (date := parse_date(value))), None)
    if stated:
        return stated, "metadata"
    return line_date, "page" if line_date else None


def _linked_data(tree: Any) -> Iterator[Fields]:
    """Yield the articles that a page describes as JSON-LD."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                yield from map(Fields, _articles(json.loads(script.text or "", strict=False)))
            except (ValueError, RecursionError):
                continue


def _articles(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield the objects of an article's type in a JSON-LD value."""
    inner: list[Any] = []
    if isinstance(value, dict):
        types = value.get("@type")
        if any(str(name).endswith(("Article", "Posting")) for name in (types if isinstance(types, list) else [types])):
            yield value
        inner = [value.get("@graph"), value.get("mainEntity")]
    elif isinstance(value, list):
        inner = value
    for item in inner if depth < _DEEPEST_JSON else []:
        yield from _articles(item, depth + 1)


def _meta(tree: Any) -> Fields:
    """Return a page's meta elements under this project's names (`knowledge/page_metadata.yml`)."""
    names = load_yaml("page_metadata")
    stated: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        stated.setdefault(name, (element.get("content") or "").strip())
    values = {field: next((stated[name] for name in names[field] if stated.get(name)), None) for field in names}
    return Fields({field: value for field, value in values.items() if value})


def _date_line(tree: Any) -> str | None:
    """Return the date of the page's best date line: below the heading, or with a time of day, or at best both.

    Above the heading, many pages show the date of the day on which they were saved.
    """
    best: tuple[int, str | None] = (0, None)
    below_heading = False
    for element in tree.iter():
        below_heading = below_heading or element.tag == "h1"
        for line in _own_lines(element):
            date = date_of_line(line)
            weight = 2 * below_heading + (_TIME_MARK in line)
            if date and weight > best[0]:
                best = (weight, date)
    return best[1]


def _own_lines(element: Any) -> Iterator[str]:
    """Yield the short texts that stand directly in an element, and the time that a `time` element states."""
    if element.tag == "time" and element.get("datetime"):
        date = parse_date(element.get("datetime"))
        yield f"{date} 0:00" if date else ""
    if element.tag not in ("script", "style"):
        yield from (" ".join(text[:200].split()) for text in (element.text, element.tail) if text)


def _without_title(text: str, title: str | None) -> str:
    """Drop a page's heading from the beginning of its text, where it is the title."""
    first, _, rest = text.partition("\n")
    return rest if title and rest and first.strip() == title.strip() else text


def _paragraphs(html: str) -> str:
    """Return the text of a page's paragraphs, where the extraction found none; raises UnusableRecord without any."""
    import trafilatura

    tree = trafilatura.load_html(html)
    found = [" ".join("".join(p.itertext()).split()) for p in tree.iter("p", "h1")] if tree is not None else []
    text = "\n".join(line for line in found if line)
    if len(text) < _SHORTEST:
        raise UnusableRecord("the page holds no article")
    return text

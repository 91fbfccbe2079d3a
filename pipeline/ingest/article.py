"""Make an article of a record: its fields, its clean text, its date, its id."""

from __future__ import annotations

from typing import NoReturn

from pipeline.articles import Article, Record, Reject
from pipeline.ingest.body import clean_body, looks_like_html, readable
from pipeline.ingest.cleaning import clean_line
from pipeline.ingest.datelines import opening_date
from pipeline.ingest.fields import Fields, as_url, host_of
from pipeline.ingest.identifiers import article_id
from pipeline.ingest.jsonl_files import JSON_TYPES
from pipeline.ingest.language import detect_language
from pipeline.ingest.limits import Limits, UnusableRecord
from pipeline.ingest.published import date_in_address, parse_date
from pipeline.ingest.publishers import publisher_of
from pipeline.ingest.web import Page, read_page

_LONGEST_TITLE = 200
# A line that ends so is a sentence, or the beginning of a list or a dateline.
_NO_TITLE_ENDS = tuple(".;:,-–")


def read_article(record: Record, limits: Limits | None = None) -> Article | Reject:
    """Return the article that a record holds, or a reject that says why it holds none; never raises.

    The text is the title, an empty line and the body, clean and in NFC; `published_from` tells whether the date is
    from the `record`, the page's `metadata`, a date line on the `page`, the `dateline`, or the `address`.
    """
    try:
        return _article(record, limits or Limits())
    except UnusableRecord as error:
        return Reject(record.source_path, "ingest", str(error))
    except (RecursionError, ValueError, OverflowError) as error:
        return Reject(record.source_path, "ingest", f"the record cannot be read: {error}"[:200])


def _article(record: Record, limits: Limits) -> Article:
    """Take a record through all steps; raises UnusableRecord."""
    fields = Fields(record.fields)
    page = _page(fields, limits)
    if len(page.text) > limits.max_text:
        raise UnusableRecord(f"the text is longer than {limits.max_text:,} characters, the limit of one article")
    body, line_date = clean_body(readable(page.text))
    if not body:
        raise UnusableRecord("the text is empty")
    title = _title(fields.line("title") or page.title)
    text = join_title(title, body)
    url = as_url(fields.line("url")) or as_url(page.url)
    published_on, published_from = _published(fields, page, line_date, body, url)
    return Article(
        article_id=article_id(next(fields.values("id"), None), text),
        source_path=record.source_path,
        text=text,
        title=title or leading_title(body),
        url=url,
        publisher=_publisher(fields, page, url, body),
        author=fields.line("author") or _line(page.author),
        published_on=published_on,
        published_from=published_from,
        language=detect_language(text),
    )


def join_title(title: str | None, body: str) -> str:
    """Return the title, an empty line and the body; the body alone where it already begins with the title."""
    return body if not title or body.startswith(title) else f"{title}\n\n{body}"


def leading_title(body: str) -> str | None:
    """Return the first line of a body that has no title of its own, if it looks like one: short, and no sentence."""
    line, _, rest = body.partition("\n")
    alike = len(line) <= _LONGEST_TITLE and line[-1:] not in _NO_TITLE_ENDS
    return line if alike and len(rest) > len(line) else None


def _published(
    fields: Fields, page: Page, line_date: str | None, body: str, url: str | None
) -> tuple[str | None, str | None]:
    """Return the date of publication and where it was found; the record's own fields count most."""
    for value in fields.values("published_on"):
        if found := parse_date(value):
            return found, "record"
    if page.published_on:
        return page.published_on, page.published_from
    if line_date:
        return line_date, "page"
    if found := opening_date(body):
        return found, "dateline"
    found = date_in_address(url)
    return found, "address" if found else None


def _publisher(fields: Fields, page: Page, url: str | None, body: str) -> str | None:
    """Return the publisher that the record or the page names, or else its address or dateline."""
    named = fields.line("publisher")
    if named and (host := host_of(as_url(named))):  # trafilatura calls the page's address its source
        named = publisher_of(named, "") or host
    return named or _line(page.publisher) or publisher_of(url, body)


def _title(title: str | None) -> str | None:
    """Return a title as clean text on one line, in its right encoding."""
    clean = _line(title)
    return _line(readable(clean)) if clean else None


def _line(text: str | None) -> str | None:
    return clean_line(text) or None if text else None


def _page(fields: Fields, limits: Limits) -> Page:
    """Return what the record's page holds, or its text where it has one; raises UnusableRecord."""
    text = fields.text("text")
    markup = fields.text("markup") if text is None else text if looks_like_html(text) else None
    if markup is None:
        return Page(text) if text is not None else _reject_without_text(fields)
    if len(markup) > limits.max_record_bytes:
        raise UnusableRecord(f"the page is longer than {limits.max_record_bytes:,} characters")
    return read_page(markup, as_url(fields.line("url")))


def _reject_without_text(fields: Fields) -> NoReturn:
    """Raise UnusableRecord, saying why a record has no text."""
    present = fields.present("text")
    if not present:
        raise UnusableRecord("no text: none of the fields that hold an article's body is there")
    name, value = present[0]
    if isinstance(value, str):
        raise UnusableRecord("the text is empty")
    raise UnusableRecord(f"the field {name!r} is {JSON_TYPES.get(type(value).__name__, 'no text')}, not text")

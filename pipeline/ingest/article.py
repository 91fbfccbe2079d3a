"""Make an article of a record: its fields, its clean text, its date, its id."""

from __future__ import annotations

from pipeline.articles import Article, Record, Reject
from pipeline.ingest.cleaning import clean_text
from pipeline.ingest.fields import Fields, as_url, host_of
from pipeline.ingest.identifiers import article_id
from pipeline.ingest.jsonl_files import JSON_TYPES
from pipeline.ingest.language import detect_language
from pipeline.ingest.limits import Limits, UnusableRecord
from pipeline.ingest.published import parse_date


def read_article(record: Record, limits: Limits | None = None) -> Article | Reject:
    """Return the article that a record holds, or a reject that says why it holds none; never raises."""
    try:
        return _article(record, limits or Limits())
    except UnusableRecord as error:
        return Reject(record.source_path, "ingest", str(error))


def _article(record: Record, limits: Limits) -> Article:
    fields = Fields(record.fields)
    body = clean_text(_body(fields))
    if not body:
        raise UnusableRecord("the text is empty")
    title = fields.line("title")
    text = join_title(title, body)
    url = as_url(fields.line("url"))
    published = next((day for value in fields.values("published_on") if (day := parse_date(value))), None)
    return Article(
        article_id=article_id(next(fields.values("id"), None), text),
        source_path=record.source_path,
        text=text,
        title=title,
        url=url,
        publisher=fields.line("publisher") or host_of(url),
        author=fields.line("author"),
        published_on=published,
        published_from="record" if published else None,
        language=detect_language(text),
    )


def join_title(title: str | None, body: str) -> str:
    """Return the title, an empty line and the body; the body alone where it already begins with the title."""
    return body if not title or body.startswith(title) else f"{title}\n\n{body}"


def _body(fields: Fields) -> str:
    """Return the text of a record as it is; raises UnusableRecord where it has none."""
    text = fields.text("text")
    if text is not None:
        return text
    present = fields.present("text")
    if not present:
        raise UnusableRecord("no text: none of the fields that hold an article's body is there")
    name, value = present[0]
    if isinstance(value, str):
        raise UnusableRecord("the text is empty")
    raise UnusableRecord(f"the field {name!r} is {JSON_TYPES.get(type(value).__name__, 'no text')}, not text")

"""Make an article of a record: its fields, its clean text, its date, its id."""

from __future__ import annotations

from pipeline.articles import Article, Record, Reject
from pipeline.ingest.cleaning import clean_text
from pipeline.ingest.datelines import opening_date, take_date_line
from pipeline.ingest.fields import Fields, as_url
from pipeline.ingest.furniture import remove_furniture
from pipeline.ingest.identifiers import article_id
from pipeline.ingest.jsonl_files import JSON_TYPES
from pipeline.ingest.language import detect_language
from pipeline.ingest.limits import Limits, UnusableRecord
from pipeline.ingest.pages import article_part, is_markdown, is_page, unmark, without_link_lists
from pipeline.ingest.published import parse_date
from pipeline.ingest.publishers import publisher_of

_LONGEST_TITLE = 200
# A line that ends so is a sentence, or the beginning of a list or a dateline.
_NO_TITLE_ENDS = tuple(".;:,-–")


def read_article(record: Record, limits: Limits | None = None) -> Article | Reject:
    """Return the article that a record holds, or a reject that says why it holds none; never raises."""
    try:
        return _article(record, limits or Limits())
    except UnusableRecord as error:
        return Reject(record.source_path, "ingest", str(error))


def _article(record: Record, limits: Limits) -> Article:
    """Take a record through all steps; raises UnusableRecord."""
    fields = Fields(record.fields)
    body, page_date = _clean_body(_body(fields))
    if not body:
        raise UnusableRecord("the text is empty")
    title = fields.line("title")
    text = join_title(title, body)
    url = as_url(fields.line("url"))
    published_on, published_from = _published(fields, page_date, body)
    return Article(
        article_id=article_id(next(fields.values("id"), None), text),
        source_path=record.source_path,
        text=text,
        title=title or leading_title(body),
        url=url,
        publisher=fields.line("publisher") or publisher_of(url, body),
        author=fields.line("author"),
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


def _clean_body(raw: str) -> tuple[str, str | None]:
    """Return the clean text of the body, without furniture, and the date that its date line gives."""
    text = clean_text(raw)
    if marked := is_markdown(text):
        text = clean_text(unmark(text))
    if is_page(text, raw):
        date, text = article_part(text)
        return remove_furniture(text), date
    date, text = take_date_line(text)
    return remove_furniture(without_link_lists(text) if marked else text), date


def _published(fields: Fields, page_date: str | None, body: str) -> tuple[str | None, str | None]:
    """Return the date of publication and where it was found; the record's own fields count most."""
    for value in fields.values("published_on"):
        if found := parse_date(value):
            return found, "record"
    if page_date:
        return page_date, "page"
    found = opening_date(body)
    return found, "dateline" if found else None


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

"""One article through every stage: sentences, words, marked spans, and the rows they become."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from pipeline.articles import Article, Record, Reject
from pipeline.flow import ingest, read, write
from pipeline.ingest.inputs import InputFile
from pipeline.ingest.records import read_records
from pipeline.language import LABELS, fact_spans
from pipeline.reading import Reading
from pipeline.schema import TABLES
from pipeline.write.rows import Row

COLOURS = {"agencies": "cyan", "officials": "magenta", "dispatches": "yellow", "arrests": "red"}

_HIDDEN = {"article_id", "sentence_id", "start", "end", "evidence", "foreign", "first_seen_on", "last_seen_on",
           "n_mentions", "n_articles", "confidence", "found_by"}  # fmt: skip
"""Columns that the terminal leaves out of a row: they repeat what is shown around it."""


def open_article(source: str) -> Article:
    """The first article of a file, or a text as an article; raises ValueError where there is none to read."""
    path = Path(source)
    if len(source) < 4096 and "\n" not in source and path.exists():
        return _first(path)
    result = ingest(Record("text", {"text": source}))
    if isinstance(result, Reject):
        raise ValueError(f"nothing to explain: {result.error}")
    return result


def _first(path: Path) -> Article:
    reason = "it holds no article"
    for record in read_records(InputFile(path, path.name)) if path.is_file() else ():
        article = record if isinstance(record, Reject) else ingest(record)
        if isinstance(article, Article):
            return article
        reason = article.error
    raise ValueError(f"{path} cannot be explained: {reason}")


def explain_article(article: Article) -> Group:
    """Everything that the stages make of an article, ready for a rich console."""
    reading = read(article)
    tables = write(reading)
    return Group(
        Rule("ingest"), _ingested(article),
        Rule("tokenize"), *_tokenized(tables["sentences"], reading),
        Rule("recognize"), _legend(), _marked(reading),
        Rule("normalize, link, write"), *_written(tables, reading),
    )  # fmt: skip


def _ingested(article: Article) -> Table:
    grid = Table.grid(padding=(0, 2))
    for name in ("article_id", "source_path", "title", "published_on", "published_from", "publisher", "language"):
        grid.add_row(Text(name, style="dim"), Text(str(getattr(article, name) or "–")))
    return grid


def _tokenized(sentences: list[Row], reading: Reading) -> Iterator[Text]:
    yield Text(f"{len(reading.sentences)} sentences, {len(reading.syllables)} syllables; words:", style="dim")
    for number, row in enumerate(sentences, 1):
        yield Text(f"{number:3}  ", style="dim").append(row["words"], style="default")


def _legend() -> Text:
    legend = Text()
    for kind, label in LABELS.items():
        legend.append(f" {label} ", style=f"reverse {COLOURS[kind]}").append(" ")
    return legend


def _marked(reading: Reading) -> Text:
    marked = Text(reading.text)
    for kind in ("arrests", "dispatches", "agencies", "officials"):
        style = f"underline {COLOURS[kind]}" if kind == "arrests" else f"bold {COLOURS[kind]}"
        for span in fact_spans(reading, kind):
            marked.stylize(style, span.start, span.end)
    return marked


def _written(tables: dict[str, list[Row]], reading: Reading) -> Iterator[RenderableType]:
    names = _names(tables)
    for name in ("agencies", "officials", "positions", "dispatches", "arrests", "mentions"):
        yield _table(name, tables[name], names, reading)


def _names(tables: dict[str, list[Row]]) -> dict[str, str]:
    """What an id stands for, to show in its place."""
    names = {row["agency_id"]: row["name"] for row in tables["agencies"]}
    names |= {row["official_id"]: row["name"] for row in tables["officials"]}
    documents = tables["dispatches"]
    return names | {row["dispatch_id"]: f"{row['doc_type']} {row['symbol'] or ''}".strip() for row in documents}


def _table(name: str, rows: list[Row], names: dict[str, str], reading: Reading) -> RenderableType:
    if not rows:
        return Text(f"{name}: none", style="dim")
    key = TABLES[name].columns[0].name
    columns = [c for c in TABLES[name].names if c not in _HIDDEN | {key} and any(row[c] is not None for row in rows)]
    placed = [column for column in ("found_by", "confidence") if column in rows[0]]
    table = Table(*columns, *(["evidence"] if "start" in rows[0] else []), *placed, title=name, title_justify="left")
    for row in rows:
        cells = [names.get(row[c], _cell(row[c])) for c in columns]
        if "start" in row:
            cells.append(f"{row['start']}:{row['end']} {reading.text[row['start'] : row['end']]}")
        table.add_row(*(Text(cell) for cell in cells), *(Text(_cell(row[c])) for c in placed))
    return table


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    return f"{value:.2f}" if isinstance(value, float) else str(value)

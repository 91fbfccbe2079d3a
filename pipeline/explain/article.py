"""One article through every stage: sentences, words, marked spans, and the rows they become."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from pipeline.articles import Article, Record, Reject
from pipeline.flow import ingest, read, write
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.inputs import InputFile, format_of
from pipeline.ingest.records import read_records
from pipeline.reading import LABELS, Reading, fact_spans
from pipeline.schema import TABLES
from pipeline.write.rows import Row
from pipeline.write.titles import document_title

COLOURS = {"agencies": "cyan", "officials": "magenta", "dispatches": "yellow", "arrests": "red"}

_HIDDEN = {"article_id", "sentence_id", "start", "end", "evidence", "first_seen_on", "last_seen_on",
           "n_mentions", "n_articles", "confidence", "found_by"}  # fmt: skip
"""Columns that the terminal leaves out of a row: they repeat what is shown around it."""


_LONGEST_NAME = 255


def open_article(source: str) -> Article:
    """The first article of a file, or a text as an article (`-`: that of standard input).

    Raises ValueError where there is none to read, FileNotFoundError for the name of a file that is not there.
    """
    if os.path.lexists(source):  # Path.exists raises where a text is longer than a file's name can be
        return _first(Path(source))
    if format_of(Path(source)) and "\n" not in source and len(source) <= _LONGEST_NAME:
        raise FileNotFoundError(f"{source}: no such file")
    if source == "-":
        source = decode_text(sys.stdin.buffer.read()) or ""
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
    counted = f"{len(reading.sentences)} sentence{'' if len(reading.sentences) == 1 else 's'}"
    yield Text(f"{counted}, {len(reading.syllables)} syllables; words:", style="dim")
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
    yield _mentions(tables["mentions"], names)
    for name in ("agencies", "officials", "positions", "dispatches", "arrests"):
        yield Text(f"\n{name}", style="bold" if tables[name] else "dim").append("" if tables[name] else ": none")
        for row in tables[name]:
            yield _record(name, row, names, reading)


def _names(tables: dict[str, list[Row]]) -> dict[str, str]:
    """What an id stands for, to show in its place."""
    names = {row["agency_id"]: row["name"] for row in tables["agencies"]}
    names |= {row["official_id"]: row["name"] for row in tables["officials"]}
    documents = tables["dispatches"]
    return names | {row["dispatch_id"]: document_title(row) for row in documents}


def _mentions(rows: list[Row], names: dict[str, str]) -> Table:
    """Every span in text order with what it stands for and the rule that found it."""
    table = Table(title="mentions", title_justify="left", title_style="bold", box=None, padding=(0, 1), expand=False)
    for column in ("place", "text", "stands for", "found by", "sure"):
        table.add_column(column, overflow="fold", header_style="dim", no_wrap=column in ("place", "sure"))
    for row in sorted(rows, key=lambda row: (row["start"], -row["end"])):
        kind = Text(row["text"], style=COLOURS[_TABLE_OF[row["kind"]]])
        notes = "".join(f" ({name})" for name in ("anaphor", "nested") if row[name])
        place = Text(f"{row['start']}:{row['end']}", style="dim")
        known = Text(str(names.get(row["entity_id"], row["entity_id"]))).append(notes)
        table.add_row(place, kind, known, Text(row["found_by"], style="dim"), f"{row['confidence']:.2f}")
    return table


_TABLE_OF = {"agency": "agencies", "official": "officials", "dispatch": "dispatches"}


def _record(name: str, row: Row, names: dict[str, str], reading: Reading) -> Table:
    """A row of a table, a line for each column that is filled."""
    grid = Table.grid(padding=(0, 1))
    shown = [c for c in TABLES[name].names[1:] if c not in _HIDDEN and row[c] is not None and row[c] is not False]
    mark = "•"
    for column in shown:
        grid.add_row(Text(mark), Text(column, style="dim"), Text(names.get(row[column], str(row[column]))))
        mark = " "
    if "start" in row:
        evidence = Text(f"{row['start']}:{row['end']} ", style="dim").append(
            reading.text[row["start"] : row["end"]], style=COLOURS.get(name, COLOURS["officials"])
        )
        grid.add_row("", Text("evidence", style="dim"), evidence)
        grid.add_row("", Text("found by", style="dim"), Text(f"{row['found_by']} ({row['confidence']:.2f})"))
    return grid

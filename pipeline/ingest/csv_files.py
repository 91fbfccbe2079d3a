"""Read a table of comma-separated values: a record in each row, the names of its fields in the first."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from pipeline.articles import Record, Reject
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.fields import knows
from pipeline.ingest.limits import LimitExceeded, Limits
from pipeline.ingest.lines import numbered_lines
from pipeline.ingest.streams import as_utf8

_DELIMITERS = ",;\t|"
_SEPARATOR = re.compile(rf'"?sep=([{_DELIMITERS}])"?\s*', re.IGNORECASE)
"""A first line by which Excel is told the delimiter."""


class _Lines:
    """The decoded lines of a table, and the number of the one given last."""

    def __init__(self, stream: io.BufferedReader, limits: Limits) -> None:
        self._lines = numbered_lines(as_utf8(stream), limits.max_record_bytes)
        self._limits = limits
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        self.number, line = next(self._lines)
        if line is None:
            raise LimitExceeded(f"longer than {self._limits.max_record_bytes:,} bytes, the limit of one record")
        text = decode_text(line)
        if text is None:
            raise UnicodeError("not text in any known encoding")
        return text


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the record of each row, numbered by the line on which the row begins."""
    lines = _Lines(stream, limits)
    header_line = next(lines, "")
    if told := _SEPARATOR.fullmatch(header_line):
        header_line = next(lines, "")
    delimiter = told[1] if told else _delimiter(header_line)
    names = next(csv.reader([header_line], delimiter=delimiter), [])
    if not any(knows("text", name) or knows("markup", name) for name in names):
        yield Reject(source, "ingest", "no column of the first line bears a name for the text of articles")
        return
    # The limit belongs to the csv module as a whole; no other part of the project reads untrusted tables.
    csv.field_size_limit(limits.max_record_bytes)
    yield from _rows(source, lines, csv.reader(lines, delimiter=delimiter), names)


def _rows(source: str, lines: _Lines, rows: Iterator[list[str]], names: list[str]) -> Iterator[Record | Reject]:
    """Yield a record or a reject for each row that is not empty."""
    while True:
        begin = lines.number + 1
        try:
            row = next(rows, None)
        except (csv.Error, LimitExceeded, UnicodeError) as error:
            yield Reject(f"{source}#{begin}", "ingest", f"not a readable row: {error}")
            continue
        if row is None:
            return
        if row:
            yield _record(f"{source}#{begin}", row, names)


def _record(source: str, row: list[str], names: list[str]) -> Record | Reject:
    """Return a row as a record; a row with too many cells has lost its quotes, and its text cannot be trusted."""
    if len(row) > len(names) and any(row[len(names) :]):
        return Reject(source, "ingest", f"the row has {len(row)} cells, the first line {len(names)}")
    return Record(source, {name: cell for name, cell in zip(names, row, strict=False) if cell})


def _delimiter(header: str) -> str:
    """Return the delimiter that cuts the first line into the most names."""
    return max(_DELIMITERS, key=lambda char: len(next(csv.reader([header], delimiter=char), [])))

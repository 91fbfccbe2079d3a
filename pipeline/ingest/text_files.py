"""Read a text file: one article, or a table as Excel saves it under the name of text."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pipeline.articles import Record, Reject
from pipeline.ingest import csv_files
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.fields import FIELDS, knows
from pipeline.ingest.limits import Limits
from pipeline.ingest.streams import read_whole, unicode_encoding

_HEAD = 4096


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the one record of a text file, its content under `text`, or a record for each row of a table."""
    if _is_table(stream.peek(_HEAD)[:_HEAD]):
        yield from csv_files.read(source, stream, limits)
        return
    text = decode_text(read_whole(stream, limits))
    if text is None:
        yield Reject(source, "ingest", "not text in any known encoding")
    elif not text.strip():
        yield Reject(source, "ingest", "the file is empty")
    else:
        yield Record(source, {"text": text, "format": "txt"})


def _is_table(head: bytes) -> bool:
    """Tell whether the first line names columns between tabs: that of the texts, and another that crawlers know.

    So Excel saves *Unicode text* (UTF-16) and *text, tab delimited* (`Tiêu đề`, tab, `Nội dung`).
    """
    encoding = unicode_encoding(head)
    line = head.decode(encoding, "replace").partition("\n")[0] if encoding else decode_text(head.partition(b"\n")[0])
    names = [name.strip('" \r') for name in (line or "").split("\t")]
    known = [{field for field in FIELDS if knows(field, name)} for name in names]
    return sum(map(bool, known)) > 1 and any(fields & {"text", "markup"} for fields in known)

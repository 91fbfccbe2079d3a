"""Read a text file: one article."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pipeline.articles import Record, Reject
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.limits import Limits
from pipeline.ingest.streams import read_whole


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the one record of a text file, its content under `text`."""
    text = decode_text(read_whole(stream, limits))
    if text is None:
        yield Reject(source, "ingest", "not text in any known encoding")
    elif not text.strip():
        yield Reject(source, "ingest", "the file is empty")
    else:
        yield Record(source, {"text": text, "format": "txt"})

"""Read the records of an input file, whatever its format."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module

from pipeline.articles import Record, Reject
from pipeline.ingest.inputs import STDIN, InputFile, format_of
from pipeline.ingest.limits import LimitExceeded, Limits
from pipeline.ingest.streams import open_bytes

Reader = Callable[[str, io.BufferedReader, Limits], Iterator[Record | Reject]]
# Imported when first met: most runs need one or two of them.
READERS = {
    "text": "pipeline.ingest.text_files",
    "html": "pipeline.ingest.html_files",
    "json": "pipeline.ingest.json_files",
    "jsonl": "pipeline.ingest.jsonl_files",
    "csv": "pipeline.ingest.csv_files",
    "parquet": "pipeline.ingest.parquet_files",
    "warc": "pipeline.ingest.warc_files",
}


def read_records(file: InputFile, limits: Limits | None = None) -> Iterator[Record | Reject]:
    """Yield the records of a file one by one, and a reject for each part of it that cannot be read; never raises.

    Where a file breaks off, the records before the break are still good, and the reject names the file.
    """
    limits = limits or Limits()
    found = False
    try:
        with open_bytes(file, limits) as stream:
            for item in _reader_for(file)(file.source_path, stream, limits):
                found = True
                yield item
    except Exception as error:  # a broken file must never end a run, whatever a decoder raises on it
        yield Reject(file.source_path, "ingest", _describe(error))
        return
    if not found:
        yield Reject(file.source_path, "ingest", "the file holds no record")


def _reader_for(file: InputFile) -> Reader:
    """Return the reader of a file's format; standard input is JSONL."""
    kind = "jsonl" if str(file.path) == STDIN else format_of(file.path)
    reader: Reader = import_module(READERS[kind or "text"]).read
    return reader


def _describe(error: Exception) -> str:
    """Say in one line what is wrong with a file."""
    if isinstance(error, LimitExceeded):
        return str(error)
    if isinstance(error, EOFError) or "Truncated compressed stream" in str(error):
        return "the compressed data breaks off before its end"
    if isinstance(error, zlib.error):
        return f"the compressed data is damaged: {error}"
    if isinstance(error, OSError) and error.strerror:
        return f"the file cannot be read: {error.strerror}"
    return f"the file cannot be read: {' '.join(str(error).split()) or type(error).__name__}"[:300]

"""Read JSON Lines: a record on each line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

from pipeline.articles import Record, Reject
from pipeline.ingest.decoding import decode_text
from pipeline.ingest.limits import Limits
from pipeline.ingest.lines import numbered_lines
from pipeline.ingest.streams import as_utf8

JSON_TYPES = {
    "str": "a string",
    "int": "a number",
    "float": "a number",
    "bool": "a truth value",
    "list": "a list",
    "dict": "an object",
    "NoneType": "null",
}


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the record of each line; blank lines are passed over, but counted."""
    for number, line in numbered_lines(as_utf8(stream), limits.max_record_bytes):
        if line is None:
            error = f"the line is longer than {limits.max_record_bytes:,} bytes, the limit of one record"
            yield Reject(f"{source}#{number}", "ingest", error)
        elif line.strip():
            yield _parse_line(f"{source}#{number}", line)


def record_of(source: str, value: Any) -> Record | Reject:
    """Return a JSON value as a record, or as a reject if it is not an object."""
    if isinstance(value, dict):
        return Record(source, value)
    return Reject(source, "ingest", f"{JSON_TYPES[type(value).__name__]}, not a JSON object")


def _parse_line(source: str, line: bytes) -> Record | Reject:
    """Decode and parse one line."""
    text = decode_text(line.strip())
    if text is None:
        return Reject(source, "ingest", "not text in any known encoding")
    try:
        return record_of(source, json.loads(text))
    except RecursionError:
        return Reject(source, "ingest", "not readable JSON: nested too deeply")
    except json.JSONDecodeError as error:
        return Reject(source, "ingest", f"not valid JSON: {error.msg} (column {error.colno})")
    except ValueError as error:  # a number of more digits than Python reads
        return Reject(source, "ingest", f"not readable JSON: {error}"[:200])

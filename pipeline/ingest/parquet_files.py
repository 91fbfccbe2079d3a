"""Read a Parquet file: a record in each row, streamed by row group."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any

from pipeline.articles import Record, Reject
from pipeline.ingest.fields import FIELDS, knows
from pipeline.ingest.limits import Limits
from pipeline.ingest.streams import seekable

_ROWS_AT_ONCE = 128


def read(source: str, stream: io.BufferedReader, limits: Limits) -> Iterator[Record | Reject]:
    """Yield the record of each row, numbered from 1; only the columns that an article needs are read."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(seekable(stream), pre_buffer=False) as table:
        columns = [name for name in table.schema_arrow.names if any(knows(field, name) for field in FIELDS)]
        if not any(knows("text", name) or knows("markup", name) for name in columns):
            yield Reject(source, "ingest", "no column bears a name for the text of articles")
            return
        number = 0
        for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield _record(f"{source}#{number}", row, limits)


def _record(source: str, row: dict[str, Any], limits: Limits) -> Record | Reject:
    if sum(len(value) for value in row.values() if isinstance(value, str | bytes)) > limits.max_record_bytes:
        return Reject(source, "ingest", f"larger than {limits.max_record_bytes:,} bytes, the limit of one record")
    return Record(source, {name: plain_value(value) for name, value in row.items()})


def plain_value(value: Any) -> Any:
    """Return a value as JSON has it: dates as ISO 8601, bytes as text, other types by their name in Python."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, dict):
        return {str(key): plain_value(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain_value(inner) for inner in value]
    return str(value)

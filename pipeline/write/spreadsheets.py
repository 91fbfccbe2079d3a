"""Keep the cells of a CSV file from being run as formulas by a spreadsheet, and undo it on reading.

A spreadsheet takes a cell that begins with one of some characters for a formula (OWASP, "CSV Injection"). An apostrophe
before it makes it text; a cell that begins with an apostrophe itself gets one more, so that none is lost on reading.
"""

from __future__ import annotations

from collections.abc import Callable

import pyarrow as pa
import pyarrow.compute as pc

_DANGEROUS = r"\A(['=+\-@\t\r\n＝＋－＠])"


def guard(table: pa.Table) -> pa.Table:
    """Put an apostrophe before each text that would begin a formula: `=1+1` → `'=1+1`."""
    return _texts(table, lambda column: pc.replace_substring_regex(column, _DANGEROUS, r"'\1"))


def unguard(table: pa.Table) -> pa.Table:
    """Take off the apostrophes that `guard` has put on, so that offsets into texts are true again."""
    return _texts(table, lambda column: pc.replace_substring_regex(column, r"\A'", ""))


def _texts(table: pa.Table, change: Callable[[pa.ChunkedArray], pa.ChunkedArray]) -> pa.Table:
    for number, field in enumerate(table.schema):
        if pa.types.is_string(field.type):
            table = table.set_column(number, field, change(table.column(number)))
    return table

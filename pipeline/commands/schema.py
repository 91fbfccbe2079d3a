"""`pipeline schema`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.schema import Table


def schema() -> None:
    """Print the data dictionary: tables, columns, types, meaning (Markdown)."""
    print(data_dictionary(), end="")


def data_dictionary() -> str:
    """The data dictionary as Markdown, the same text as `docs/tables.md`."""
    from pipeline.schema import TABLES

    head = "Written by `pipeline schema` from `pipeline/schema.yml`. `?` marks a column that may be empty.\n"
    return "# The tables\n\n" + head + "".join(_section(table) for table in TABLES.values())


def _section(table: Table) -> str:
    lines = [f"\n## {table.name}\n", f"One row is {table.row}.\n"]
    lines += ["| column | type | meaning |", "| --- | --- | --- |"]
    lines += [f"| `{c.name}` | {c.type}{'?' if c.nullable else ''} | {c.meaning} |" for c in table.columns]
    return "\n".join(lines) + "\n"

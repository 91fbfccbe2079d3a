"""`pipeline export`."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import told
from pipeline.commands.privacy import Privacy


class Target(StrEnum):
    """Formats of other tools."""

    ftm = "ftm"
    xlsx = "xlsx"
    csv = "csv"
    label_studio = "label-studio"
    spacy = "spacy"


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that a run wrote.")],
    to: Annotated[Target, typer.Option(help="FollowTheMoney entities, workbook, CSV for Excel, annotated data.")],
    out: Annotated[Path, typer.Option(metavar="PATH", help="File to write; for csv and big spacy data a folder.")],
    decisions: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Reviewers' decisions: only rows they accepted."),
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave out rows below it, of annotated data.")
    ] = 0.0,
    privacy: Annotated[Privacy, typer.Option(help="Names of private persons; docs/privacy.md.")] = Privacy.keep,
    privacy_key: Annotated[Path | None, typer.Option(metavar="FILE", help="Key of the pseudonyms.")] = None,
) -> None:
    """Write the tables in the formats of other tools: FollowTheMoney, Excel, CSV, Label Studio, spaCy."""
    from pipeline.export.output import ExportError
    from pipeline.export.targets import export_tables
    from pipeline.privacy.key import key_of
    from pipeline.privacy.tables import privacy_of

    with told(ExportError):
        key = key_of(privacy, privacy_key)
        counts = export_tables(
            folder, to.value, out, decisions=decisions, min_confidence=min_confidence, privacy_key=key
        )
        kept = not key and privacy_of(folder) == Privacy.keep
    if kept:
        print("Names of private persons stand as in the articles; --privacy pseudonyms replaces them.", file=sys.stderr)
    width = max(map(len, counts), default=0)
    for name, count in counts.items():
        print(f"{name:<{width}} {count:>9,}")

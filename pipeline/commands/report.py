"""`pipeline report`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import told
from pipeline.commands.privacy import Privacy


def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that a run wrote.")],
    out: Annotated[Path | None, typer.Option(metavar="SITE", help="Where; DIR/report if not said.")] = None,
    privacy: Annotated[Privacy, typer.Option(help="Names of private persons; docs/privacy.md.")] = Privacy.keep,
    privacy_key: Annotated[Path | None, typer.Option(metavar="FILE", help="Key of the pseudonyms.")] = None,
) -> None:
    """Build a static site of the tables in DIR; it opens from the disk, with no network."""
    import duckdb

    from pipeline.privacy.key import key_of
    from pipeline.report.site import build_report

    with told(duckdb.Error):
        key = key_of(privacy, privacy_key)
        site = build_report(folder, out or folder / "report", _tell, key)
    print(f"{site.articles:>9,} article{'' if site.articles == 1 else 's'}")
    if site.privacy == Privacy.keep:
        print("Names of private persons are shown as in the articles; --privacy pseudonyms replaces them.")
    print(f"Open {site.first_page}")


def _tell(stage: str) -> None:
    print(f"report: {stage}", file=sys.stderr)

"""`pipeline report`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import fail


def report(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that a run wrote.")],
    out: Annotated[Path | None, typer.Option(metavar="SITE", help="Where; DIR/report if not said.")] = None,
) -> None:
    """Build a static site of the tables in DIR; it opens from the disk, with no network."""
    from pipeline.report.site import build_report

    try:
        site = build_report(folder, out or folder / "report", lambda stage: print(f"report: {stage}", file=sys.stderr))
    except OSError as error:
        raise fail(str(error)) from error
    print(f"{site.articles:>9,} articles")
    print(f"Open {site.first_page}")

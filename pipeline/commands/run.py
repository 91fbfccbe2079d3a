"""`pipeline run`."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.exits import fail

if TYPE_CHECKING:
    from pipeline.engine.run import Outcome


class Format(StrEnum):
    """File formats of the tables."""

    parquet = "parquet"
    csv = "csv"


def run(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help="Files or folders of news; - reads JSONL.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the tables.")],
    format: Annotated[Format, typer.Option(help="Format of the tables.")] = Format.parquet,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes to use; all cores if not said.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Read only the first N records.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start over: forget what an earlier run has done.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where an input was rejected.")] = False,
) -> None:
    """Read news and write the tables of agencies, officials, dispatches and arrests, each row with its evidence."""
    from pipeline.commands.progress import show_progress
    from pipeline.engine.run import RunError
    from pipeline.engine.run import run as run_all

    try:
        with show_progress() as progress:
            outcome = run_all(
                inputs,
                out,
                format=format.value,
                workers=workers or os.cpu_count() or 1,
                limit=limit,
                fresh=fresh,
                progress=progress,
            )
    except (RunError, OSError) as error:
        raise fail(str(error)) from error
    except KeyboardInterrupt:
        print("pipeline: stopped. The same command goes on where it was.", file=sys.stderr)
        raise typer.Exit(130) from None
    print(summarize(outcome, out))
    raise typer.Exit(1 if strict and outcome.rows["rejects"] else 0)


def summarize(outcome: Outcome, out: Path) -> str:
    """What a run found, and what to do next."""
    rows = outcome.rows
    found = ("articles", "agencies", "officials", "dispatches", "arrests")
    lines = [f"{rows[name]:>9,} {name}" for name in found]
    lines.append(f"{rows['rejects']:>9,} inputs rejected" + (f" (why: {out}/rejects)" if rows["rejects"] else ""))
    if outcome.reused:
        lines.append(f"{outcome.reused:>9,} of {outcome.shards:,} shards were already done")
    lines.append(f"Tables are in {out}. Next: pipeline report {out}")
    return "\n".join(lines)

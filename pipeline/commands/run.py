"""`pipeline run`."""

from __future__ import annotations

import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from shlex import quote
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.commands.exits import fail
from pipeline.commands.privacy import Privacy

if TYPE_CHECKING:
    from pipeline.engine.run import Outcome
    from pipeline.ingest.limits import Limits


_MOST_NAMED = 20
_ONE = {
    "articles": "article",
    "agencies": "agency",
    "officials": "official",
    "dispatches": "dispatch",
    "arrests": "arrest",
}
"""The tables of which a run tells how many rows they have, and one row of each."""


class Format(StrEnum):
    """File formats of the tables."""

    parquet = "parquet"
    csv = "csv"


class Engine(StrEnum):
    """Where the work is done."""

    local = "local"
    ray = "ray"


def run(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", help="Files or folders of news; - reads JSONL.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the tables.")],
    format: Annotated[Format, typer.Option(help="Format of the tables.")] = Format.parquet,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes to use; all cores if not said.")] = None,
    engine: Annotated[Engine, typer.Option(help="This machine, or the actors of a Ray cluster.")] = Engine.local,
    address: Annotated[str | None, typer.Option(help="Ray cluster (auto, ray://host:10001); else one here.")] = None,
    work: Annotated[str | None, typer.Option(metavar="URL", help="Folder of work that all workers see.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Read only the first N records.")] = None,
    model: Annotated[str, typer.Option(metavar="none|shipped|PATH", help="Learned model beside the rules.")] = "none",
    max_record_mb: Annotated[float, typer.Option(min=0.001, help="A larger record is set aside.")] = 20,
    max_text: Annotated[int, typer.Option(min=1, help="An article of more characters is set aside.")] = 3_000_000,
    max_file_gb: Annotated[float, typer.Option(min=0.001, help="A larger file is set aside.")] = 20,
    article_seconds: Annotated[float, typer.Option(min=0, help="A slower article is set aside; 0: none is.")] = 60,
    shard_size: Annotated[int, typer.Option(min=1, help="Records that a worker does at a time.")] = 500,
    decisions: Annotated[Path | None, typer.Option(metavar="FILE", help="Reviewers' decisions to apply.")] = None,
    privacy: Annotated[Privacy, typer.Option(help="Names of private persons; docs/privacy.md.")] = Privacy.keep,
    privacy_key: Annotated[Path | None, typer.Option(metavar="FILE", help="Key of the pseudonyms.")] = None,
    fresh: Annotated[bool, typer.Option("--fresh", help="Start over: forget what an earlier run has done.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 where an input was rejected.")] = False,
) -> None:
    """Read news and write the tables of agencies, officials, dispatches and arrests, each row with its evidence."""
    from pipeline.engine.run import RunError

    try:
        outcome = _run(
            inputs,
            out,
            format=format.value,
            workers=workers or _all_cores(engine),
            engine=engine.value,
            address=address,
            work=work,
            limit=limit,
            model=model,
            limits=_limits(max_record_mb, max_text, max_file_gb),
            article_seconds=article_seconds,
            shard_size=shard_size,
            decisions=decisions,
            privacy=privacy.value,
            privacy_key=privacy_key,
            fresh=fresh,
        )
    except RunError as error:
        raise fail(str(error)) from error
    except KeyboardInterrupt as stopped:
        print("pipeline: stopped. The same command goes on where it was.", file=sys.stderr)
        raise typer.Exit(stopped.args[0] if stopped.args else 130) from None
    print(summarize(outcome, out))
    raise typer.Exit(1 if strict and outcome.rows["rejects"] else 0)


def _run(inputs: list[str], out: Path, **options: Any) -> Outcome:
    from pipeline.commands.progress import show_progress
    from pipeline.engine.run import run

    signal.signal(signal.SIGTERM, _stop)
    with show_progress() as progress:
        return run(inputs, out, progress=progress, **options)


def _all_cores(engine: Engine) -> int:
    """The cores of this machine; Ray knows those of its own."""
    return len(os.sched_getaffinity(0)) if engine == Engine.local else 0


def _limits(max_record_mb: float, max_text: int, max_file_gb: float) -> Limits:
    from pipeline.ingest.limits import Limits

    return Limits(int(max_record_mb * 1e6), max_text, int(max_file_gb * 1e9))


def _stop(signum: int, frame: FrameType | None) -> None:
    """End as Ctrl-C does, with the exit code that the signal is known by."""
    raise KeyboardInterrupt(128 + signum)


def summarize(outcome: Outcome, out: Path) -> str:
    """What a run found, and what to do next."""
    rows = outcome.rows
    lines = [f"{rows[name]:>9,} {_ONE[name] if rows[name] == 1 else name}" for name in _ONE]
    why = f" (why: pipeline query {quote(str(out))} 'FROM rejects')" if rows["rejects"] else ""
    lines.append(f"{rows['rejects']:>9,} input{'' if rows['rejects'] == 1 else 's'} rejected{why}")
    if outcome.unmatched:
        match = "decision matches" if len(outcome.unmatched) == 1 else "decisions match"
        lines.append(f"{len(outcome.unmatched):>9,} {match} no row any more:")
        lines += [f"{'':10}{decision}" for decision in outcome.unmatched[:_MOST_NAMED]]
    if outcome.reused:
        were = "shard was" if outcome.shards == 1 else "shards were"
        lines.append(f"{outcome.reused:>9,} of {outcome.shards:,} {were} already done")
    then = f"Next: pipeline report {quote(str(out))}" if rows["articles"] else "No input holds an article."
    return "\n".join([*lines, f"Tables are in {out}. {then}"])

"""`pipeline evaluate`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import fail, told


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated articles, JSON Lines (docs/gold.md).")],
    tables: Annotated[Path, typer.Argument(metavar="TABLES", help="The folder that a run wrote.")],
    errors: Annotated[int, typer.Option(help="List up to N mistakes of each kind with their context.", min=0)] = 0,
    calibration: Annotated[
        bool, typer.Option("--calibration", help="Show how often rows of a confidence are right.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
    stories: Annotated[bool, typer.Option("--stories", help="GOLD says of articles what story each tells.")] = False,
) -> None:
    """Precision, recall and F1 of each kind of fact in TABLES, measured against GOLD."""
    if ((as_json or stories or calibration) and errors) or (stories and calibration):
        raise fail("--errors, --stories and --calibration each show something else, and --json lists no mistakes")
    with told():
        if stories:
            _print_stories(gold, tables, as_json)
        elif calibration:
            _print_calibration(gold, tables, as_json)
        else:
            _print_figures(gold, tables, as_json, errors)


def _print_figures(gold: Path, tables: Path, as_json: bool, errors: int) -> None:
    """A line for each kind of fact, and up to `errors` mistakes of each."""
    from pipeline.evaluate.mistakes import list_mistakes
    from pipeline.evaluate.score import evaluate as score

    result = score(gold, tables)
    if as_json:
        print(json.dumps({kind: asdict(figures) | {"f1": figures.f1} for kind, figures in result.table().items()}))
        return
    print(f"{'kind':16}{'P':>7}{'R':>7}{'F1':>7}{'tp':>7}{'fp':>6}{'fn':>6}")
    for kind, f in result.table().items():
        print(f"{kind:16}{f.precision:7.3f}{f.recall:7.3f}{f.f1:7.3f}{f.tp:7}{f.fp:6}{f.fn:6}")
    for line in list_mistakes(result, tables, errors):
        print(line)


def _print_calibration(gold: Path, tables: Path, as_json: bool) -> None:
    """How often rows of each span of confidence are right."""
    from pipeline.evaluate.calibration import reliability, table_lines, table_rows

    found = reliability(gold, tables)
    print(json.dumps(table_rows(found)) if as_json else "\n".join(table_lines(found)))


def _print_stories(gold: Path, tables: Path, as_json: bool) -> None:
    """B-cubed figures of the stories, against JSON Lines with `id`, `story` and perhaps `duplicate_of`."""
    from pipeline.evaluate.stories import evaluate_stories

    figures = evaluate_stories(gold, tables)
    if as_json:
        print(json.dumps(figures._asdict() | {"f1": figures.f1}))
        return
    print(
        f"{figures.articles} articles  B-cubed P {figures.precision:.4f}  R {figures.recall:.4f}  F1 {figures.f1:.4f}"
    )
    if figures.duplicates:
        print(f"{figures.duplicates_found} of {figures.duplicates} republished articles point to what they republish")

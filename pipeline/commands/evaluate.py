"""`pipeline evaluate`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import fail


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated articles, JSON Lines (docs/gold.md).")],
    tables: Annotated[Path, typer.Argument(metavar="TABLES", help="The folder that a run wrote.")],
    errors: Annotated[int, typer.Option(help="List up to N mistakes of each kind with their context.", min=0)] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Precision, recall and F1 of each kind of fact in TABLES, measured against GOLD."""
    from pipeline.evaluate.mistakes import list_mistakes
    from pipeline.evaluate.score import evaluate as score

    try:
        result = score(gold, tables)
    except (ValueError, OSError) as error:
        raise fail(str(error)) from error
    if as_json:
        print(json.dumps({kind: asdict(figures) | {"f1": figures.f1} for kind, figures in result.table().items()}))
        return
    print(f"{'kind':16}{'P':>7}{'R':>7}{'F1':>7}{'tp':>7}{'fp':>6}{'fn':>6}")
    for kind, f in result.table().items():
        print(f"{kind:16}{f.precision:7.3f}{f.recall:7.3f}{f.f1:7.3f}{f.tp:7}{f.fp:6}{f.fn:6}")
    for line in list_mistakes(result, tables, errors):
        print(line)

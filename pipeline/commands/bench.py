"""`pipeline bench`."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import told


def bench(
    inputs: Annotated[list[Path] | None, typer.Argument(metavar="INPUT", help="News; data/raw if not said.")] = None,
    articles: Annotated[int, typer.Option(min=1, help="How many articles to measure on.")] = 60,
    run_articles: Annotated[int, typer.Option(min=1, help="How many the whole run is measured on.")] = 1000,
    rounds: Annotated[int, typer.Option(min=1, help="How often; the medians are shown.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """How fast underthesea, spaCy and each stage of this project are on the same articles: one process, one core."""
    from rich.console import Console

    from pipeline.bench import WHOLE_RUN, bench_json, bench_table, project_subjects, read_texts
    from pipeline.bench import bench as measure

    with told():
        texts = list(islice(read_texts(inputs or [Path("data/raw")]), max(articles, run_articles)))
        rows = measure(texts[:articles], rounds, project_subjects(), {WHOLE_RUN: texts[:run_articles]})
    if as_json:
        print(bench_json(rows))
    else:
        Console().print(bench_table(rows))

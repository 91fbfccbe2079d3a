"""`pipeline train`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.exits import told


def train(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated articles, JSON Lines (docs/gold.md).")],
    articles: Annotated[Path, typer.Argument(metavar="ARTICLES", help="Their texts: a file or folder of news.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the model, its card and its scores.")],
    silver: Annotated[Path | None, typer.Option(metavar="CORPUS", help="News that the rules label.")] = None,
    silver_articles: Annotated[int, typer.Option(min=0, help="How many articles of it to take.")] = 1000,
    folds: Annotated[int, typer.Option(min=2, help="Folds of the cross-validation.")] = 3,
    seed: Annotated[int, typer.Option(help="Varies which of the rules' spans are hidden in training.")] = 7,
    date: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Date for the card.")] = None,
) -> None:
    """Train the learned recognizer of agencies; the same files and seed give the same bytes."""
    from pipeline.train.crf import Hyperparameters
    from pipeline.train.noise import Noise
    from pipeline.train.training import Plan
    from pipeline.train.training import train as train_all

    settings = Hyperparameters(noise=Noise(seed=seed))
    plan = Plan(gold, articles, out, silver, silver_articles, folds, settings, date)
    with told():
        path = train_all(plan, lambda line: print(f"pipeline: {line}", file=sys.stderr))
    print(f"The model is {path}, its card {out / 'README.md'}. Try it: pipeline run INPUT --out DIR --model {path}")

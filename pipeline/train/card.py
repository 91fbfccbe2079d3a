"""Write what a reader of a model must know: its card, and the table of its scores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.evaluate.figures import Figures
from pipeline.recognize.model.tables import TaggerModel

if TYPE_CHECKING:
    from pipeline.train.training import Data, Plan

CARD = """# Agency model

Two parts that `pipeline run --model shipped` uses beside its rules. The tagger, a linear-chain
conditional random field over syllables, finds names of bodies of the state, the Party and the forces in Vietnamese
news. The chooser, a logistic model, says of each name that the rules or the tagger found how likely it is one; it
decides between them.

| | |
| --- | --- |
| trained on | {annotated} annotated articles{silver} |
| annotations | SHA-256 {digest} |
| date | {date} |
| settings | `{settings}` |
| labels | {labels} |
| features | {forms} forms, {keys} folded syllables, {pairs} pairs, {tags} tags; {chooser} of the chooser |
| licence | Apache-2.0, as the project |

## Figures

Distinct forms of bodies an article, by strict comparison; each article is judged by a tagger ({folds} folds) and
a chooser (5 folds) that have not seen it. *From 0.4* means that names from that probability on are kept. The rules were
written with these articles at hand, so they look better here than on others, and what the model adds looks less:
`docs/models.md` has the figures on other articles.

{table}

## Limits

Vietnamese with accents. News of 2013 to 2026, most of it of 2017: police reports, courts, government, appointments. A
sentence without any word that the lists of bodies know is not looked at. The model sees the rules' spans: it belongs to
the rules that it was trained beside, and should be trained again (`make model`) when they change much.
"""


def write_card(plan: Plan, data: Data, model: TaggerModel, scores: Mapping[str, Figures]) -> None:
    """Write `README.md` and `scores.json` beside the model."""
    rows = {name: _figures(figures) for name, figures in scores.items()}
    text = CARD.format(
        annotated=len(data.examples),
        silver=f", and {len(data.silver)} that the rules labelled" if data.silver else "",
        digest=sha256(plan.gold.read_bytes()).hexdigest()[:16],
        date=plan.date or "not given",
        settings=json.dumps(asdict(plan.settings)),
        labels=", ".join(model.labels),
        forms=len(model.forms),
        keys=len(model.keys),
        pairs=len(model.pair_keys),
        tags=len(model.tags),
        chooser=len(model.chooser_names),
        folds=plan.folds,
        table=_table(scores),
    )
    _write(plan.out / "README.md", text)
    _write(plan.out / "scores.json", json.dumps(rows, indent=1) + "\n")


def _figures(figures: Figures) -> dict[str, float]:
    return {
        "precision": round(figures.precision, 4),
        "recall": round(figures.recall, 4),
        "f1": round(figures.f1, 4),
    }


def _table(scores: Mapping[str, Figures]) -> str:
    lines = ["| | P | R | F1 |", "| --- | ---: | ---: | ---: |"]
    for name, figures in scores.items():
        lines.append(f"| {name} | {' | '.join(f'{value:.3f}' for value in _figures(figures).values())} |")
    return "\n".join(lines)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")

"""A learned model by its name: the tagger and the chooser of one file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.recognize.model.chooser import Chooser
from pipeline.recognize.model.tables import load_model
from pipeline.recognize.model.tagger import Tagger

SHIPPED = Path(__file__).parents[2] / "models" / "agencies.npz"
"""The model that comes with the package."""


@dataclass(frozen=True, slots=True)
class LearnedModel:
    """The tagger, and the chooser between its spans and the rules'."""

    tagger: Tagger
    chooser: Chooser


@cache
def learned_model(name: str) -> LearnedModel | None:
    """The model of a name: `none`, `shipped` or a file; raises ValueError or OSError if unusable."""
    if name == "none":
        return None
    model = load_model(SHIPPED if name == "shipped" else Path(name))
    return LearnedModel(Tagger(model), Chooser(model.chooser_names, model.chooser_weights))

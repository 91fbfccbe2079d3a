"""Train the tagger: a linear-chain conditional random field, by python-crfsuite, compiled into tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from pipeline.facts import AgencySpan
from pipeline.recognize.model.tables import TaggerModel
from pipeline.tokenize.segmentation.crfsuite import read_crfsuite
from pipeline.train.compiling import compile_tagger
from pipeline.train.examples import Example
from pipeline.train.features import piece_features
from pipeline.train.noise import Noise, disturb

VIEWS = ("syllables", "lists", "rules")


@dataclass(frozen=True, slots=True)
class Hyperparameters:
    """How the field is trained: elastic net (`c1`, `c2`), iterations of L-BFGS, least count of a feature, noise.

    `view` says what it sees (one of `VIEWS`): syllables alone, the word lists too, or the rules' spans too.
    """

    c1: float = 0.08
    c2: float = 0.08
    iterations: int = 45
    least: int = 2
    noise: Noise = field(default_factory=Noise)
    view: str = "rules"


def train_tagger(examples: Sequence[Example], silver: Sequence[Example], settings: Hyperparameters) -> TaggerModel:
    """Train on annotated examples with the rules' spans disturbed, and on `silver` ones without the rules' spans."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": settings.c1,
            "c2": settings.c2,
            "max_iterations": settings.iterations,
            "feature.minfreq": settings.least,
        }
    )
    for example in examples:
        shown = disturb(example.reading, settings.noise) if settings.view == "rules" else []
        _append(trainer, example, shown, tagged=settings.view != "syllables")
    for example in silver:
        _append(trainer, example, [])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.crfsuite"
        trainer.train(str(path))
        return compile_tagger(read_crfsuite(path))


def _append(trainer: pycrfsuite.Trainer, example: Example, agencies: Sequence[AgencySpan], tagged: bool = True) -> None:
    """Give the trainer the pieces of an example, with the rules' spans as the tagger shall see them."""
    for first, last, features in piece_features(example.reading, agencies, tagged):
        trainer.append(features, example.labels[first:last])

"""The tagger: a model's opinion on an article, as proposed spans and as probabilities of syllables."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from pipeline.reading import Reading
from pipeline.recognize.model.decode import label_probabilities
from pipeline.recognize.model.observe import pieces_of, tags_of
from pipeline.recognize.model.scores import Scorer, layout
from pipeline.recognize.model.tables import TaggerModel


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that the tagger sees at the syllables `i` to before `j`; `probability` is that of its least sure one."""

    i: int
    j: int
    kind: str
    probability: float


@dataclass(slots=True)
class Opinion:
    """What the tagger thinks of an article; `outside` is the probability by syllable that it is in no name."""

    proposals: list[Proposal] = field(default_factory=list)
    outside: dict[int, float] = field(default_factory=dict)


class Tagger:
    """Tags the syllables of articles with a model."""

    def __init__(self, model: TaggerModel) -> None:
        self._model = model
        self._scorer = Scorer(model)

    def read(self, reading: Reading) -> Opinion:
        """The opinion on an article whose rules have run; empty where no sentence may name a body."""
        pieces = pieces_of(reading)
        if not pieces:
            return Opinion()
        places = layout(pieces)
        inside = places >= 0
        scores = self._scorer.score(reading.syllables, pieces, tags_of(reading, reading.agencies))[inside]
        chances = label_probabilities(scores, self._model.transitions, [j - i for i, j in pieces])
        known = places[inside]
        proposals = self._proposals(known, chances)
        return Opinion(proposals, dict(zip(known.tolist(), chances[:, 0].tolist(), strict=True)))

    def _proposals(self, known: np.ndarray, chances: np.ndarray) -> list[Proposal]:
        """The runs of likeliest labels, from each B- on over the I- of its kind."""
        best, found = chances.argmax(axis=1), []
        labels = self._model.labels
        named = np.flatnonzero(best)
        begins = [p for p in named.tolist() if labels[best[p]].startswith("B-")]
        for begin, bound in pairwise([*begins, len(best)]):
            kind, end = labels[best[begin]][2:], begin + 1
            while end < bound and labels[best[end]] == f"I-{kind}" and known[end] == known[end - 1] + 1:
                end += 1
            sure = float(chances[np.arange(begin, end), best[begin:end]].min())
            found.append(Proposal(int(known[begin]), int(known[end - 1]) + 1, kind, sure))
        return found

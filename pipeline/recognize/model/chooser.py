"""Choose between the rules' and the tagger's spans: a logistic model says how likely each of them is a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from typing import Generic, TypeVar

import numpy as np

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.model.tagger import Opinion, Proposal

AGENCY = "A"
"""The tagger's label of a body's name (N is that of a short form)."""

_UNSEEN, _NO_RIVAL = -3.0, -4.0
_STEEPEST = 30.0
_SMALLEST = 1e-4

Features = dict[str, float]
Ranged = TypeVar("Ranged", AgencySpan, Proposal)


class Cover(Generic[Ranged]):
    """Finds what overlaps a range without looking at everything: spans by each syllable that they cover."""

    def __init__(self, spans: Iterable[Ranged]) -> None:
        self._at: defaultdict[int, list[Ranged]] = defaultdict(list)
        for span in spans:
            for k in range(span.i, span.j):
                self._at[k].append(span)

    def over(self, i: int, j: int) -> list[Ranged]:
        """The spans that overlap the syllables `i` to before `j`, each once."""
        found = {id(span): span for k in range(i, j) for span in self._at.get(k, ())}
        return list(found.values())


@dataclass(slots=True)
class Candidate:
    """Syllables `i` to before `j` that the rules (`span`), the tagger (`proposal`) or both hold to be a name."""

    i: int
    j: int
    span: NamedSpan | None = None
    proposal: Proposal | None = None


def candidates_of(reading: Reading, opinion: Opinion) -> list[Candidate]:
    """The rules' outermost names and the tagger's; none inside a short form or foreign body of the rules."""
    found = {(s.i, s.j): Candidate(s.i, s.j, s) for s in _outermost(reading) if not (s.foreign or s.anaphor)}
    left = Cover(span for span in reading.agencies if span.foreign or span.anaphor)
    for proposal in opinion.proposals:
        i, j = proposal.i, proposal.j
        if proposal.kind != AGENCY or any(span.i <= i and j <= span.j for span in left.over(i, j)):
            continue
        found.setdefault((i, j), Candidate(i, j)).proposal = proposal
    return list(found.values())


def _outermost(reading: Reading) -> Iterator[NamedSpan]:
    """The rules' spans that lie in no longer one."""
    end = 0
    for span in sorted(reading.agencies, key=lambda span: (span.i, -span.j)):
        if span.j > end and isinstance(span, NamedSpan):
            yield span
        end = max(end, span.j)


def features_of(reading: Reading, opinion: Opinion, candidates: Sequence[Candidate]) -> list[Features]:
    """What speaks for each candidate and against it."""
    forms = [reading.syllables.slice(c.i, c.j).casefold() for c in candidates]
    seen, rules = Counter(forms), Cover(reading.agencies)
    tagged = Cover(p for p in opinion.proposals if p.kind == AGENCY)
    return [
        {
            **_features(reading, opinion, candidate),
            "seen": log(seen[form]),
            **_said_by_rules(candidate.span),
            **_said_by_tagger(candidate, tagged.over(candidate.i, candidate.j)),
            **({} if candidate.span else _beside_rules(candidate, rules.over(candidate.i, candidate.j))),
        }
        for candidate, form in zip(candidates, forms, strict=True)
    ]


def _features(reading: Reading, opinion: Opinion, candidate: Candidate) -> Features:
    i, j = candidate.i, candidate.j
    inside = [1 - opinion.outside.get(k, 1.0) for k in range(i, j)]
    return {
        "bias": 1.0,
        "inside:max": _logit(max(inside)),
        "inside:mean": _logit(sum(inside) / len(inside)),
        "inside:min": _logit(min(inside)),
        "length": log(j - i),
        "capital": float(reading.syllables.forms[i][0].isupper()),
    }


def _said_by_rules(span: NamedSpan | None) -> Features:
    if span is None:
        return {}
    unit = span.units[0]
    return {
        "rules": 1.0,
        "rules:sure": span.confidence,
        "rules:known": float(unit.known),
        "rules:weak": float(unit.weak),
        "rules:place": float(any(part.place and part.place.name for part in span.units)),
        f"by:{span.found_by}": 1.0,
    }


def _said_by_tagger(candidate: Candidate, rivals: Sequence[Proposal]) -> Features:
    if candidate.proposal:
        return {
            "tagger": 1.0,
            "tagger:sure": _logit(candidate.proposal.probability),
            "both": float(candidate.span is not None),
        }
    return {
        "tagger:sure": _UNSEEN,
        "rival": float(bool(rivals)),
        "rival:sure": _logit(max(p.probability for p in rivals)) if rivals else _NO_RIVAL,
    }


def _beside_rules(candidate: Candidate, over: Sequence[AgencySpan]) -> Features:
    """How a span of the tagger alone lies to those of the rules."""
    i, j = candidate.i, candidate.j
    return {
        "over": float(bool(over)),
        "nested": float(any((span.i, span.j) == (i, j) for span in over)),
        "longer": float(any(span.i == i and span.j < j for span in over)),
        "shorter": float(any(span.i == i and span.j > j for span in over)),
    }


def _logit(probability: float) -> float:
    bounded = min(max(probability, _SMALLEST), 1 - _SMALLEST)
    return log(bounded / (1 - bounded))


class Chooser:
    """A logistic model over the features of candidates."""

    def __init__(self, names: Sequence[str], weights: np.ndarray) -> None:
        self._weights: Mapping[str, float] = dict(zip(names, weights.tolist(), strict=True))

    def probability(self, features: Features) -> float:
        """How likely a candidate is a name of a body."""
        total = sum(value * self._weights.get(name, 0.0) for name, value in features.items())
        return 1 / (1 + exp(-min(max(total, -_STEEPEST), _STEEPEST)))

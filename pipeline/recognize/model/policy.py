"""How the rules' agencies and the tagger's are combined: a stated policy, not their union.

Each name that the rules or the tagger see is a candidate, and the chooser says how likely it is one. Of candidates that
overlap the likeliest stays, where it is likely enough; that probability is the row's confidence. So the tagger can add
a name, take one away, and give one another end. Bodies inside a name stay if the name does; short forms and foreign
bodies are left to the rules.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import NamedTuple

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.agencies.units import unit_at
from pipeline.recognize.model.chooser import Candidate, Chooser, candidates_of, features_of
from pipeline.recognize.model.model import learned_model
from pipeline.recognize.model.tagger import Opinion
from pipeline.recognize.places import Place

THRESHOLD = 0.4
"""The least probability of a name; chosen among a few on held-out articles (0.5 is as good by cross-validation)."""


class Choice(NamedTuple):
    """A candidate with its probability."""

    candidate: Candidate
    probability: float


@dataclass(frozen=True, slots=True)
class Policy:
    """The chooser, and from which probability on a candidate stays."""

    chooser: Chooser
    threshold: float = THRESHOLD


def revise_agencies(reading: Reading) -> None:
    """Let the model that the reading names revise its agencies, if it names one and the article is Vietnamese."""
    model = learned_model(reading.model)
    if model is None or reading.article.language != "vi":
        return
    reading.agencies = combine(reading, model.tagger.read(reading), Policy(model.chooser))


def combine(reading: Reading, opinion: Opinion, policy: Policy) -> list[AgencySpan]:
    """The agencies of a reading after the policy, in text order."""
    candidates = candidates_of(reading, opinion)
    chances = map(policy.chooser.probability, features_of(reading, opinion, candidates))
    chosen, taken = _choose([Choice(c, p) for c, p in zip(candidates, chances, strict=True)], policy.threshold)
    judged = {(c.i, c.j) for c in candidates}
    rivals = {span.i: span for span in reversed(reading.agencies) if isinstance(span, NamedSpan)}
    spans: list[AgencySpan] = [_as_span(reading, choice, rivals.get(choice.candidate.i)) for choice in chosen]
    spans += [span for span in reading.agencies if (span.i, span.j) not in judged and _stays(span, taken)]
    return sorted(spans, key=lambda span: (span.start, -span.end))


def _choose(choices: list[Choice], threshold: float) -> tuple[list[Choice], set[int]]:
    """The likeliest candidates that do not overlap, and the syllables in them."""
    chosen, taken = [], set[int]()
    for choice in sorted(choices, key=lambda c: (-c.probability, c.candidate.i, c.candidate.j)):
        inside = range(choice.candidate.i, choice.candidate.j)
        if choice.probability >= threshold and taken.isdisjoint(inside):
            chosen.append(choice)
            taken.update(inside)
    return chosen, taken


def _stays(span: AgencySpan, taken: set[int]) -> bool:
    """Whether a span of the rules that is no candidate stays: a short or foreign one, or one inside a chosen name."""
    return span.foreign or span.anaphor or not taken.isdisjoint(range(span.i, span.j))


def _as_span(reading: Reading, choice: Choice, rival: NamedSpan | None) -> NamedSpan:
    """The span of a chosen candidate: that of the rules where they have one, else a new one with its parts."""
    candidate, confidence = choice.candidate, round(choice.probability, 3)
    span = candidate.span
    if span is None:
        return replace(_model_span(reading, candidate, rival), confidence=confidence)
    found_by = f"{span.found_by}+model" if candidate.proposal else span.found_by
    return replace(span, found_by=found_by, confidence=confidence)


def _model_span(reading: Reading, candidate: Candidate, rival: NamedSpan | None) -> NamedSpan:
    """A name that the tagger alone sees, as a span that can be linked as the rules' are."""
    i, j, syllables = candidate.i, candidate.j, reading.syllables
    start, end = syllables.starts[i], syllables.ends[j - 1]
    found_by = f"{rival.found_by}+model end" if rival else "model:crf"
    return NamedSpan(
        start,
        end,
        i,
        j,
        found_by,
        text=reading.text[start:end],
        nested=bool(rival and rival.nested),
        units=_units(reading, i, j, rival),
    )


def _units(reading: Reading, i: int, j: int, rival: NamedSpan | None) -> list[Unit]:
    """The parts of a proposed name: those of the rules that lie in it, else head, function and place."""
    inside = [unit for unit in (rival.units if rival else ()) if unit.j <= j]
    if inside and inside[-1].j == j:
        return inside
    head = reading.hits.at("agency_head").get(i)
    middle = head.j if head and head.j < j else i + 1
    name = str(head.value.key) if head and head.j <= j else reading.syllables.slice(i, middle)
    place = _place_in(reading, i, j)
    close = place.i if place and place.i >= middle else j
    return [Unit(i, j, name, reading.syllables.slice(middle, close), place=place, rule="model", known=False)]


def _place_in(reading: Reading, i: int, j: int) -> Place | None:
    """The place at the end of a proposed name, or the one that the rules see in it."""
    for place in reading.places[bisect_left(reading.places, i, key=lambda place: place.i) :]:
        if place.i >= j:
            break
        if place.i > i and place.j == j:
            return Place(
                place.i, place.j, place.level, place.name, (place.province_code,) if place.province_code else ()
            )
    known = unit_at(reading, i)
    return known.place if known and known.place and known.place.j <= j else None

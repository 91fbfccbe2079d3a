"""Training examples: articles as the rules leave them, with a label for every syllable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.vocab import Vocab

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.recognize.agencies import recognize_agencies
from pipeline.recognize.phrases import lexicon
from pipeline.recognize.stages import STAGES
from pipeline.tokenize.documents import SyllableTokenizer

OUTSIDE = "O"
NAME, SHORT, PERSON = "A", "N", "P"
"""Kinds of label: a body's name, a short form that stands for one, and an official's name."""

_BEFORE_AGENCIES = ("dates", "places", "names")


@dataclass(frozen=True, slots=True)
class Example:
    """A reading with the rules' agencies, and its labels: `O`, or `B-`, `I-` with a kind, one a syllable."""

    reading: Reading
    labels: list[str]


def read_unlinked(article: Article) -> Reading:
    """An article with the rules' agencies as the tagger gets to see them: found, not yet linked."""
    reading: Reading = SyllableTokenizer(Vocab()).read(article)._.reading
    reading.hits = lexicon().scan(reading.syllables.keys)
    for kind in _BEFORE_AGENCIES:
        STAGES[kind](reading)
    reading.agencies = recognize_agencies(reading)
    return reading


def from_gold(reading: Reading, gold: dict[str, Any], people: bool = False) -> Example:
    """Label every occurrence of the annotated forms, the longest first; what is foreign is outside.

    With `people` the names of officials are labelled too.
    """
    forms: list[tuple[str, str]] = []
    for agency in gold["agencies"]:
        kind = OUTSIDE if agency.get("foreign") else NAME
        forms.extend((form, kind) for form in agency.get("mentions", ()))
        forms.extend((form, SHORT) for form in agency.get("anaphors", ()))
    for official in gold["officials"] if people else ():
        forms.append((official["name"], OUTSIDE if official.get("foreign") else PERSON))
    places = _occurrences(reading, sorted(forms, key=lambda item: -len(item[0])))
    return Example(reading, _label(len(reading.syllables), places))


def from_rules(reading: Reading) -> Example:
    """Label what the rules found: bodies, and officials where their stage has run."""
    places = [(span.i, span.j, SHORT if span.anaphor else NAME) for span in reading.agencies if not span.foreign]
    for official in reading.officials:
        places += [(s.i, s.j, PERSON) for s in official.spans if not official.foreign and s.text == official.name]
    places.sort(key=lambda place: (place[0] - place[1], place[0]))
    return Example(reading, _label(len(reading.syllables), places))


def _occurrences(reading: Reading, forms: Iterable[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """Where each form stands in the text from the beginning of a syllable to the end of one."""
    text = reading.text
    first = {start: i for i, start in enumerate(reading.syllables.starts)}
    behind = {end: j for j, end in enumerate(reading.syllables.ends, 1)}
    for form, kind in forms:
        at = text.find(form)
        while at >= 0:
            i, j = first.get(at), behind.get(at + len(form))
            if i is not None and j is not None:
                yield i, j, kind
            at = text.find(form, at + 1)


def _label(size: int, places: Iterable[tuple[int, int, str]]) -> list[str]:
    """Labels of places; where two overlap the first counts."""
    labels = [OUTSIDE] * size
    taken = [False] * size
    for i, j, kind in places:
        if any(taken[i:j]):
            continue
        taken[i:j] = [True] * (j - i)
        if kind != OUTSIDE:
            labels[i:j] = [f"B-{kind}"] + [f"I-{kind}"] * (j - i - 1)
    return labels

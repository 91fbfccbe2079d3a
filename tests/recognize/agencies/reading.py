"""A text as the recognizer of agencies meets it: with its own word lists and those of places and names."""

from __future__ import annotations

from functools import cache

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.recognize import agencies, names, places
from pipeline.recognize.agencies.spans import NamedSpan
from pipeline.recognize.lexicon import Lexicon
from pipeline.tokenize.sentences import split_sentences
from pipeline.tokenize.syllables import split_syllables


@cache
def _lexicon() -> Lexicon:
    return Lexicon([*places.phrases(), *names.phrases(), *agencies.phrases()])


def reading_of(text: str, language: str = "vi") -> Reading:
    syllables = split_syllables(text)
    reading = Reading(Article("a", "a", text, language=language), syllables, split_sentences(syllables))
    reading.hits = _lexicon().scan(syllables.keys)
    reading.places = places.recognize_places(reading)
    reading.names = names.recognize_names(reading)
    reading.agencies = agencies.recognize_agencies(reading)
    return reading


def spans_of(text: str) -> list[NamedSpan]:
    return [span for span in reading_of(text).agencies if isinstance(span, NamedSpan)]


def longest(text: str) -> list[str]:
    """The names that lie in no other."""
    spans = spans_of(text)
    return [a.text for a in spans if not any(b.start <= a.start and a.end <= b.end and a is not b for b in spans)]

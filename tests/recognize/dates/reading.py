"""A text as the recognizers of dates and documents meet it: with their own word lists only."""

from __future__ import annotations

from functools import cache

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.recognize import dates, dispatches
from pipeline.recognize.lexicon import Lexicon
from pipeline.tokenize.sentences import split_sentences
from pipeline.tokenize.syllables import split_syllables


@cache
def _lexicon() -> Lexicon:
    return Lexicon([*dates.phrases(), *dispatches.phrases()])


def reading_of(text: str, published: str | None = None, language: str = "vi") -> Reading:
    syllables = split_syllables(text)
    article = Article("a", "a.txt", text, published_on=published, language=language)
    reading = Reading(article, syllables, split_sentences(syllables), hits=_lexicon().scan(syllables.keys))
    reading.dates = dates.recognize_dates(reading)
    return reading

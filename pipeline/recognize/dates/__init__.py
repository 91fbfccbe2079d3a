"""Recognize dates: in figures, in words, and counted from the day of the article."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import DateSpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.numbers import number_phrases
from pipeline.reading import Reading
from pipeline.recognize.dates.context import DateContext
from pipeline.recognize.dates.counted import counted_days, counted_from_article
from pipeline.recognize.dates.figures import dates_in_figures
from pipeline.recognize.dates.words import dates_in_words, years
from pipeline.recognize.lexicon import Phrase


def phrases() -> Iterator[Phrase]:
    """The words of dates and numbers, under the labels `date:day`, `date:relative` … and `number`."""
    for kind, texts in load_yaml("dates").items():
        if isinstance(texts, (list, dict)):
            values = texts if isinstance(texts, dict) else dict.fromkeys(texts)
            yield from (Phrase(text, f"date:{kind}", value) for text, value in values.items())
    yield from number_phrases()


def recognize_dates(reading: Reading) -> list[DateSpan]:
    """Find dates in text order, each with a partial date as `value`.

    A day counted from the article's (*hôm qua*) has the value "" where that day is not known, as has a date of the
    moon calendar; a year alone (*năm 2013*) has the value `2013`. `found_by` is `date:birth` for a day of birth.
    """
    if reading.article.language != "vi":
        return []
    context = DateContext(reading)
    written = without_overlaps([*dates_in_figures(context), *dates_in_words(context), *years(context)])
    dated = without_overlaps([*written, *counted_from_article(context, written)])
    return without_overlaps([*dated, *counted_days(context, dated)])


def without_overlaps(spans: list[DateSpan]) -> list[DateSpan]:
    """Of spans that overlap keep the one that begins first, then the longer; in text order."""
    kept: list[DateSpan] = []
    for span in sorted(spans, key=lambda d: (d.i, -d.j)):
        if not kept or span.i >= kept[-1].j:
            kept.append(span)
    return kept

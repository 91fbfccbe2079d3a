"""The word-segmented form of sentences, as the `words` column holds it."""

from __future__ import annotations

from functools import cache
from typing import Any

from pipeline.tokenize.words import WordSegmenter


@cache
def segmenter() -> WordSegmenter:
    """The word segmenter, loaded once."""
    return WordSegmenter()


def mark_words(sentences: list[dict[str, Any]]) -> None:
    """Set the words apart in the `words` of rows of sentences, in place: *Bộ Công an bắt* → `Bộ Công_an bắt`.

    The sentences of many articles in one call cost half of what they cost article by article.
    """
    lines = segmenter().mark([row["words"] for row in sentences])
    for row, line in zip(sentences, lines, strict=True):
        row["words"] = line

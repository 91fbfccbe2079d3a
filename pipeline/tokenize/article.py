"""The tokenize stage as a whole: an article's syllables and sentences."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.tokenize.sentences import split_sentences
from pipeline.tokenize.syllables import split_syllables


def tokenize(article: Article, model: str = "none") -> Reading:
    """Cut an article into syllables and sentences: the reading to which the recognizers add."""
    syllables = split_syllables(article.text)
    return Reading(article, syllables, split_sentences(syllables), model=model)

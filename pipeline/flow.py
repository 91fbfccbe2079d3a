"""The flow of one article through the stages, in the order in which data moves."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.reading import Reading
from pipeline.recognize.phrases import lexicon
from pipeline.recognize.stages import STAGES
from pipeline.tokenize.sentences import split_sentences
from pipeline.tokenize.syllables import split_syllables


def tokenize(article: Article) -> Reading:
    """Split an article into syllables and sentences."""
    syllables = split_syllables(article.text)
    return Reading(article, syllables, split_sentences(syllables))


def recognize(reading: Reading) -> Reading:
    """Look all word lists up in one pass, then run each recognizer, each of which builds on those before it."""
    reading.hits = lexicon().scan(reading.syllables.keys)
    for stage in STAGES:
        stage(reading)
    return reading


def read(article: Article) -> Reading:
    """Take one article through every stage up to facts that are linked within it."""
    return recognize(tokenize(article))

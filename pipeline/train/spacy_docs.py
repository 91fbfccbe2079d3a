"""Readings as spaCy documents: paragraphs of syllables that know where words begin, with gold spans."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from spacy.tokens import Doc
from spacy.training import Example as SpacyExample
from spacy.training import biluo_tags_to_spans, iob_to_biluo
from spacy.vocab import Vocab

from pipeline.reading import Reading
from pipeline.tokenize.marking import segmenter
from pipeline.tokenize.syllables import split_syllables
from pipeline.train.examples import Example

SPANS_KEY = "sc"
"""Where a span categorizer looks for spans in a document."""

LONGEST = 500


def gold_docs(vocab: Vocab, examples: Iterable[Example]) -> Iterator[SpacyExample]:
    """Every paragraph of examples, its names as entities and as spans under `SPANS_KEY`."""
    for example in examples:
        for i, j, doc in reading_docs(vocab, example.reading):
            labels = [example.labels[i].replace("I-", "B-"), *example.labels[i + 1 : j]]
            right = doc.copy()
            # Never `from_dict(doc, {"entities": labels})`: it reads BILUO alone, and of IOB labels drops every name.
            right.ents = biluo_tags_to_spans(right, iob_to_biluo(labels))
            right.spans[SPANS_KEY] = list(right.ents)
            yield SpacyExample(doc, right)


def reading_docs(vocab: Vocab, reading: Reading) -> Iterator[tuple[int, int, Doc]]:
    """Each paragraph with its syllable numbers; its tags tell the first syllable of a word (B) from the others (I)."""
    syllables, tags = reading.syllables, word_places(reading)
    for i, j in paragraphs(reading):
        spaces = [not syllables.glued(k) for k in range(i, j)]
        yield i, j, Doc(vocab, words=syllables.forms[i:j], spaces=spaces, tags=tags[i:j])


def paragraphs(reading: Reading) -> Iterator[tuple[int, int]]:
    """The syllable numbers (half open) of each line that has syllables; what is longer than `LONGEST` is cut."""
    starts, ends, size = reading.syllables.starts, reading.syllables.ends, len(reading.syllables)
    breaks = (k for k in range(1, size) if "\n" in reading.text[ends[k - 1] : starts[k]])
    first = 0
    for last in chain(breaks, [size]):
        yield from ((k, min(k + LONGEST, last)) for k in range(first, last, LONGEST))
        first = last


def word_places(reading: Reading) -> list[str]:
    """B for the first syllable of each word of the article, I for the others."""
    places: list[str] = []
    lines = segmenter().mark([reading.syllables.slice(i, j) for i, j in reading.sentences])
    for (i, j), marked in zip(reading.sentences, lines, strict=True):
        sizes = (len(split_syllables(word.replace("_", " "))) for word in marked.split())
        found = list(chain.from_iterable(["B"] + ["I"] * (size - 1) for size in sizes if size))
        places += ["B"] * (i - len(places)) + (found + ["B"] * (j - i))[: j - i]
    return places + ["B"] * (len(reading.syllables) - len(places))

"""A rival for comparison: spaCy's entity recognizer over syllables that know where words begin."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example as SpacyExample
from spacy.training import biluo_tags_to_spans, iob_to_biluo
from spacy.util import minibatch
from thinc.api import compounding

from pipeline.reading import Reading
from pipeline.recognize.model.tagger import Proposal
from pipeline.tokenize.marking import segmenter
from pipeline.tokenize.syllables import split_syllables
from pipeline.train.examples import OUTSIDE, Example

WIDTH = 96
_LONGEST = 150
_MODEL = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "state_type": "ner",
    "extra_state_tokens": False,
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": False,
    "tok2vec": {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": WIDTH,
            "attrs": ["NORM", "ORTH", "SHAPE", "TAG"],
            "rows": [5000, 5000, 1000, 50],
            "include_static_vectors": False,
        },
        "encode": {
            "@architectures": "spacy.MaxoutWindowEncoder.v2",
            "width": WIDTH,
            "depth": 4,
            "window_size": 1,
            "maxout_pieces": 3,
        },
    },
}


def train_spacy(stages: Sequence[tuple[Sequence[Example], int]], seed: int = 7) -> Language:
    """Train on some examples for some rounds, then on the next ones: silver first, annotated last."""
    spacy.util.fix_random_seed(seed)
    nlp = spacy.blank("xx")
    nlp.add_pipe("ner", config={"model": _MODEL})
    first = list(_gold_docs(nlp, stages[-1][0]))
    optimizer = nlp.initialize(lambda: first)
    order = random.Random(seed)
    for examples, rounds in stages:
        rows = first if examples is stages[-1][0] else list(_gold_docs(nlp, examples))
        for _ in range(rounds):
            order.shuffle(rows)
            for batch in minibatch(rows, compounding(16.0, 64.0, 1.01)):
                nlp.update(batch, sgd=optimizer, drop=0.2)
    return nlp


def proposals_of(nlp: Language, reading: Reading) -> list[Proposal]:
    """The names that the trained recognizer sees in an article."""
    pieces = list(_pieces(reading))
    docs = nlp.pipe([doc for *_, doc in _docs(nlp, reading, pieces)])
    return [
        Proposal(i + entity.start, i + entity.end, entity.label_, 1.0)
        for (i, _), doc in zip(pieces, docs, strict=True)
        for entity in doc.ents
    ]


def _gold_docs(nlp: Language, examples: Iterable[Example]) -> Iterator[SpacyExample]:
    """The sentences of examples; of those without a name every third."""
    for example in examples:
        for number, (i, j, doc) in enumerate(_docs(nlp, example.reading, _pieces(example.reading))):
            labels = [example.labels[i].replace("I-", "B-"), *example.labels[i + 1 : j]]
            if number % 3 == 0 or any(label != OUTSIDE for label in labels):
                right = doc.copy()
                right.ents = biluo_tags_to_spans(right, iob_to_biluo(labels))
                yield SpacyExample(doc, right)


def _pieces(reading: Reading) -> Iterator[tuple[int, int]]:
    for first, last in reading.sentences:
        yield from ((k, min(k + _LONGEST, last)) for k in range(first, last, _LONGEST))


def _docs(nlp: Language, reading: Reading, pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, Doc]]:
    """Each piece as a document whose tags tell the first syllable of a word (B) from the others (I)."""
    syllables, tags = reading.syllables, word_places(reading)
    for i, j in pieces:
        spaces = [not syllables.glued(k) for k in range(i, j)]
        yield i, j, Doc(nlp.vocab, words=syllables.forms[i:j], spaces=spaces, tags=tags[i:j])


def word_places(reading: Reading) -> list[str]:
    """B for the first syllable of each word of the article, I for the others."""
    places: list[str] = []
    lines = segmenter().mark([reading.syllables.slice(i, j) for i, j in reading.sentences])
    for (i, j), marked in zip(reading.sentences, lines, strict=True):
        sizes = (len(split_syllables(word.replace("_", " "))) for word in marked.split())
        found = list(chain.from_iterable(["B"] + ["I"] * (size - 1) for size in sizes if size))
        places += ["B"] * (i - len(places)) + (found + ["B"] * (j - i))[: j - i]
    return places + ["B"] * (len(reading.syllables) - len(places))

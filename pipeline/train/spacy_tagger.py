"""Rivals for comparison: spaCy's entity recognizer and span categorizer, over syllables that know where words begin.

They are trained as `spacy train` does by default: Adam with a rate of 0.001, batches that grow from 100 syllables to
1,000, dropout of 0.1, and the state is kept that did best on a tenth of the annotated articles held out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example as SpacyExample
from spacy.training.batchers import minibatch_by_words
from spacy.training.loop import create_train_batches, train_while_improving
from thinc.api import Ops, Optimizer, compounding, get_current_ops, use_ops
from thinc.types import Ints2d, Ragged

from pipeline.reading import Reading
from pipeline.recognize.model.tagger import Proposal
from pipeline.train.examples import Example
from pipeline.train.spacy_docs import SPANS_KEY, gold_docs, reading_docs

WIDTH = 96
LONGEST_NAME = 14
"""98 % of the annotated names have so many syllables or fewer."""

_CAPITAL_WITHIN = 4
_TOK2VEC: dict[str, Any] = {
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
}
_PARTS: dict[str, dict[str, Any]] = {
    "ner": {
        "model": {
            "@architectures": "spacy.TransitionBasedParser.v2",
            "state_type": "ner",
            "extra_state_tokens": False,
            "hidden_width": 64,
            "maxout_pieces": 2,
            "use_upper": True,
            "tok2vec": _TOK2VEC,
        }
    },
    "spancat_singlelabel": {
        "spans_key": SPANS_KEY,
        "allow_overlap": False,
        "suggester": {"@misc": "vietnews.whole_words.v1"},
        "model": {
            "@architectures": "spacy.SpanCategorizer.v1",
            "scorer": {"@layers": "Softmax.v2"},
            "reducer": {"@layers": "spacy.mean_max_reducer.v1", "hidden_size": 128},
            "tok2vec": _TOK2VEC,
        },
    },
}
_SCORES = {"ner": "ents_f", "spancat_singlelabel": f"spans_{SPANS_KEY}_f"}
PARTS = tuple(_PARTS)
"""The parts of spaCy that can be trained: recognizer and categorizer."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long to train: at most `steps` batches, less where `patience` of them bring no gain on what is held out."""

    steps: int = 20_000
    patience: int = 1600
    every: int = 200
    dropout: float = 0.1
    seed: int = 7


def train_spacy(part: str, examples: Sequence[Example], silver: Sequence[Example], schedule: Schedule) -> Language:
    """Train one of `PARTS`, on silver examples if there are any, then on nine tenths of the annotated ones."""
    spacy.util.fix_random_seed(schedule.seed)
    # NumPy multiplies matrices three times as fast as BLIS, which spaCy takes by default.
    with use_ops("numpy", use_blis=False):
        nlp = spacy.blank("xx")
        nlp.add_pipe(part, config=_PARTS[part])
        held = list(gold_docs(nlp.vocab, examples[::10]))
        train = list(gold_docs(nlp.vocab, [example for k, example in enumerate(examples) if k % 10]))
        optimizer = nlp.initialize(lambda: train)
        for rows in (list(gold_docs(nlp.vocab, silver)), train):
            if rows:
                _improve(nlp, optimizer, rows, held, schedule)
    return nlp


def _improve(
    nlp: Language, optimizer: Optimizer, rows: list[SpacyExample], held: list[SpacyExample], schedule: Schedule
) -> None:
    """Train as long as it helps, and leave the best state in `nlp`."""
    sizes: Any = compounding(100.0, 1000.0, 1.001)
    batcher: Any = partial(minibatch_by_words, size=sizes)
    loop = train_while_improving(
        nlp, optimizer, create_train_batches(nlp, lambda _: rows, batcher, 0), lambda: (_score(nlp, held), {}),
        dropout=schedule.dropout, eval_frequency=schedule.every, accumulate_gradient=1, patience=schedule.patience,
        max_steps=schedule.steps, exclude=[], annotating_components=[], before_update=None,
    )  # fmt: skip
    best = b""
    for *_, is_best in loop:
        if is_best:
            best = nlp.to_bytes()
    nlp.from_bytes(best)


def _score(nlp: Language, held: list[SpacyExample]) -> float:
    return float(nlp.evaluate(held, batch_size=64)[_SCORES[nlp.pipe_names[0]]] or 0.0)


def proposals_of(nlp: Language, reading: Reading) -> list[Proposal]:
    """The names that what was trained sees in an article."""
    pieces = list(reading_docs(nlp.vocab, reading))
    docs = nlp.pipe([doc for *_, doc in pieces])
    return [
        Proposal(i + name.start, i + name.end, name.label_, 1.0)
        for (i, *_), doc in zip(pieces, docs, strict=True)
        for name in (*doc.ents, *doc.spans.get(SPANS_KEY, ()))
    ]


@spacy.registry.misc("vietnews.whole_words.v1")
def _whole_words() -> Any:
    return suggest_whole_words


def suggest_whole_words(docs: Iterable[Doc], *, ops: Ops | None = None) -> Ragged:
    """Spans of whole words, up to `LONGEST_NAME` syllables, with a capital among their first four: *tỉnh ủy Hà Nam*."""
    ops = ops or get_current_ops()
    found = list(_suggestions(docs))
    lengths = ops.asarray1i([len(spans) for spans in found])
    return Ragged(cast(Ints2d, np.vstack(found)), lengths)


def _suggestions(docs: Iterable[Doc]) -> Iterator[np.ndarray]:
    """For each document an array of two columns, where its spans begin and end."""
    for doc in docs:
        size = len(doc)
        begins = doc.to_array(["TAG"]) == doc.vocab.strings["B"]
        capital = np.pad(doc.to_array(["IS_TITLE", "IS_UPPER"]).any(axis=1), (0, _CAPITAL_WITHIN))
        near = np.any([capital[k : k + size] for k in range(_CAPITAL_WITHIN)], axis=0)
        ends = np.append(begins, [True, False])
        starts = np.flatnonzero(begins & near)[:, None]
        stops = starts + np.arange(1, LONGEST_NAME + 1)
        rows, columns = np.nonzero(ends[np.minimum(stops, size + 1)])
        yield np.column_stack((starts[rows, 0], stops[rows, columns])).astype("i")

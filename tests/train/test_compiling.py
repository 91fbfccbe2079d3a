"""A trained model as tables: the same sums, the same bytes."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

import numpy as np

from pipeline.articles import Article
from pipeline.recognize.model.observe import pieces_of, tags_of
from pipeline.recognize.model.scores import Scorer, layout
from pipeline.recognize.model.tables import load_model, save_model
from pipeline.tokenize.segmentation.crfsuite import CrfWeights
from pipeline.train.compiling import compile_tagger
from pipeline.train.examples import read_unlinked
from pipeline.train.features import piece_features

TRAINED = (
    "Sáng 4/6, Thanh tra Bộ Y tế (TP.HCM) làm việc với Công an phường 5. Ông Lò Văn Thử, Giám đốc Sở Tài chính, vắng."
)
OTHER = "Công an huyện Mường Thử và TAND tỉnh họp sáng 4/6.\nGiám đốc Sở Y tế: 'Chưa rõ'."


def weights() -> CrfWeights:
    """Random weights for every feature of one text."""
    reading, rng = read_unlinked(Article("a", "", TRAINED)), random.Random(1)
    names = sorted({f for *_, rows in piece_features(reading, reading.agencies) for row in rows for f in row})
    state = np.array([[rng.uniform(-1, 1) for _ in range(3)] for _ in names])
    return CrfWeights(["I-A", "O", "B-A"], names, state, np.arange(9.0).reshape(3, 3))


def test_tables_give_the_sums_of_the_features_weights() -> None:
    source = weights()
    known = defaultdict(lambda: np.zeros(3), zip(source.attributes, source.state, strict=True))
    model = compile_tagger(source)
    assert model.labels == ["O", "B-A", "I-A"]
    for text in (TRAINED, OTHER):
        reading = read_unlinked(Article("a", "", text))
        rows = [row for *_, piece in piece_features(reading, reading.agencies) for row in piece]
        expected = np.array([sum((known[f] for f in row), np.zeros(3)) for row in rows])[:, [1, 2, 0]]
        pieces = pieces_of(reading)
        found = Scorer(model).score(reading.syllables, pieces, tags_of(reading, reading.agencies))
        np.testing.assert_allclose(found[layout(pieces) >= 0], expected, atol=1e-4)


def test_transitions_follow_the_order_of_labels() -> None:
    np.testing.assert_array_equal(compile_tagger(weights()).transitions, [[4, 5, 3], [7, 8, 6], [1, 2, 0]])


def test_a_saved_model_is_the_same_and_has_the_same_bytes(tmp_path: Path) -> None:
    model = compile_tagger(weights())
    save_model(model, tmp_path / "a.npz")
    again = load_model(tmp_path / "a.npz")
    save_model(again, tmp_path / "b.npz")
    assert (again.labels, again.tags, again.forms) == (model.labels, model.tags, model.forms)
    np.testing.assert_array_equal(again.pair_table, model.pair_table)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()

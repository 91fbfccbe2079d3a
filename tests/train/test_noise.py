"""Names that are hidden or cut in training, as the rules hide and cut them."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.train.examples import read_unlinked
from pipeline.train.noise import Noise, disturb

READING = read_unlinked(Article("a", "", "Bộ Công an và Bộ Y tế họp. Bộ Công an chủ trì, Sở Y tế Hà Nội ghi biên bản."))


def test_without_noise_nothing_changes() -> None:
    assert disturb(READING, Noise(0, 0)) == READING.agencies


def test_all_may_be_hidden() -> None:
    assert disturb(READING, Noise(1, 0)) == []


def test_a_cut_span_ends_elsewhere_in_its_sentence() -> None:
    cut = disturb(READING, Noise(0, 1))
    assert len(cut) == len(READING.agencies)
    for before, after in zip(READING.agencies, cut, strict=True):
        assert (after.i, after.text) == (before.i, before.text)
        assert before.i < after.j <= READING.sentence_at(before.i)[1]
        assert after.j != before.j


def test_one_form_fares_alike_everywhere_and_the_seed_decides() -> None:
    kept = [[span.text for span in disturb(READING, Noise(0.5, 0, seed))] for seed in range(20)]
    assert all(texts.count("Bộ Công an") in (0, 2) for texts in kept)
    assert len({tuple(texts) for texts in kept}) > 1

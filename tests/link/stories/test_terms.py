"""Terms and their weights."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.link.stories.terms import find_figures, find_names, hash_syllables
from pipeline.link.stories.vectors import (
    IN_LEAD,
    IN_TITLE,
    Vectors,
    read_vectors,
    thing_vectors,
    vector_columns,
    word_vectors,
)
from pipeline.link.stories.weights import KEPT, Frequencies, Kept, add_counts, count_terms, frequencies, weigh
from pipeline.reading import Reading
from tests.link.stories.told import vectors_of

TEXT = "Công an huyện Sông Lam bắt giữ 14 đối tượng đá gà. Thượng úy Kiều Mạnh Thát cho biết 14 xe máy bị tạm giữ."


def reading(title: str, body: str, language: str = "vi") -> Reading:
    return read(Article("a", "a.txt", f"{title}\n\n{body}", title, language=language))


def words(*readings: Reading) -> Vectors:
    hashes = [hash_syllables(each.syllables, each.article.language) for each in readings]
    return word_vectors(hashes, [each.syllables_within(0, len(each.article.title or ""))[1] for each in readings])


def names(read: Reading) -> Vectors:
    return thing_vectors([find_names(read)], [0])


def figures(read: Reading) -> Vectors:
    return thing_vectors([find_figures(read, hash_syllables(read.syllables, "vi"))], [0])


def test_words_of_the_title_weigh_more() -> None:
    titled, plain_body = words(reading("Trường gà ven đê", "Mưa.")), words(reading("Mưa", "Trường gà ven đê."))
    shared = np.intersect1d(titled.hashes, plain_body.hashes)
    assert len(shared) >= 7
    assert titled.weights[np.isin(titled.hashes, shared)].max() == np.float32(IN_TITLE)


def test_hashes_ascend_and_are_given_once() -> None:
    terms = words(reading("Bắt bạc bắt bạc", TEXT), reading("Mưa", "Mưa."), reading("Bắt bạc", "Bắt bạc."))
    assert len(terms.hashes) == len(terms.weights) == terms.borders[-1]
    for begin, end in pairwise(terms.borders.tolist()):
        assert end > begin
        assert (np.diff(terms.hashes[begin:end].astype(np.int64)) > 0).all()


def test_two_languages_share_names_and_numbers_but_no_words() -> None:
    vietnamese = reading("Đá gà ở Sông Lam", TEXT)
    english = reading("Cockfight", "Kieu Manh That said 14 motorbikes were seized and 14 people arrested.", "en")
    assert not len(np.intersect1d(words(vietnamese).hashes, words(english).hashes))
    assert len(np.intersect1d(figures(vietnamese).hashes, figures(english).hashes)) == 1


def test_the_order_of_names_does_not_change_the_terms() -> None:
    one = names(reading("Tin", "Thượng tá Vi Xuân Độ. Đại úy Ngũ Tất Lượng."))
    other = names(reading("Tin", "Đại úy Ngũ Tất Lượng. Thượng tá Vi Xuân Độ."))
    assert len(one.hashes) == 2
    assert np.array_equal(one.hashes, other.hashes)


def test_a_text_without_words_has_no_terms() -> None:
    assert words(reading("…", "!?"), reading("", "")).borders.tolist() == [0, 0, 0]


@given(
    st.lists(st.tuples(st.lists(st.sampled_from([-1, 1001, 2003, 4007]), max_size=8), st.integers(0, 3)), max_size=4)
)
def test_terms_are_counted_article_by_article(articles: list[tuple[list[int], int]]) -> None:
    found = word_vectors([np.array(hashes, np.int64) for hashes, _ in articles], [title for _, title in articles])
    for (hashes, title), (begin, end) in zip(articles, pairwise(found.borders.tolist()), strict=True):
        weights = dict(zip(found.hashes[begin:end].tolist(), found.weights[begin:end].tolist(), strict=True))
        pairs = {(a, b) for a, b in pairwise(hashes) if a >= 0 and b >= 0}
        assert len(weights) == len(set(hashes) - {-1}) + len(pairs)
        for one in set(hashes) - {-1}:
            place = IN_TITLE if one in hashes[:title] else IN_LEAD
            assert weights[one] == pytest.approx(hashes.count(one) ** 0.5 * place)


def counted(counts: dict[int, int], articles: int) -> Frequencies:
    hashes = np.array(sorted(counts), np.uint32)
    return frequencies(articles, hashes, np.array([counts[h] for h in hashes.tolist()], np.int64))


def test_rare_terms_weigh_more_and_only_shared_ones_are_keys() -> None:
    own = words(reading("Tin", "sậy lau lách đước"))
    common, shared, *_ = own.hashes.tolist()
    known = counted({common: 90, shared: 3}, 100)
    vector, (_, keys) = weigh(own, known, Kept(150, 10, 60))
    weights = dict(zip(vector.hashes.tolist(), vector.weights.tolist(), strict=True))
    assert weights[common] < weights[shared] < max(weights.values()) + 1e-9
    assert set(keys.tolist()) == {common, shared}
    _, (_, keys) = weigh(own, known, Kept(150, 1, 60))
    assert keys.tolist() == [shared]


def test_a_short_text_has_a_shorter_vector() -> None:
    known = counted({}, 1000)
    told = words(reading("Tin", "Mưa đá ở Mường Khoa."), reading("Tin", TEXT))
    both, _ = weigh(told, known, KEPT["words"])
    lengths = np.sqrt(np.bincount(both.owners(), both.weights**2))
    assert lengths[0] < lengths[1] < 1


@given(st.lists(st.dictionaries(st.integers(0, 60), st.floats(0.25, 3, width=16), max_size=12), max_size=6))
def test_articles_weigh_the_same_alone_and_beside_others(articles: list[dict[int, float]]) -> None:
    known, kept = counted({3: 9, 7: 40, 11: 2}, 90), Kept(5, 2, 3)
    together, (owners, keys) = weigh(vectors_of(articles), known, kept)
    for n, article in enumerate(articles):
        alone, (_, own) = weigh(vectors_of([article]), known, kept)
        begin, end = together.borders[n : n + 2]
        assert together.hashes[begin:end].tolist() == alone.hashes.tolist()
        assert together.weights[begin:end].tolist() == alone.weights.tolist()
        assert keys[owners == n].tolist() == own.tolist()
        assert len(alone.hashes) == min(len(article), kept.most)


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=5), max_size=5), st.integers(0, 4))
def test_vectors_come_back_from_columns_as_they_were(rows: list[list[int]], start: int) -> None:
    told = [dict.fromkeys(row, 0.5) for row in rows]
    table = pa.table(vector_columns("words", vectors_of(told))).slice(start)
    expected, found = vectors_of(told[start:]), read_vectors(table, "words")
    for name in ("borders", "hashes", "weights"):
        assert getattr(found, name).tolist() == getattr(expected, name).tolist()


def test_counts_of_batches_add_up() -> None:
    parts = [np.array([1, 5], np.uint32), np.array([5, 9], np.uint32), np.array([5], np.uint32)]
    one, other = count_terms(parts[:1]), count_terms(parts[1:])
    hashes, counts = add_counts(np.concatenate([one[0], other[0]]), np.concatenate([one[1], other[1]]))
    whole = count_terms(parts)
    assert (hashes.tolist(), counts.tolist()) == (whole[0].tolist(), whole[1].tolist()) == ([1, 5, 9], [1, 3, 1])

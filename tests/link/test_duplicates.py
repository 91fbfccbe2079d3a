"""Republished articles: shingles, signatures, pairs, and a run that points to the earliest."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import run
from pipeline.articles import Article
from pipeline.flow import read
from pipeline.link.duplicates import (
    BANDS,
    SIMILAR,
    Told,
    body_words,
    jaccard,
    pairs_of_band,
    republishes,
    shingles,
    signatures,
)
from pipeline.link.stories.terms import hash_syllables
from pipeline.link.stories.vectors import side_by_side
from pipeline.write.load import Tables, load

TITLE = "Bắt nhóm trộm cáp điện ở Bến Lội"
BODY = (
    "Rạng sáng 4/6, tổ tuần tra Công an huyện Bến Lội phát hiện ba thanh niên đang cắt cáp ngầm trên đường tỉnh 812. "
    "Thấy lực lượng chức năng, cả ba bỏ lại hai xe máy rồi chạy vào rừng tràm. Đến trưa cùng ngày, Công an huyện bắt "
    "giữ được Đoàn Văn Khởi, Lý Hữu Tảo và Mạc Đình Cường khi họ đang trốn trong một chòi canh vuông tôm. "
    "Cơ quan điều tra thu 240 mét dây cáp, một kìm cộng lực và số tiền bán phế liệu 18 triệu đồng."
)
OTHER = (
    "Sáng nay, mực nước hồ thủy lợi Khe Sậy xuống thấp nhất trong mười năm, hơn 300 hộ dân phải mua nước sinh hoạt. "
    "Phòng Nông nghiệp huyện cho biết sẽ khoan thêm sáu giếng và lắp trạm bơm dã chiến trước cuối tháng."
)


def shingles_of(text: str, title: str = TITLE) -> np.ndarray:
    return shingles([words_of(text, title)])[1]


def words_of(text: str, title: str = TITLE) -> np.ndarray:
    reading = read(Article("a", "a.txt", f"{title}\n\n{text}", title))
    return body_words(reading, hash_syllables(reading.syllables, "vi"))


def bands_of(*texts: np.ndarray) -> list[np.ndarray]:
    borders, bands = signatures(*side_by_side(texts, np.uint32))
    return np.split(bands, borders[1:-1])


def test_title_lead_in_and_credits_are_no_part_of_the_shingles() -> None:
    plain = shingles_of(BODY)
    assert len(plain) > 60
    framed = shingles_of(f"(Bến Lội Online) - {BODY}\n\nĐỗ Khả Tú\n\nTheo Tạp chí Sông Hậu", "Ba kẻ trộm cáp sa lưới")
    assert np.array_equal(plain, framed)


def test_a_retouched_copy_is_similar_and_another_text_is_not() -> None:
    retouched = BODY.replace("Rạng sáng 4/6", "Khoảng 3 giờ ngày 4/6").replace("chạy vào rừng tràm", "bỏ chạy")
    assert SIMILAR < jaccard(shingles_of(BODY), shingles_of(retouched)) < 1
    assert jaccard(shingles_of(BODY), shingles_of(OTHER)) < 0.02


def test_a_teaser_said_again_days_later_is_that_of_a_series() -> None:
    short, long = np.arange(20, dtype=np.uint32), np.arange(200, dtype=np.uint32)
    assert republishes(short, short, 1) and republishes(short, short, None)
    assert not republishes(short, short, 3)
    assert republishes(long, long, 300)


sets = st.sets(st.integers(0, 2**32 - 1), min_size=1, max_size=60).map(lambda s: np.array(sorted(s), np.uint32))


@given(sets, sets)
def test_jaccard_is_that_of_sets(one: np.ndarray, other: np.ndarray) -> None:
    a, b = set(one.tolist()), set(other.tolist())
    assert jaccard(one, other) == jaccard(other, one) == pytest.approx(len(a & b) / len(a | b))


@given(st.integers(0, 2**31))
def test_similar_sets_share_a_band_and_different_ones_do_not(seed: int) -> None:
    random = np.random.RandomState(seed)
    values = np.unique(random.randint(0, 2**32, 600, dtype=np.uint64).astype(np.uint32))
    near, far = values[: int(len(values) * 0.92)], np.unique(values + np.uint32(1))
    bands, of_near, of_far = bands_of(values, near, far)
    assert len(bands) == BANDS
    assert (bands == of_near).any()
    assert not (bands == of_far).any()


@given(st.lists(st.lists(st.integers(0, 2**32 - 1), max_size=9), min_size=1, max_size=5))
def test_a_text_has_the_same_shingles_and_bands_alone_and_beside_others(texts: list[list[int]]) -> None:
    bodies = [np.array([0] * (4 - len(text)) + text if text else [], np.uint32) for text in texts]
    borders, together = shingles(bodies)
    apart = [shingles([body])[1] for body in bodies]
    assert [part.tolist() for part in apart] == [together[a:b].tolist() for a, b in pairwise(borders.tolist())]
    assert all((np.diff(part.astype(np.int64)) > 0).all() for part in apart)
    assert [bands.tolist() for bands in bands_of(*apart)] == [bands_of(part)[0].tolist() for part in apart]


def test_a_text_of_fewer_words_than_a_shingle_is_one_shingle() -> None:
    assert len(shingles_of("Mưa to")) == 1
    assert shingles_of("Mưa to").tolist() == shingles_of("Mưa, to!", "Tin").tolist() != shingles_of("Mưa lớn").tolist()


def test_empty_texts_have_no_signature() -> None:
    assert [len(bands) for bands in bands_of(shingles_of(BODY), shingles_of("", "…"))] == [BANDS, 0]
    assert jaccard(shingles_of("", "…"), shingles_of("", "…")) == 0


def test_a_pair_is_named_by_its_first_shared_band_only_and_the_later_comes_first() -> None:
    same = tuple(range(BANDS))
    half = (99, *same[1:])
    told = [Told("2024-05-03", "c", same), Told("", "undated", half), Told("2024-05-01", "a", same)]
    assert list(pairs_of_band([told[0], told[2]], 0)) == [("c", "a")]
    assert list(pairs_of_band(told, 1)) == [("undated", "a"), ("undated", "c")]


def test_a_large_group_costs_no_more_than_a_few_pairs_an_article() -> None:
    told = [Told("2024-05-01", f"{n:05}", tuple(range(BANDS))) for n in range(2000)]
    pairs = list(pairs_of_band(told, 0))
    assert len(pairs) < 25 * len(told)
    assert {later for later, _ in pairs} == {article.article_id for article in told[1:]}


RECORDS = [
    {"id": "first", "title": TITLE, "text": BODY, "date": "2024-06-04", "source": "Báo Bến Lội"},
    {"id": "copy", "title": "Trộm cáp ngầm, ba người bị bắt", "text": f"TN - {BODY}", "date": "2024-06-05"},
    {"id": "again", "title": TITLE, "text": BODY + " Vụ việc đang được điều tra.", "date": "2024-06-06"},
    {"id": "else", "title": "Hạn hán ở Khe Sậy", "text": OTHER, "date": "2024-06-04"},
]


def run_over(records: list[dict[str, str]], folder: Path) -> Tables:
    folder.mkdir()
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    (folder / "in.jsonl").write_text(lines, encoding="utf-8")
    run([folder / "in.jsonl"], folder / "out")
    return load(folder / "out")


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)])
def test_republished_articles_point_to_the_earliest_in_any_order(tmp_path: Path, order: tuple[int, ...]) -> None:
    articles = run_over([RECORDS[k] for k in order], tmp_path / "run").articles.set_index("article_id")
    assert articles.duplicate_of.dropna().to_dict() == {"copy": "first", "again": "first"}
    assert articles.story_id["first"] == articles.story_id["copy"] == articles.story_id["again"]
    assert articles.story_id["else"] != articles.story_id["first"]


def test_without_dates_the_order_of_ids_decides(tmp_path: Path) -> None:
    undated = [{key: value for key, value in record.items() if key != "date"} for record in RECORDS]
    articles = run_over(undated, tmp_path / "run").articles.set_index("article_id")
    assert articles.duplicate_of.dropna().to_dict() == {"copy": "again", "first": "again"}

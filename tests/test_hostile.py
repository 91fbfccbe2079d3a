"""Texts made to be slow: twice the length takes about twice the time, through every stage."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from pipeline.articles import Article
from pipeline.flow import read, write
from pipeline.link.traits import sketch, trait_table

GROWS = 9.0
"""How many times as long a text of four times the length may take: 4 and noise (a quadratic rule: 16)."""

UNITS = {
    "one body": "Công an ",
    "brackets": "()",
    "names": "ông Bùi Văn Thắm, bà Lò Thị Mận, ",
    "capitalised words": "Nguyễn Văn Bình Sơn Hà Nội ",
    "places": "Hà Nội, Bến Tre, ",
    "ranks and posts": "Đại tá Bùi Văn Thắm, Giám đốc Công an tỉnh Hòa Bình, ",
    "symbols cut off": "số 1/QĐ-",
    "symbols": "Quyết định số 1/QĐ-UBND, ",
    "symbols of a body": "Sở Y tế họp. Theo Quyết định 12/QĐ-BYT thì dừng. Bộ Y tế họp. ",
    "posts after names": "ông Lò Văn Thắm, Chủ tịch UBND xã Đồi Sim; Bùi Văn Mận, Phó Chủ tịch; ",
    "numbers": "12 345, 6.789 ",
    "dates": "ngày 12/4/2025, ",
    "quotes": '"“',
    "arrests": "bắt 3 đối tượng, ",
    "arrests joined": "bắt giữ và ",
    "arrests told of a subject": "đối tượng bị bắt, ",
    "bodies joined": "Công an huyện Sông Lam và ",
    "bodies nested": "Phòng Cảnh sát ",
    "articles of laws": "theo khoản 1 Điều 2 ",
    "dots": ".",
    "lines": "\n- ",
}


@pytest.fixture(autouse=True)
def no_collector() -> Iterator[None]:
    """No garbage collection while the clock runs."""
    read(Article("", "", "Công an xã Đồi Sim bắt 3 người."))
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def seconds(text: str) -> float:
    """Time of this process that a text takes."""
    began = time.process_time()
    reading = read(Article("a", "a.txt", text, published_on="2025-04-11"))
    write(reading)
    trait_table([sketch(reading)])
    return time.process_time() - began


def growth(unit: str, size: int) -> float:
    """How many times as long a text takes that is four times as long; the least of some tries, as noise only adds."""
    best = [float("inf"), float("inf")]
    for _ in range(4):
        for number, length in enumerate((size // 2, 2 * size)):
            best[number] = min(best[number], seconds(unit * (length // len(unit))))
        if best[1] < GROWS * best[0]:
            break
    return best[1] / best[0]


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_length(unit: str) -> None:
    assert growth(unit, 60_000) < GROWS


@pytest.mark.parametrize("unit", ["a", "Ă", "1", "(", " ", "a\u0301"])
def test_one_letter_a_million_times(unit: str) -> None:
    assert growth(unit, 1_000_000) < GROWS


@pytest.mark.parametrize(
    "text",
    ["Công an " * 200_000, "a" * 3_000_000, "(" * 150_000 + ")" * 150_000],
    ids=["bodies", "letter", "brackets"],
)
def test_hostile_articles_come_through_whole(text: str) -> None:
    tables = write(read(Article("a", "a.txt", text)))
    assert tables["articles"][0]["text"] == text
    assert all(row["text"] == text[row["start"] : row["end"]] for row in tables["mentions"])

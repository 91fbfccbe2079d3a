"""Texts made to be slow: twice the length takes about twice the time, through every stage."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read, write
from pipeline.link.traits import sketch, trait_table
from tests.growth import GROWS, growth

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


@pytest.fixture(autouse=True, scope="module")
def ready() -> None:
    """What reading needs is loaded before the clock runs."""
    through_all_stages("Công an xã Đồi Sim bắt 3 người.")


def through_all_stages(text: str) -> None:
    """Read a text, and make its rows and sketches."""
    reading = read(Article("a", "a.txt", text, published_on="2025-04-11"))
    write(reading)
    trait_table([sketch(reading)])


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_length(unit: str) -> None:
    assert growth(through_all_stages, unit, 60_000) < GROWS


@pytest.mark.parametrize("unit", ["a", "Ă", "1", "(", " ", "a\u0301"])
def test_one_letter_a_million_times(unit: str) -> None:
    assert growth(through_all_stages, unit, 1_000_000) < GROWS


@pytest.mark.parametrize(
    "text",
    ["Công an " * 200_000, "a" * 3_000_000, "(" * 150_000 + ")" * 150_000],
    ids=["bodies", "letter", "brackets"],
)
def test_hostile_articles_come_through_whole(text: str) -> None:
    tables = write(read(Article("a", "a.txt", text)))
    assert tables["articles"][0]["text"] == text
    assert all(row["text"] == text[row["start"] : row["end"]] for row in tables["mentions"])


@pytest.mark.parametrize(
    "text",
    [
        "Công an huyện Sông Lam bắt 02 (hai) đối tượng và 3 (ba) người Việt; 5 vụ (8 bị can), 2 (hai) án tử hình.",
        "Đội 3 (PC02) giao Lò Thắm (SN 1970), nguyên Trưởng phòng, Quyết định 12/QĐ-UBND ngày 1.2 về giao 1.906 ha",
    ],
)
def test_a_text_may_be_cut_anywhere(text: str) -> None:
    for end in range(1, len(text)):
        reading = read(Article("a", "a.txt", text[:end]))
        assert all(
            0 <= span.start < span.end <= end for span in (*reading.agencies, *reading.dispatches, *reading.arrests)
        )

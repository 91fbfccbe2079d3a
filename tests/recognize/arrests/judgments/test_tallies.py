"""Those whom a sentence of a judgment gives penalties."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.judgments.tallies import Tally, tally_sentence
from tests.recognize.arrests import scene


def tallied(*sentences: str) -> Tally:
    """Who is judged in some sentences, one tally for all."""
    tally = Tally()
    for text in sentences:
        seen = scene(text)
        tally_sentence(seen, tally, 0, 0, len(seen.keys))
    return tally


@pytest.mark.parametrize(
    ("text", "names", "extra"),
    [
        ("Phạt Lò Văn Sính 9 năm tù, Mạc Thị Tươi 7 năm tù.", ["Lò Văn Sính", "Mạc Thị Tươi"], 0),
        ("Phạt Lò Văn Sính 9 năm, Mạc Thị Tươi 7 năm.", ["Lò Văn Sính", "Mạc Thị Tươi"], 0),
        ("Phạt Lò Văn Sính 9 năm tù, hai bị cáo khác cùng 5 năm tù.", ["Lò Văn Sính"], 2),
        ("Mạc Thị Tươi đến dự phiên tòa.", [], 0),
        ("Lò Văn Sính 9 năm tù về tội giết bà Mạc Thị Tươi; Nông Văn Pá 5 năm tù.", ["Lò Văn Sính", "Nông Văn Pá"], 0),
    ],
)
def test_who_has_a_penalty_is_counted(text: str, names: list[str], extra: int) -> None:
    tally = tallied(text)
    assert (tally.names, tally.extra) == (names, extra)


def test_names_behind_a_number_are_of_those_counted() -> None:
    tally = tallied("Ba bị cáo khác gồm: Lò Văn Sính, Mạc Thị Tươi và Nông Văn Pá cùng 5 năm tù.")
    assert (len(tally.names), tally.extra) == (3, 0)


def test_nobody_waits_for_a_penalty_of_the_next_sentence() -> None:
    assert tallied("Bị cáo Lò Văn Sính cúi đầu.", "Tuyên 5 năm tù.").names == []
    assert tallied("Bị cáo Lò Văn Sính 9 năm tù.", "Bị cáo Mạc Thị Tươi 5 năm tù.").names == [
        "Lò Văn Sính",
        "Mạc Thị Tươi",
    ]

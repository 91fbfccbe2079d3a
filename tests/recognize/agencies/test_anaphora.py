"""Short forms that stand for a body named before."""

from __future__ import annotations

from tests.recognize.agencies.reading import longest, spans_of


def test_ministries_in_general_are_no_short_form() -> None:
    assert longest("Bộ Nội vụ và các Bộ, ban, ngành cần rà soát.") == ["Bộ Nội vụ"]


def test_short_forms_are_anaphors() -> None:
    spans = spans_of("Công an tỉnh Long An họp. Theo Công an tỉnh, Cơ quan CSĐT đã vào cuộc; cơ quan này chưa nói gì.")
    assert [span.text for span in spans if span.anaphor] == ["Công an tỉnh", "Cơ quan CSĐT"]


def test_short_forms_in_general_are_none() -> None:
    assert longest("Chủ tịch UBND tỉnh, thành phố chịu trách nhiệm; mỗi chi cục thuế quận, huyện tự lo.") == []

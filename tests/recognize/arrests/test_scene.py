"""A text as the parts of the recognizer see it."""

from __future__ import annotations

from tests.recognize.arrests import scene

TEXT = "Ngày 5/3/2017, Công an huyện Quỳ Hợp bắt Lò Văn Sính. Tại đường Trần Phú, Sính khai nhận ở xã Châu Lộc."


def test_spans_are_found_by_their_syllables() -> None:
    seen = scene(TEXT)
    assert [span.text for span in seen.agencies_among(0, len(seen.keys))] == ["Công an huyện Quỳ Hợp"]
    assert [span.value for span in seen.dates_among(0, len(seen.keys))] == ["2017-03-05"]
    body, day = min(seen.agencies), min(seen.dates)
    assert seen.in_agency(body + 1)
    assert not seen.in_agency(body - 1)
    assert seen.in_date(day)
    assert not seen.in_date(body)
    assert seen.agencies_among(body + 1, len(seen.keys)) == []


def test_a_street_is_named_after_nobody_who_acts() -> None:
    assert [name.text for name in scene(TEXT).names.values()] == ["Lò Văn Sính"]


def test_the_end_of_a_name_stands_for_the_first_who_bears_it() -> None:
    seen = scene("Công an bắt Lò Văn Sính và Mạc Văn Sính.")
    assert seen.short_names["Sính",] == "Lò Văn Sính"


def test_sentences_are_counted_between_syllables() -> None:
    seen = scene(TEXT)
    assert seen.sentences_between(0, len(seen.keys) - 1) == 1
    assert seen.sentences_between(0, 1) == 0
    assert seen.sentence(0)[0] == 0


def test_entries_of_a_list_are_found_in_a_stretch_before_and_after() -> None:
    seen = scene("Tòa tuyên phạt Lò Văn Sính 9 năm tù, còn Mạc Thị Tươi được tha.")
    (term,) = seen.among("penalties", 0, len(seen.keys))
    hit = seen.word("penalties", term)
    assert hit is not None
    assert seen.slice(hit.i, hit.j) == "năm tù"
    assert seen.after(("penalties",), term) == hit.j
    assert seen.after(("penalties",), term + 1) == term + 1
    assert seen.holds("penalties", 0, hit.j)
    assert not seen.holds("penalties", hit.j, len(seen.keys))
    assert seen.last("penalties", 0, len(seen.keys)) == hit
    assert seen.last("penalties", 0, term) is None


def test_the_only_province_of_all_bodies_is_that_of_the_article() -> None:
    assert scene("Công an tỉnh Yên Bái và Sở Y tế tỉnh Yên Bái họp.").only_province is not None
    assert scene("Công an tỉnh Yên Bái và Sở Y tế tỉnh Lào Cai họp.").only_province is None

"""Keys of persons' names."""

from __future__ import annotations

from pipeline.normalize.names import name_key


def test_case_and_tone_place_do_not_part_names() -> None:
    assert name_key("NGUYỄN VĂN HOÀ") == name_key("Nguyễn  Văn Hòa") == ("nguyễn", "văn", "hòa")


def test_accents_part_names() -> None:
    assert name_key("Lê Hùng") != name_key("Lê Hưng")


def test_i_and_y_alone_are_one_vowel() -> None:
    assert name_key("Mạc Sỹ Quý") == name_key("Mạc Sĩ Quí")
    assert name_key("Mạc Thy") != name_key("Mạc Thi")
    assert name_key("Mạc Tuý") != name_key("Mạc Túi")

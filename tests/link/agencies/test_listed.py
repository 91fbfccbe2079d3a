"""Tests of what the word lists say of codes and heads."""

from pipeline.link.agencies.listed import coded, same_as, spot_head


def test_a_code_stands_for_head_and_function() -> None:
    assert coded()["PC02"] == ("Phòng", "Cảnh sát hình sự")
    assert "PC 02" not in coded()


def test_heads_stand_for_others() -> None:
    assert same_as("CATP") == "Công an"
    assert same_as("Sở") == "Sở"


def test_before_a_spot_a_head_stands_for_another() -> None:
    assert spot_head("Hải quan") == "Chi cục Hải quan"
    assert spot_head("Sở") == "Sở"

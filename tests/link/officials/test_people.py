"""Persons of one article: one by all forms of the name. All persons are invented."""

from __future__ import annotations

from pipeline.articles import Article
from pipeline.flow import read


def test_short_forms_are_anaphors_of_the_full_name() -> None:
    text = "Thượng tướng Đinh Công Tráng dự lễ. Thượng tướng Tráng nói. Ông Tráng cảm ơn."
    [official] = read(Article("a", "a.txt", text)).officials
    assert [(span.text, span.anaphor) for span in official.spans] == [
        ("Đinh Công Tráng", False),
        ("Tráng", True),
        ("Tráng", True),
    ]


def test_a_short_form_is_of_the_last_full_name_before_it() -> None:
    text = "Phó Thủ tướng Khúc Hòa Lộc thăm tỉnh. Theo ông Lò Văn Lộc, Giám đốc Sở Y tế, đã xong. Ông Lộc cảm ơn."
    one, other = read(Article("a", "a.txt", text)).officials
    assert [len(one.spans), len(other.spans)] == [1, 2]
    text = "Chủ tịch xã Khúc Hòa Lộc thăm chợ. Chị Đinh Thị Lộc bán rau. Chị Lộc kể chuyện."
    [official] = read(Article("a", "a.txt", text)).officials
    assert [span.text for span in official.spans] == ["Khúc Hòa Lộc"]


def test_the_last_name_of_a_foreigner_is_that_of_the_first() -> None:
    text = "Bộ trưởng Mỹ Karl Ronsk thăm Huế cùng vợ là bà Ivanka Ronsk. Bộ trưởng Ronsk khen cảnh đẹp."
    [official] = read(Article("a", "a.txt", text)).officials
    assert official.name == "Karl Ronsk"


def test_a_name_by_order_of_birth_is_a_short_form() -> None:
    text = "Chủ tịch UBND tỉnh Long An Khúc Xuân Lộc (Tám Lộc) nghỉ hưu. Bộ trưởng Tám Lộc là người cải cách."
    [official] = read(Article("a", "a.txt", text)).officials
    assert (official.name, len(official.roles)) == ("Khúc Xuân Lộc", 2)


def test_a_title_in_capitals_is_the_same_person() -> None:
    text = "BỘ TRƯỞNG ĐINH CÔNG TRÁNG THĂM HUẾ\n\nBộ trưởng Đinh Công Tráng thăm Huế."
    [official] = read(Article("a", "a.txt", text)).officials
    assert official.name == "Đinh Công Tráng"
    assert len(official.spans) == 2

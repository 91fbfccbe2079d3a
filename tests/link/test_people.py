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


def test_a_name_by_order_of_birth_is_a_short_form() -> None:
    text = "Chủ tịch UBND tỉnh Long An Khúc Xuân Lộc (Tám Lộc) nghỉ hưu. Bộ trưởng Tám Lộc là người cải cách."
    [official] = read(Article("a", "a.txt", text)).officials
    assert (official.name, len(official.roles)) == ("Khúc Xuân Lộc", 2)


def test_a_title_in_capitals_is_the_same_person() -> None:
    text = "BỘ TRƯỞNG ĐINH CÔNG TRÁNG THĂM HUẾ\n\nBộ trưởng Đinh Công Tráng thăm Huế."
    [official] = read(Article("a", "a.txt", text)).officials
    assert official.name == "Đinh Công Tráng"
    assert len(official.spans) == 2

"""Bodies in a post whose owner or place the same person's next post tells."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read
from tests.link.agencies.test_told_places import name_of


@pytest.mark.parametrize(
    ("text", "form", "name"),
    [
        (
            "Bà Lò Thị Lụa, Ủy viên Ban cán sự đảng, Thứ trưởng Bộ Y tế. Ban cán sự đảng UBND tỉnh Lào Cai họp.",
            "Ban cán sự đảng",
            "Ban cán sự đảng Bộ Y tế",
        ),
        (
            "Bà Lò Thị Lụa, Phó Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh Lào Cai. Tỉnh ủy Sơn La họp.",
            "Tỉnh ủy",
            "Tỉnh ủy Lào Cai",
        ),
        (
            "Bà Lò Thị Lụa, Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Công an tỉnh Lào Cai. Tỉnh ủy Sơn La họp.",
            "Ban Thường vụ Tỉnh ủy",
            "Ban Thường vụ Tỉnh ủy Lào Cai",
        ),
        (
            "Bà Lò Thị Lụa, Phó Bí thư Quận ủy, Chủ tịch UBND Q.1 (TP.HCM). Quận ủy quận 3 họp.",
            "Quận ủy",
            "Quận ủy quận 1, thành phố Hồ Chí Minh",
        ),
        (
            "Bà Lò Thị Lụa, Bí thư Tỉnh ủy, Chủ tịch UBND xã Tả Van. Tỉnh ủy Sơn La họp.",
            "Tỉnh ủy",
            "Tỉnh ủy Sơn La",
        ),
    ],
)
def test_the_next_post_tells_whose_or_where_a_body_is(text: str, form: str, name: str) -> None:
    assert name_of(text, form) == name


def test_what_is_told_stands_with_the_text_as_written() -> None:
    text = "Bà Lò Thị Lụa, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lào Cai."
    spans = read(Article("1", "x#1", text)).agencies
    assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]
    assert {span.text for span in spans} == {"Tỉnh ủy", "HĐND tỉnh Lào Cai"}

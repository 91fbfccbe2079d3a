"""Where the naming of a body behind a post ends."""

import pytest

from tests.recognize.officials.test_officials import roles


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Giám đốc Sở Y tế (SYT) Lò Văn Pản phát biểu.", "Giám đốc", "Sở Y tế"),
        ("Chủ tịch UBND tỉnh Hà Tây cũ Lò Văn Pản phát biểu.", "Chủ tịch", "UBND tỉnh Hà Tây"),
        ("Cục trưởng Cục Đường bộ, Bộ Xây dựng Lò Văn Pản phát biểu.", "Cục trưởng", "Cục Đường bộ"),
        ("Đại biểu Quốc hội Lào Cai Lò Văn Pản phát biểu.", "Đại biểu", "Quốc hội Lào Cai"),
        ("Bộ trưởng Bộ Ngoại giao (MOFA) Nhật Bản Lò Văn Pản bàn.", "Bộ trưởng", "Bộ Ngoại giao (MOFA) Nhật Bản"),
        ("Chủ tịch UBND TP. Lò Văn Pản phát biểu.", "Chủ tịch", "UBND TP"),
    ],
)
def test_who_is_named_behind_what_belongs_to_a_body_bears_the_post(text: str, post: str, body: str) -> None:
    assert roles(text) == {("Lò Văn Pản", post, body)}

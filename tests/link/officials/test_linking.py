"""Mentions of one official within an article. All persons are invented."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.articles import Article
from pipeline.flow import read


def test_a_full_rank_goes_before_a_general_word() -> None:
    text = "Theo tướng Đinh Công Tráng, trung tướng Đinh Công Tráng là Phó Giám đốc Công an tỉnh."
    [official] = read(Article("a", "a.txt", text)).officials
    assert official.rank == "Trung tướng"


def test_beside_a_title_of_another_state_a_body_that_both_have_is_not_ours() -> None:
    text = "Thượng tướng Khúc Xuân Lộc, Ủy viên Bộ Chính trị, Phó Chủ tịch Quân ủy Trung ương Trung Quốc, thăm Hà Nội."
    [official] = read(Article("a", "a.txt", text)).officials
    assert official.foreign


def test_a_name_with_a_hyphen_is_foreign_though_it_opens_as_ours_do() -> None:
    [official] = read(Article("a", "a.txt", "Tướng Kim Rok-hyun, Tư lệnh quân khu, nói.")).officials
    assert official.foreign


def test_a_body_of_ours_told_apart_makes_an_official_ours() -> None:
    text = "Bộ trưởng Ngoại giao Lào, ông Khúc Xuân Lộc, đến. Ông Khúc Xuân Lộc, Giám đốc Công an tỉnh Sơn La, nói."
    assert not read(Article("a", "a.txt", text)).officials[0].foreign


def bodies_told(text: str) -> dict[str, list[str | None]]:
    """The bodies of each official's posts."""
    return {
        official.name: [r.agency_text for r in official.roles]
        for official in read(Article("a", "a.txt", text)).officials
    }


def test_a_statesman_s_post_is_completed_by_no_body_around() -> None:
    text = "Chủ tịch UBND tỉnh Sơn La Khúc Văn Lộc nhắc Tết trồng cây do Chủ tịch Hồ Chí Minh phát động."
    assert bodies_told(text) == {"Khúc Văn Lộc": ["UBND tỉnh Sơn La"], "Hồ Chí Minh": [None]}


def test_a_post_is_completed_only_by_a_body_s_name() -> None:
    text = "Các thẩm phán của tòa đều đồng ý. Sắc lệnh đã bị thẩm phán James Sabater chặn lại."
    assert bodies_told(text) == {"James Sabater": [None]}


def test_a_post_that_goes_on_with_another_body_s_name_is_none_by_itself() -> None:
    text = "Thượng tá Khúc Văn Lộc - Chủ nhiệm Khoa Hồi sức cấp cứu - đã kịp thời mổ."
    [official] = read(Article("a", "a.txt", text)).officials
    assert [role.position for role in official.roles] == [None]


_WORDS = st.sampled_from(
    ["Đại tá", "ông", "Nguyễn Văn An", "Trần Bình", "An", ",", "-", "(", ")", "Giám đốc", "Công an tỉnh", "kiêm", "và",
     "Thủ tướng", "nguyên", "Chủ tịch", "UBND", "giữ chức", "các", "là", ".", "\n"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(_WORDS, max_size=30))
def test_any_order_of_titles_and_names_gives_sound_officials(words: list[str]) -> None:
    text = " ".join(words)
    for official in read(Article("a", "a.txt", text)).officials:
        assert all(text[span.start : span.end] == span.text for span in official.spans)
        assert official.spans and official.roles
        assert all(text[role.start : role.end] for role in official.roles)

"""Who is a private person in an article, and where."""

from __future__ import annotations

from itertools import pairwise

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.privacy.persons import Private, private_names


def found(text: str) -> list[Private]:
    names = private_names(read(Article("a", "a.txt", text)))
    assert all(one.end <= other.start for one, other in pairwise(names))
    return names


def texts(text: str) -> list[str]:
    return [text[name.start : name.end] for name in found(text)]


def test_suspects_and_victims_are_private_and_officials_are_not() -> None:
    text = ("Thượng tá Nguyễn Hữu Kiểm, Trưởng Công an huyện Sông Lam, cho biết đã bắt Trần Văn Tùng. "
            "Ông Kiểm nói nạn nhân là bà Lê Thị Gấm.")  # fmt: skip
    assert texts(text) == ["Trần Văn Tùng", "Lê Thị Gấm"]


def test_a_given_name_alone_is_the_person_named_in_full() -> None:
    text = "Công an bắt Trần Văn Tùng. Tùng khai nhận đã rủ Tùng Béo. Đối tượng Tùng bỏ trốn."
    names = [name for name in found(text) if text[name.start : name.end] == "Tùng"]
    assert len(names) >= 2
    assert {name.person for name in names} == {"trần văn tùng"}


def test_a_word_that_looks_like_the_name_is_left() -> None:
    assert len(texts("Năm 2016, Lê Văn Năm bị bắt. Năm nay ông ra tù.")) == 1
    assert len(texts("Hà Nội bắt Lê Thị Hà. Hà Nội lạnh.")) == 1


def test_of_two_with_the_same_given_name_the_last_is_meant() -> None:
    text = "Trần Văn Tùng bị bắt. Đối tượng Tùng khóc. Sau đó Lê Bá Tùng đến. Đối tượng Tùng cười."
    assert [name.person for name in found(text)] == ["trần văn tùng"] * 2 + ["lê bá tùng"] * 2


def test_a_name_without_family_name_holds_in_its_article_only() -> None:
    one, other = found("Công an mời anh Hùng lên làm việc."), found("Hôm qua công an mời anh Hùng lên làm việc.")
    assert len(one) == len(other) == 1
    assert one[0].person != other[0].person


def test_a_suspect_of_whom_only_the_given_name_is_told_is_private() -> None:
    assert texts("Công an xã bắt đối tượng Tùng và nghi phạm Lam ở chợ.") == ["Tùng", "Lam"]


def test_an_initial_may_be_anyone() -> None:
    one, other = found("Nạn nhân là Trần Thị H. Công an đang điều tra."), found("Cháu Trần Thị H. đi học.")
    assert one and other and one[0].person != other[0].person


def test_case_and_tone_place_do_not_make_another_person() -> None:
    names = found("HOÀNG VĂN HOÀ bị bắt.\n\nCông an bắt Hoàng Văn Hòa.")
    assert len({name.person for name in names}) == 1 and len(names) == 2


def test_bodies_and_streets_keep_their_names() -> None:
    assert texts("Công an phường Nguyễn Trãi họp trên đường Lê Lợi, TP Hồ Chí Minh.") == []

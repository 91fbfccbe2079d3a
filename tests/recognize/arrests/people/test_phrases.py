"""Noun phrases for people: how many they are and who."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.people import phrases as people_module
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.people.phrases import people_between, read_people
from pipeline.recognize.arrests.scene import Scene
from tests.recognize.arrests import scene


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("22 đối tượng", 22),
        ("05 bị can", 5),
        ("1.250 đối tượng", 1250),
        ("hai mươi mốt nghi phạm", 21),
        ("2 nam, 1 nữ", 3),
        ("ba mẹ con", 3),
        ("hai mẹ con bà Lữ Thị Sáu", 2),
        ("cặp vợ chồng", 2),
        ("đôi nam nữ", 2),
        ("nhóm 7 thanh niên", 7),
        ("2 trong số 5 đối tượng", 2),
        ("đối tượng Tùng", 1),
        ("tài xế Lò Văn Pản", 1),
        ("Tạ Văn Lưu và Đỗ Thị Hảo", 2),
        ("Tạ Văn Lưu (41 tuổi), Đỗ Thị Hảo (SN 1990, trú tại xã Yên Sơn) và Hồ Văn Quý", 3),
        ("Tạ Văn Lưu cùng 2 đồng phạm", 3),
        ("Tạ Văn Lưu cùng vợ", 2),
        ("hai đối tượng gồm Tạ Văn Lưu và Đỗ Thị Hảo", 2),
        ("các bị can gồm: Tạ Văn Lưu, Đỗ Thị Hảo, Hồ Văn Quý", 3),
        ("người này", 1),
        ("hai người này", 2),
        ("3 trong số 4 kẻ này", 3),
        ("giám đốc công ty và 2 nhân viên", 3),
        ("một nhóm gồm 3 đối tượng", 3),
        ("cựu chủ tịch xã", 1),
    ],
)
def test_people_are_counted(text: str, count: int) -> None:
    view = scene(text + " .")
    people = read_people(view, 0, len(view.keys))
    assert people is not None
    assert people.count == count


@pytest.mark.parametrize(
    "text", ["nhiều đối tượng", "một số thanh niên", "các nghi phạm", "nhóm côn đồ", "hàng chục con bạc"]
)
def test_groups_without_a_number_have_no_count(text: str) -> None:
    view = scene(text + " .")
    people = read_people(view, 0, len(view.keys))
    assert people is not None
    assert (people.count, people.approx) == (None, "unknown")


@pytest.mark.parametrize("text", ["3 vụ", "5 kg ma túy", "2 xe tải", "năm 2017", "12 tháng"])
def test_other_things_are_no_people(text: str) -> None:
    view = scene(text + " .")
    assert read_people(view, 0, len(view.keys)) is None


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("khoảng 40 người", "about"),
        ("hơn 300 đối tượng", "at_least"),
        ("ít nhất 3 nghi phạm", "at_least"),
        ("3 người", "exact"),
    ],
)
def test_exactness_is_read(text: str, approx: str) -> None:
    view = scene(text + " .")
    people = read_people(view, 0, len(view.keys))
    assert people is not None
    assert people.approx == approx


def test_names_of_a_counted_group_are_kept() -> None:
    view = scene("bắt 2 đối tượng là Tạ Văn Lưu (41 tuổi) và Đỗ Thị Hảo .")
    [people] = people_between(view, 1, len(view.keys))
    assert people.names == ["Tạ Văn Lưu", "Đỗ Thị Hảo"]


def test_an_apposition_is_no_further_person() -> None:
    view = scene("Tạ Văn Lưu, nguyên giám đốc công ty Hoàng Gia, về tội tham ô .")
    people = read_people(view, 0, len(view.keys))
    assert people is not None
    assert people.count == 1


def test_the_people_of_a_sentence_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence of many passives asks for its people at each of them: that must not read it anew each time."""
    view = scene("đối tượng bị bắt, " * 200)
    calls: list[int] = []
    read = people_module.read_people

    def counted(view: Scene, k: int, end: int) -> People | None:
        calls.append(k)
        return read(view, k, end)

    monkeypatch.setattr(people_module, "read_people", counted)
    for k in range(1, len(view.keys), 5):
        people_between(view, 0, k)
    assert len(calls) <= 2 * len(view.keys)

"""Whom a trigger concerns."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.clauses import read_clauses
from pipeline.recognize.arrests.triggers import find_triggers
from tests.recognize.arrests import scene


def people(text: str) -> list[tuple[str, int | None, str]]:
    view = scene(text)
    clauses = read_clauses(view, find_triggers(view))
    return [(c.trigger.action, c.people.count if c.people else None, c.how) for c in clauses]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an bắt giữ 4 đối tượng.", [("arrest", 4, "object")]),
        ("Hai nghi phạm đã bị Công an huyện Yên Sơn bắt giữ.", [("arrest", 2, "subject")]),
        ("khởi tố bị can, bắt tạm giam 3 bị can", [("charge", 3, "joined"), ("arrest", 3, "object")]),
        ("5 nghi phạm bị khởi tố, bắt tạm giam", [("charge", 5, "joined"), ("arrest", 5, "subject")]),
        ("ra lệnh tạm giam 4 tháng đối với Tạ Văn Lưu", [("detain", 1, "object")]),
        ("khởi tố bị can về tội tham ô đối với Tạ Văn Lưu", [("charge", 1, "far")]),
        ("Các đối tượng bị bắt gồm: Tạ Văn Lưu, Đỗ Thị Hảo", [("arrest", 2, "listed")]),
        ("khởi tố 6 vụ đá gà với 29 đối tượng", [("charge", 29, "object")]),
        ("bắt giữ 8 ghe và 14 đối tượng", [("arrest", 14, "object")]),
        ("Ông Tạ Văn Lưu bị bắt cùng 2 đồng phạm", [("arrest", 3, "subject")]),
        ("Thánh đường phố bị bắt vì gây nổ", [("arrest", 1, "opening")]),
        ("Công an khởi tố bị can và ra quyết định truy nã Tạ Văn Lưu", [("charge", 1, "object")]),
        ("Công an truy tố và xét xử khoảng 40 cán bộ thuế", [("charge", 40, "object")]),
        ("Trinh sát bắt mở rộng 3 đối tượng", [("arrest", 3, "object")]),
        ("Công an triệu tập gọi hỏi, răn đe 140 lượt đối tượng", [("summon", 140, "object")]),
        ("Công an phường mời các bên lên làm việc", [("summon", None, "object")]),
        ("Hàng loạt sếp dự án Bình Hải bị bắt", [("arrest", None, "subject")]),
        ("Tàu cá bị bắt vì khai thác trái phép", [("arrest", None, "none")]),
    ],
)
def test_people_are_found(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert people(text) == expected

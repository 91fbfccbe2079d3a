"""Long subjects, of several phrases for people."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ba cán bộ Sở Công Thương Lào Cai cùng hai người khác bị truy tố.", 5),
        ("Tòa xử vụ ba kế toán (KT) thuộc Sở Y tế Lào Cai cùng hai người khác bị truy tố.", 5),
        ("Giám đốc Tạ Văn Lưu cùng hai phó giám đốc, một kế toán trưởng bị truy tố.", 4),
        ("Hai giám đốc ở Lào Cai, một kế toán và 3 nhân viên bị truy tố.", 6),
        ("Chủ quán, 4 tiếp viên, 3 khách bị truy tố.", 8),
        ("Bà chủ quán cùng 4 tiếp viên và 3 khách bị truy tố.", 8),
        ("Giám đốc Tạ Văn Lưu cùng 2 đội trưởng khác bị truy tố.", 3),
        ("Lừa 500 người, hai giám đốc và một kế toán bị truy tố.", 3),
        ("Ông Lưu, một giám đốc doanh nghiệp bị truy tố.", 1),
        ("15 người bị thương và 2 tài xế bị truy tố.", 2),
        ("Xe khách chở 30 người, hai tài xế bị truy tố.", 2),
    ],
)
def test_the_parts_of_a_subject_are_added_up(text: str, count: int) -> None:
    assert counts(text) == [("charge", count)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Công an bắt vợ chồng Tạ Văn Lưu cùng con trai.", 3),
        ("Vợ chồng Lưu cùng 3 đồng phạm bị bắt.", 5),
        ("Vợ chồng Tạ Văn Lưu và người em ruột bị bắt.", 3),
        ("Vợ chồng Tạ Văn Lưu, Lò Thị Hảo bị bắt.", 2),
        ("Vợ chồng bà Hảo cùng 3 đồng phạm gồm Tạ Văn Lưu, Vi Văn Sơn, Lò Văn Pọm bị bắt.", 5),
        ("Công an bắt 2 đối tượng Tạ Văn Lưu, Vi Văn Sơn cùng 3 đồng phạm khác.", 5),
        ("Công an bắt 5 đối tượng gồm Tạ Văn Lưu và 4 đồng phạm khác.", 5),
    ],
)
def test_people_beside_kin_or_a_number_with_names_are_added(text: str, count: int) -> None:
    assert counts(text) == [("arrest", count)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Các bị can trong vụ án này gồm: Tạ Văn Lưu (45 tuổi), Lò Thị Hảo (39 tuổi) bị khởi tố.", 2),
        ("Các đối tượng liên quan gồm Tạ Văn Lưu, Lò Thị Hảo và Vi Văn Sơn đã bị khởi tố.", 3),
        ("Công an khởi tố Tạ Văn Lưu tội tham ô, Lò Thị Hảo tội nhận hối lộ.", 2),
        ("Công an khởi tố Tạ Văn Lưu (45 tuổi) về tội tham ô, Lò Thị Hảo (39 tuổi) về tội nhận hối lộ.", 2),
        ("Công an khởi tố Tạ Văn Lưu, tội tham ô; Vi Văn Sơn, tội lừa đảo; và kế toán Lò Thị Hảo (39 tuổi).", 3),
        ("Công an khởi tố các bị can: 1) Tạ Văn Lưu (30 tuổi); 2) Lò Thị Hảo (40 tuổi).", 2),
        ("Công an khởi tố các bị can: - Tạ Văn Lưu (30 tuổi); - Lò Thị Hảo (40 tuổi).", 2),
        ("Công an khởi tố Tạ Văn Lưu về tội giết người, Lò Thị Hảo (vợ nạn nhân) cho biết.", 1),
    ],
)
def test_lists_go_on_after_the_case_and_each_offence(text: str, count: int) -> None:
    assert counts(text) == [("charge", count)]

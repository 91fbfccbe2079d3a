"""Whom a trigger concerns."""

from __future__ import annotations

import pytest

from pipeline.recognize.arrests.clauses.reader import read_clauses
from pipeline.recognize.arrests.triggers import find_triggers
from tests.recognize.arrests import counts, scene


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
        ("Lò Văn Pản đánh hàng xóm nên công an xã đưa về trụ sở.", [("summon", 1, "elided")]),
        ("Công an xã đã mời ông lên làm việc.", [("summon", 1, "object")]),
        ("Công an xã đã mời họ lên làm việc.", [("summon", None, "object")]),
        ("Chuyện cũ. Lúc 5 giờ, Khăm cùng 4 người bạn bị bắt.", [("arrest", 5, "subject")]),
        ("Ông Lưu và phụ tàu bị khởi tố.", [("charge", 2, "subject")]),
        ("Khi bị khởi tố về tội Giết người, Cướp tài sản, Lò Văn Pản chối.", [("charge", 1, "late")]),
        ("Khởi tố 'người của phố núi' trộm xe", [("charge", 1, "object")]),
        ("Các đối tượng bị bắt là: Khăm Súc Ly (SN 1992) và Sùng A Páo (SN 1990).", [("arrest", 2, "listed")]),
        ("Nhận tiền của dân, 2 công an xã bị tạm giam Lò Hà", [("detain", 2, "subject")]),
        ("Khi thấy Khăm và Páo bị bắt, Súc bỏ trốn.", [("arrest", 2, "subject")]),
        ('Khăm Súc Ly và "ông trùm" bị bắt.', [("arrest", 2, "subject")]),
        ("Viện kiểm sát truy tố các bị can Duy, Tâm, Em và Cần.", [("charge", 4, "object")]),
        ("Trạm liên hợp đã tạm giữ người, phương tiện.", [("detain", None, "object")]),
        (
            "Công an đã khởi tố 9 bị can, sau đó có nhiều đối tượng chở gỗ ra đầu thú.",
            [("charge", 9, "object"), ("surrender", None, "subject")],
        ),
        ("Công an mời nam hành khách quốc tịch Peru và người vợ đến trụ sở.", [("summon", 2, "object")]),
        ("Chưa thôi, khi bị công an còng tay, dẫn đi thì Vũ Quang Hữu chống trả.", [("arrest", 1, "late")]),
        ("Sau đó cả ba bị cáo nói trên đã đầu thú.", [("surrender", 3, "subject")]),
        ("Hai cán bộ ngân hàng cũng bị truy tố.", [("charge", 2, "subject")]),
        ("Khởi tố bị can bắn chết hàng xóm", [("charge", 1, "object")]),
        ("Hai bị cáo bị bổ sung khởi tố tội tham ô.", [("charge", 2, "subject")]),
        ("Lò Văn Pản chống cự nhưng công an đã kịp thời khống chế.", [("arrest", 1, "elided")]),
        ("Tàu cá bị bắt vì khai thác trái phép", [("arrest", None, "none")]),
        ("Gã say rượu bị cảnh sát bắn hạ và bắt giữ.", [("arrest", 1, "subject")]),
        ("Hai kẻ cướp bị công an truy đuổi, ép xe rồi bắt giữ.", [("arrest", 2, "subject")]),
        ("Người bị tình nghi đốt kho hàng đã bị bắt.", [("arrest", 1, "subject")]),
        ("Tên trộm bị các binh sĩ khống chế.", [("arrest", 1, "subject")]),
        ("Công an bắt hai nhóm móc túi ở chợ đêm.", [("arrest", None, "object")]),
        ("Công an bắt giữ gần khoảng 40 người.", [("arrest", 40, "object")]),
        ("Tòa án Brazil khởi tố Kakazinho với tội danh trốn thuế.", [("charge", 1, "object")]),
        ("Cảnh sát đã đưa hai hành khách tới đồn.", [("summon", 2, "object")]),
        ("Tiền Giang: Hốt gọn 6 con bạc", [("arrest", 6, "object")]),
        ("Chuyện của 4 bị cáo Bốn bị cáo bị khởi tố.", [("charge", 4, "subject")]),
        ("Công an xác định Lò Văn Pản có liên quan nên triệu tập lấy lời khai.", [("summon", 1, "elided")]),
        ("Sau khi triệu tập lấy lời khai, Lò Văn Pản nhận tội.", [("summon", 1, "elided")]),
        ("Công an bắt giữ 2 đối tương gây án.", [("arrest", 2, "object")]),
        ("CSGT đã yêu cầu ông Lò Văn Pản về trụ sở làm việc.", [("summon", 1, "object")]),
        ("Công an thi hành lệnh bắt tạm giam, khám xét nơi ở của Lò Văn Pản.", [("arrest", 1, "object")]),
        ("Tên cướp bị cảnh sát quật ngã, bắt giữ.", [("arrest", 1, "subject")]),
        ("Ban đầu, khi mời lên làm việc, Lò Văn Pản chối tội.", [("summon", 1, "elided")]),
        ("Công an đã xác định được 3 đối tượng, đồng thời triệu tập đến trụ sở.", [("summon", 3, "elided")]),
        ("Công an bắt 2 đối tượng, một đối tượng khác đã bỏ trốn.", [("arrest", 2, "object")]),
        ("Công an bắt 2 đối tượng và một đối tượng nhanh chân tẩu thoát.", [("arrest", 2, "object")]),
        ("Công an bắt 2 tên cướp và 1 tên trốn thoát khỏi trại giam.", [("arrest", 3, "object")]),
    ],
)
def test_people_are_found(text: str, expected: list[tuple[str, int | None, str]]) -> None:
    assert people(text) == expected


def test_a_new_item_of_a_list_has_a_subject_of_its_own() -> None:
    law = "Không áp dụng với: Bị can phạm tội nghiêm trọng; Bị tạm giam trong trường hợp bị bắt theo lệnh."
    assert counts(law) == []
    found = counts("Tạ Văn Lưu bị bắt khẩn cấp để điều tra; bị khởi tố về tội trộm cắp.")
    assert found == [("arrest", 1), ("charge", 1)]

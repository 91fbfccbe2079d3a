"""Judgments: who is sentenced together, and which judgments are two."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tòa tuyên phạt bị cáo Luyện 12 tháng tù, bị cáo Vinh 8 tháng tù.", [2]),
        ("TAND tỉnh tuyên phạt Tạ Văn Lưu và Ly A Mua án tử hình.", [2]),
        ("Tạ Văn Lưu bị xử 30 năm tù, riêng Khuê bị 6 năm tù.", [2]),
        ("Tòa tuyên án 8 bị cáo. Trong đó 5 bị cáo nhận án tử hình, 3 bị cáo còn lại lĩnh 20 năm tù.", [8, 5, 3]),
        ("TAND huyện tuyên bị cáo Tạ Thị Hảo (60 tuổi, quê ở xã Trung Môn, ngụ tại thị trấn Tân Bình) 2 năm tù.", [1]),
        ("HĐXX tuyên phạt Tạ Văn Lưu mức án 7 năm tù, Khuê 5 năm tù, cùng về tội cướp.", [2]),
        ("Tạ Văn Lưu lĩnh án chung thân, 4 đồng phạm lĩnh từ 5 đến 12 năm tù.", [5]),
        ("Nữ quái này từng bị phạt 6 tháng tù giam.", [1]),
        ("Tòa phúc thẩm chấp nhận kháng cáo. Tạ Văn Lưu chỉ còn phải chấp hành 4 năm tù về tội cướp.", [1]),
        ("Theo quy định, người phạm tội này phải chấp hành 4 năm tù.", []),
        ("Tòa phạt Tạ Văn Lưu 6 tháng tù. Ngoài ra 3 bị cáo khác là: Lò Văn An; Hà Thị Mây và Vì Văn Sáu cũng bị phạt "
         "8 tháng tù.", [4]),
        ("Tòa phạt Tạ Văn Lưu 20 năm tù; tuyên hai bị cáo khác, gồm Lò Văn An 13 năm tù, Hà Văn Mây 10 năm tù.", [3]),
        ("Tòa phạt Tạ Văn Lưu 5 năm tù, ba bị cáo khác gồm Lò Văn An và Hà Văn Mây 3 năm tù.", [4]),
        ("Tòa xử vụ phá nhà bà Hà Thị Mây và tuyên án các bị cáo trên tù treo. Lò Văn An và Vì Văn Sáu 6 tháng tù.",
         [2]),
        ("HĐXX tuyên phạt Tạ Văn Lưu 12 năm tù về tội giết bà Hà Thị Mây, phạt Lò Văn An 3 năm tù.", [2]),
        ("Tòa tuyên phạt Lò Văn An và Vì Văn Sáu tử hình. Riêng Hà Thị Mây bị phạt 2 năm tù về tội che giấu tội phạm.",
         [2, 1]),
        ("Tòa phạt Lò Văn An 7 năm tù về tội giết người. Riêng Tạ Văn Lưu bị phạt 9 năm tù về tội giết người.", [2]),
        ("Tòa phúc thẩm tuyên phạt Tạ Văn Lưu 6 năm tù. Lò Văn An và 4 bị cáo khác bị tòa sơ thẩm phạt 7 năm tù.",
         [1, 5]),
        ("Viện kiểm sát đề nghị mức án từ 19 đến 20 năm tù đối với Tạ Văn Lưu.", []),
        ("Hai bên ký hiệp định chuyển giao người bị kết án phạt tù.", []),
        ("VKSND truy tố 8 bị can. HĐXX phạt bị cáo Tạ Văn Lưu 7 năm tù. Các bị cáo còn lại bị tuyên phạt tù.", [8]),
        ("VKSND truy tố 8 bị can. HĐXX phạt bị cáo Tạ Văn Lưu 7 năm tù. Các bị cáo còn lại kháng cáo.", [1]),
        ("Tòa tuyên án tử hình với cả 2 bị cáo Lò Văn An và Vì Văn Sáu. Hà Thị Mây bị lĩnh 12 tháng tù.", [2, 1]),
        ("Tòa phạt Lò Văn An (chồng của Hà Thị Mây) 5 năm tù, Vì Văn Sáu 3 năm tù.", [2]),
        ("Tòa phạt Lò Văn An (5 năm tù), Vì Văn Sáu (3 năm tù).", [2]),
        ("Tòa phạt Lò Văn An 5 năm tù, vợ An 3 năm tù.", [2]),
        ("Cựu giám đốc lĩnh 12 năm tù, ba bị cáo khác lĩnh 5 năm tù.", [4]),
        ("Số người bị kết án trong 6 tháng đầu năm là 336.", [336]),
        ("Số người bị kết án tăng 12% so với cùng kỳ.", []),
        ("Tòa phạt Lò Văn An 5 năm tù. Bị cáo Vì Văn Sáu lĩnh 8 tháng 7 ngày tù.", [2]),
        ("Tòa phạt Lò Văn An tử hình. Riêng Hà Thị Mây bị xử 9 tháng tù vì không tố giác tội phạm.", [1, 1]),
    ],
)  # fmt: skip
def test_the_judged_are_counted(text: str, expected: list[int]) -> None:
    assert sorted(count or 0 for action, count in counts(text) if action == "sentence") == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Năm 1987, Tạ Văn Lưu bị tuyên 10 tháng tù. Chỉ một năm sau, Lưu phạm tội cướp nên bị xử 20 năm tù.", 2),
        ("Tạ Văn Lưu lĩnh 15 năm tù\n\nTAND tỉnh tuyên phạt Tạ Văn Lưu 15 năm tù về tội giết người.", 1),
        ("TAND tỉnh tuyên phạt Tạ Văn Lưu 9 năm tù. Trước đó, xử sơ thẩm, tòa tuyên phạt Lưu 12 năm tù.", 2),
        ("Lưu từng bị TAND huyện Yên Sơn xử 3 năm tù vì trộm cắp, năm 2015 lại bị phạt 18 tháng tù.", 2),
        ("TAND tỉnh tuyên phạt Tạ Văn Lưu 5 năm tù về tội cướp, 3 năm tù về tội trộm. Tổng hợp hình phạt, bị cáo lĩnh "
         "8 năm tù.", 1),
        ("TAND tỉnh Sơn La tuyên phạt Tạ Văn Lưu 9 năm tù. Lưu kháng cáo. TAND Cấp cao giữ nguyên bản án sơ thẩm.", 2),
        ("Tại phiên sơ thẩm, Tạ Văn Lưu bị tuyên tù chung thân. HĐXX phúc thẩm xét thấy bản án đúng nên tuyên y án.",
         2),
        ("Tòa phạt Tạ Văn Lưu 9 năm tù. VKSND kháng nghị. HĐXX bác kháng nghị, tuyên phạt Lưu 9 năm tù.", 2),
        ("Tòa phạt Tạ Văn Lưu 9 năm tù. Lưu kháng cáo. VKSND đề nghị HĐXX giữ nguyên bản án sơ thẩm.", 1),
        ("TAND huyện bác đơn ông Tạ Văn Lưu. Ông Lưu kháng cáo nhưng TAND tỉnh Sơn La tuyên y án sơ thẩm.", 0),
        ("Tạ Văn Lưu bị tòa kết án chung thân. Năm 1982, Lưu bị TAND tỉnh Sơn La kết án chung thân.", 1),
        ("TAND tỉnh Phú Yên phạt sáu bị cáo. Tạ Văn Lưu và 5 đồng phạm bị Tòa Hình sự TAND tỉnh Phú Yên phạt 9 năm tù.",
         1),
    ],
)  # fmt: skip
def test_other_terms_are_another_judgment(text: str, expected: int) -> None:
    assert sum(arrest.action == "sentence" for arrest in told(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cho rằng bị cáo ra tay côn đồ, HĐXX tuyên phạt 12 năm tù.", [("sentence", 1)]),
        ("Tòa tuyên phạt Tạ Văn Lưu 9 năm tù. Theo luật sư, tòa tuyên phạt 9 năm tù là nặng.", [("sentence", 1)]),
        ("Tạ Văn Lưu bị tòa xét xử vào tháng 6/2015 và tuyên phạt 5 năm tù.", [("sentence", 1)]),
        ("Viện kiểm sát tranh luận gay gắt, đòi tuyên phạt 12 năm tù.", []),
    ],
)
def test_a_court_judges_whom_nobody_names(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tạ Văn Lưu trốn trại giữa lúc chấp hành bản án 6 năm tù vì cướp giật.", [1]),
        ("Tạ Văn Lưu kết thân với Lò Văn An, người đang chấp hành án phạt 13 năm tù về tội giết người.", [1]),
        ("Tạ Văn Lưu vừa chấp hành án phạt tại trại giam Yên Hạ.", []),
        ("Tạ Văn Lưu quê Sơn La. Trước đây bị phạt tù vì trộm trâu.", [1]),
        ("Tạ Văn Lưu từng vào trường giáo dưỡng. Năm 2006 bị xử phạt 7 năm tù vì cướp đò.", [1]),
    ],
)
def test_those_who_serve_a_penalty_were_judged(text: str, expected: list[int]) -> None:
    assert [count for action, count in counts(text) if action == "sentence"] == expected


def test_an_earlier_judgment_of_one_is_not_that_of_his_group() -> None:
    text = (
        "Năm 2000, Tạ Văn Lưu bị kết án 5 năm tù. Hôm qua, tòa tuyên án tử hình đối với các bị cáo Tạ Văn Lưu và "
        "Vũ Đình Khải."
    )
    assert sorted(count or 0 for _, count in counts(text)) == [1, 2]

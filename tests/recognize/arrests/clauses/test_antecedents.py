"""People whom a verb leaves to what was told before it."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sau 13 ngày tạm giam, ông Tạ Văn Lưu đã về nhà.", [("detain", 1)]),
        ("Sau hai ngày bị tạm giữ hình sự, Tạ Văn Lưu khai nhận.", [("detain", 1)]),
        ("Quá trình bắt giữ, Tạ Văn Lưu chống trả quyết liệt.", [("arrest", 1)]),
        ("Khi công an triệu tập, Tạ Văn Lưu không đến.", [("summon", 1)]),
        ("Sau khi bắt giữ, công an khám xét nơi ở.", []),
        ("Sau khi bắt giữ, cán bộ công an khám xét nơi ở.", []),
        ("Khi khống chế, Lưu chỉ muốn chị Hảo im lặng.", []),
        ("Khi bị bắt, bà thừa nhận hành vi.", [("arrest", 1)]),
        ("Lúc bị bắt, trong người Tạ Văn Lưu có ma túy.", [("arrest", 1)]),
        ("Khi bị bắt, bà con trong thôn rất mừng.", []),
        ("Tạ Văn Lưu bị áp dụng biện pháp tạm giam.", [("detain", 1)]),
    ],
)
def test_a_sentence_may_open_with_the_act(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Riêng Tạ Văn Lưu, công an đã tạm giữ hình sự.", [("detain", 1)]),
        ("Đối với Tạ Văn Lưu, công an huyện đã khởi tố để điều tra.", [("charge", 1)]),
        ("Với bị cáo Tạ Văn Lưu, tòa cho rằng Lưu không phạm tội như cáo trạng truy tố.", []),
        ("Sau khi xác định hành vi của Tạ Văn Lưu, công an đã bắt khẩn cấp.", [("arrest", 1)]),
        ("Xác định hung thủ là Tạ Văn Lưu, trinh sát đã bắt giữ.", [("arrest", 1)]),
        ("Nhận tin báo của anh Tạ Văn Lưu, trinh sát đã bắt giữ.", []),
        ("Phát hiện thi thể Tạ Văn Lưu, trinh sát đã bắt giữ.", []),
        ("Có 5 đối tượng đang chơi ma túy, công an đã đưa về trụ sở.", [("summon", 5)]),
        ("Nghi vấn Tạ Văn Lưu gây án, công an đã mời về trụ sở làm việc.", [("summon", 1)]),
        ("Công an đã đưa Tạ Văn Lưu đi tạm giam.", [("detain", 1)]),
        ("Hai đối tượng bị đưa đi tạm giữ.", [("detain", 2)]),
    ],
)
def test_a_topic_or_those_found_out_are_the_object(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


def test_the_sentence_before_tells_a_subject_left_out() -> None:
    sentenced = told("Tạ Văn Lưu quê ở Yên Sơn. Năm 2008 bị phạt 8 năm tù về tội giết người.")
    assert [(a.action, a.count, a.names) for a in sentenced] == [("sentence", 1, ["Tạ Văn Lưu"])]
    assert counts("Tạ Văn Lưu và Hồ Văn Quý quen nhau. Năm 2008 bị phạt 8 năm tù.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tạ Văn Lưu nhận tội. Công an huyện đã khởi tố vụ án, khởi tố bị can.", [("charge", 1)]),
        ("Liên quan vụ việc, công an huyện đã khởi tố bị can.", [("charge", None)]),
        ("Công an huyện sẽ khởi tố bị can.", []),
        ("Tạ Văn Lưu làm thuê ở xã bên. Sáng 19/5, cảnh sát ập đến bắt giữ.", [("arrest", 1)]),
        ("Tạ Văn Lưu đánh Hồ Văn Quý. Sáng 19/5, cảnh sát ập đến bắt giữ.", []),
        ("Ông Tạ Văn Lưu bị cướp xe. Đến tối, công an đã bắt giữ.", []),
        ("Tạ Văn Lưu cho biết vụ việc phức tạp. Đến tối, công an đã bắt giữ.", []),
        ("Hiếu tên thật là Tạ Văn Lưu. Trước đây bị phạt tù về tội trộm cắp.", [("sentence", 1)]),
    ],
)
def test_the_accused_may_be_told_before(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an huyện đã đến hiện trường để đưa Tạ Văn Lưu về trụ sở.", [("summon", 1)]),
        ("Công an huyện đang tìm cách để đưa Tạ Văn Lưu về trụ sở.", []),
        ("Công an xã đưa 11 người về UBND xã giải quyết.", [("summon", 11)]),
        ("Công an mời một số đối tượng liên quan.", [("summon", None)]),
        ("Công an kêu gọi các đối tượng liên quan ra đầu thú.", []),
        ("Khởi tố vụ án về tội cướp đối với 2 đối tượng Tạ Văn Lưu và Hồ Văn Quý.", [("charge", 2)]),
        ("Công an bắt đươc Tạ Văn Lưu.", [("arrest", 1)]),
        ("Tạ Văn Lưu bị CSĐT về ma túy Công an huyện Yên Sơn bắt quả tang.", [("arrest", 1)]),
        ("Luật sư đề nghị xem xét lại việc khởi tố bà Hảo.", [("charge", 1)]),
    ],
)
def test_words_that_lead_to_the_act(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một thanh niên vào tiệm vàng cướp giật. Ngay sau đó, công an đã bắt giữ.", [("arrest", 1)]),
        ("Tên trộm bỏ chạy vào hẻm. Sau 30 phút truy đuổi, công an đã bắt được.", [("arrest", 1)]),
        ("Hai thanh niên bị chém trọng thương. Ngay sau đó, công an đã bắt giữ.", []),
        ("Hai cán bộ công an có mặt. Ngay sau đó, công an đã bắt giữ.", []),
    ],
)
def test_the_seized_may_be_those_with_whom_the_sentence_before_begins(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    assert counts(text) == expected


def test_those_told_before_the_speaker_are_not_the_seized() -> None:
    letter = "Trong thư gửi Bộ Công an và Thượng tướng Lò Văn Hảo, "
    assert counts(letter + "bác sĩ cho biết Công an tỉnh Hà Giang đã khởi tố vụ án và bắt tạm giam: đó là sai.") == []

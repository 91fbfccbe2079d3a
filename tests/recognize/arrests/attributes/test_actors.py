"""Who made an arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Hai nghi phạm bị Công an huyện Yên Sơn bắt giữ.", "Công an huyện Yên Sơn"),
        ("Bắt 2 đối tượng trộm chó. Công an huyện Yên Sơn cho biết vụ việc xảy ra đêm qua.", "Công an huyện Yên Sơn"),
        ("UBND tỉnh Hà Giang cho biết Công an tỉnh Hà Giang bắt 2 đối tượng.", "Công an tỉnh Hà Giang"),
        ("Nghi phạm đã bị cảnh sát bắt giữ.", "cảnh sát"),
        ("Lò Văn Hảo mang lệnh truy nã của Công an tỉnh Hà Giang. Cảnh sát bắt được Hảo.", "Cảnh sát"),
        ("Công an huyện Yên Sơn; Đồn Biên phòng Cốc Pàng phối hợp bắt 2 đối tượng.", "Công an huyện Yên Sơn"),
        ("Công an tỉnh Hà Giang đến nơi. 3 người đang bị tạm giữ tại Công an xã Lũng Cú.", "Công an xã Lũng Cú"),
        ("Nguyên đội phó Đội CSGT số 3 Lò Văn Hảo bị khởi tố.", None),
        ("Nguyên phó phòng CSĐT Lò Văn Hảo bị khởi tố.", None),
        ("Công an huyện Yên Sơn lập chốt. Sau đó, tổ 141 bắt giữ 2 đối tượng.", "tổ 141"),
        ("Theo Công an huyện Yên Sơn, cơ quan công an đã bắt giữ Tạ Văn Lưu.", "cơ quan công an"),
        ("Công an huyện Yên Sơn lập chốt. Sau đó, công an bắt giữ 2 đối tượng.", "Công an huyện Yên Sơn"),
        ("Công an huyện Yên Sơn kết hợp với Công an tỉnh Hà Giang bắt 2 đối tượng.", "Công an huyện Yên Sơn"),
    ],
)
def test_the_body_that_may_act_is_found(text: str, agency: str | None) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [agency]


def test_a_named_body_goes_before_a_general_word_of_another_sentence() -> None:
    text = (
        "CQĐT bắt tạm giam Tạ Văn Lưu. Chiều qua, Công an tỉnh Hà Giang bắt tạm giam Tạ Văn Lưu về tội tham ô tài sản."
    )
    assert [arrest.agency_text for arrest in told(text)] == ["Công an tỉnh Hà Giang"]


def test_an_inspection_team_is_the_one_that_acts_not_the_body_told_before() -> None:
    text = "Ngày 5/6, Công an tỉnh Bạc Liêu kiểm tra chợ. Tại một cơ sở, đoàn kiểm tra bắt quả tang 3 công nhân."
    assert [arrest.agency_text for arrest in told(text)] == ["đoàn kiểm tra"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Bộ Ngoại giao Nhật Bản lấy làm tiếc. Hai người Nhật đã bị bắt giữ ở Lima, Peru.", None),
        ("Cảnh sát Nhật Bản khám nhà. Hai người Nhật đã bị bắt giữ ở Tokyo, Nhật Bản.", "Cảnh sát Nhật Bản"),
        ("Cảnh sát Nhật Bản khám nhà. Ông Sato bị kết án 3 năm tù ở Tokyo, Nhật Bản.", None),
    ],
)
def test_a_body_abroad_that_another_sentence_names_must_do_so_daily(text: str, agency: str | None) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [agency]

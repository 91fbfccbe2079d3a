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
        ("Công an huyện Yên Sơn lập chốt. Sau đó, tổ 141 bắt giữ 2 đối tượng.", "tổ 141"),
        ("Công an huyện Yên Sơn lập chốt. Sau đó, công an bắt giữ 2 đối tượng.", "Công an huyện Yên Sơn"),
        ("Công an huyện Yên Sơn kết hợp với Công an tỉnh Hà Giang bắt 2 đối tượng.", "Công an huyện Yên Sơn"),
    ],
)
def test_the_body_that_may_act_is_found(text: str, agency: str) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [agency]


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Giáo dục và Đào tạo huyện Yên Sơn báo cáo sự việc. Hai cô giáo đã bị bắt giữ.",
        "Công an huyện Yên Sơn khám xét nhà kho. Ông Tạ Văn Lưu sau đó ra đầu thú.",
        "Viện KSND tỉnh Hà Giang nghiên cứu hồ sơ. Trước đó, 2 đối tượng đã bị bắt giữ.",
        "Đội Thanh tra giao thông số 3 quận Ninh Kiều họp sáng nay. Ba cán bộ đã bị bắt giữ.",
    ],
)
def test_a_body_of_another_sentence_must_have_the_power(text: str) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [None]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Công an huyện Yên Sơn họp. Viện KSND tỉnh Hà Giang truy tố 3 bị can.", "Viện KSND tỉnh Hà Giang"),
        ("Viện KSND tỉnh Hà Giang ra cáo trạng. Công an huyện Yên Sơn họp. Ba bị can bị truy tố.",
         "Viện KSND tỉnh Hà Giang"),
        ("Công an huyện Yên Sơn điều tra vụ việc. Sau đó 3 bị can bị truy tố.", None),
        ("Công an huyện Yên Sơn điều tra vụ việc. Sau đó Tạ Văn Lưu bị VKS truy tố.", "VKS"),
        ("Công an huyện Yên Sơn điều tra vụ việc. Viện KSND tỉnh Hà Giang trả hồ sơ. Ba bị can bị khởi tố.",
         "Công an huyện Yên Sơn"),
    ],
)  # fmt: skip
def test_the_procuracy_alone_brings_people_before_the_court(text: str, agency: str | None) -> None:
    assert [arrest.agency_text for arrest in told(text)] == [agency]


def test_a_named_body_goes_before_a_general_word_of_another_sentence() -> None:
    text = (
        "CQĐT bắt tạm giam Tạ Văn Lưu. Chiều qua, Công an tỉnh Hà Giang bắt tạm giam Tạ Văn Lưu về tội tham ô tài sản."
    )
    assert [arrest.agency_text for arrest in told(text)] == ["Công an tỉnh Hà Giang"]

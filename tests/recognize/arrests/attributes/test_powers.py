"""Which bodies have the power to take an action."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Giáo dục và Đào tạo huyện Yên Sơn báo cáo sự việc. Hai cô giáo đã bị bắt giữ.",
        "Công an huyện Yên Sơn khám xét nhà kho. Ông Tạ Văn Lưu sau đó ra đầu thú.",
        "Viện KSND tỉnh Hà Giang nghiên cứu hồ sơ. Trước đó, 2 đối tượng đã bị bắt giữ.",
        "Đội Thanh tra giao thông số 3 họp với dân phố. Ba cán bộ đã bị bắt giữ.",
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


@pytest.mark.parametrize("body", ["Bộ Ngoại giao Mỹ", "Đại sứ quán Mỹ tại Lào"])
def test_diplomats_abroad_take_nobody_into_custody(body: str) -> None:
    arrests = told(f"{body} đang theo dõi vụ việc hai công dân vừa bị bắt giữ.")
    assert [arrest.agency_text for arrest in arrests] == [None]

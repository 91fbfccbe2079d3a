"""Owners that the whole article suggests, where none is told beside an office."""

from __future__ import annotations

import pytest

from tests.link.agencies.test_owners import names_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ Y tế giao Vụ Pháp chế soạn thảo. Bộ Y tế sẽ hỏi ý kiến Bộ Tài chính.", "Vụ Pháp chế, Bộ Y tế"),
        ("Bộ Y tế giao Vụ Pháp chế soạn thảo.", "Vụ Pháp chế"),
        ("Bộ Y tế và Bộ Tài chính họp với Vụ Pháp chế. Bộ Y tế và Bộ Tài chính đồng ý.", "Vụ Pháp chế"),
    ],
)
def test_what_each_ministry_has_is_that_of_the_ministry_spoken_of_most(text: str, name: str) -> None:
    assert names_of(text)["Vụ Pháp chế"] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Công an huyện Thạch Hà cho biết, cùng ngày Cơ quan CSĐT đã khởi tố bị can.",
            "Cơ quan Cảnh sát điều tra Công an huyện Thạch Hà, tỉnh Hà Tĩnh",
        ),
        (
            "Cơ quan CSĐT đã khởi tố bị can. Trước đó, Công an tỉnh Hà Tĩnh bắt một người.",
            "Cơ quan Cảnh sát điều tra Công an tỉnh Hà Tĩnh",
        ),
        ("Công an xã Tượng Sơn báo tin. Cơ quan CSĐT đã khởi tố bị can.", "Cơ quan Cảnh sát điều tra"),
        ("Cơ quan CSĐT đã khởi tố bị can.", "Cơ quan Cảnh sát điều tra"),
    ],
)
def test_an_agency_of_inquiry_is_that_of_the_police_told_last(text: str, name: str) -> None:
    assert names_of(text)["Cơ quan CSĐT"] == name

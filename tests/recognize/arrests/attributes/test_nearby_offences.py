"""The offence of an arrest whose own sentence tells none."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Nhóm này chuyên đào trộm mộ ở nghĩa trang. Công an đã bắt 2 đối tượng.", "đào trộm mộ"),
        ("Công an đã bắt 2 đối tượng. Nhóm này bị điều tra về tội đánh bạc.", "đánh bạc"),
        (
            "Nhóm này trộm cắp tài sản. Một đối tượng vi phạm nồng độ cồn. Công an đã bắt 2 đối tượng. "
            "Hành vi trộm cắp tài sản gây bức xúc.",
            "trộm cắp tài sản",
        ),
        ("Ông Lưu có 2 tiền án về tội giết người. Công an đã bắt ông Lưu.", None),
        ("Cục Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu đã bắt 2 đối tượng.", None),
    ],
)
def test_of_several_offences_around_the_likeliest_counts(text: str, offence: str | None) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Bắt nghi phạm gây ra vụ án mạng. Y đâm chết bạn nhậu ở bến đò.", "đâm chết bạn nhậu"),
        ("Bắt 20 người đang sát phạt. Nhóm này bị điều tra về tội đánh bạc.", "đánh bạc"),
        ("Bắt nghi phạm gây ra vụ án mạng. Y đã khai nhận.", "gây ra vụ án mạng"),
    ],
)
def test_a_vague_word_counts_only_where_nothing_plainer_is_told(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Triệt phá 12 vụ ma túy, công an bắt 20 đối tượng.", "ma túy"),
        ("Đột kích sòng bạc, công an tạm giữ 40 người.", "sòng bạc"),
        ("Đột kích sòng bạc, công an tạm giữ 40 người. Nhóm này bị điều tra về tội đánh bạc.", "đánh bạc"),
    ],
)
def test_a_field_of_crime_counts_where_no_act_is_told(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offences"),
    [
        (
            "Tạ Văn Lưu đâm chết hàng xóm. Công an huyện khởi tố bị can Tạ Văn Lưu, đồng thời khởi tố bị can đối với "
            "mẹ của Lưu là bà Mạc Thị Hoa về tội không tố giác tội phạm.",
            ["đâm chết hàng xóm", "không tố giác tội phạm"],
        ),
        (
            "Tạ Văn Lưu đâm chết hàng xóm. Công an đã bắt Lưu. Bà Mạc Thị Hoa bị khởi tố về tội che giấu tội phạm.",
            ["đâm chết hàng xóm", "che giấu tội phạm"],
        ),
        (
            "Công an huyện khởi tố bà Mạc Thị Hoa về tội che giấu tội phạm. Hoa bị bắt ở bến xe.",
            ["che giấu tội phạm", "che giấu tội phạm"],
        ),
        (
            "Công an khởi tố Tạ Văn Lưu, bắt tạm giam Lưu về tội chứa chấp tài sản do người khác phạm tội mà có.",
            ["chứa chấp tài sản do người khác phạm tội mà có"] * 2,
        ),
        (
            "Công an khởi tố Tạ Văn Lưu, bắt tạm giam Mạc Văn Đáo về tội giết người và che giấu tội phạm.",
            ["giết người và che giấu tội phạm"] * 2,
        ),
    ],
)
def test_who_aided_a_crime_is_another_than_who_did_it(text: str, offences: list[str]) -> None:
    assert [arrest.offence for arrest in told(text)] == offences

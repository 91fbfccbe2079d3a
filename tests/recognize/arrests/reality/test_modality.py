"""What did not happen is no arrest."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    "text",
    [
        "Công an chưa bắt được hai nghi phạm.",
        "Công an huyện Yên Sơn sẽ khởi tố hai đối tượng này.",
        "Nếu bị bắt, hai đối tượng có thể lãnh án nặng.",
        "Gia đình kiến nghị khởi tố hai bảo vệ.",
        "Ông Lưu không bị bắt.",
        "Luật sư lo ngại, nếu ông Tạ Văn Lưu bị khởi tố thì sẽ oan.",
        "Phạm tội trong thời gian đang bị tạm giữ, tạm giam thì bị xử nặng hơn.",
        "Người bị bắt, bị tạm giữ có quyền im lặng.",
        "Công an vận động nghi phạm ra đầu thú.",
        "Người đã bị phạt tiền về hành vi này hoặc đã bị kết án mà tiếp tục thả đèn trời thì bị xử lý.",
    ],
)
def test_unreal_acts_are_none(text: str) -> None:
    assert counts(text) == []


def test_a_denied_clause_before_the_subject_is_another_s() -> None:
    assert counts("Biết không thể lẩn trốn, Tạ Văn Lưu đến Công an huyện Yên Sơn đầu thú.") == [("surrender", 1)]


def test_a_street_is_nobody() -> None:
    found = counts("Trần Văn Khải và Lê Quang Tú chạy trên đường Trần Phú thì bị công an bắt giữ.")
    assert found == [("arrest", 2)]


def test_a_list_goes_on_after_what_one_of_it_did() -> None:
    text = "Công an tạm giữ Lê Văn Trí (20 tuổi) về hành vi cướp và đối tượng Ngô Văn Diễn (30 tuổi) về hành vi gá bạc."
    assert counts(text) == [("detain", 2)]


def test_done_cancels_a_plan() -> None:
    text = "Sau khi có yêu cầu phối hợp, Công an huyện Yên Sơn đã bắt giữ 3 đối tượng."
    assert counts(text) == [("arrest", 3)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tạ Văn Lưu đã đến Công an huyện Yên Mô để tự thú.", [("surrender", 1)]),
        ("Tạ Văn Lưu rốt cuộc phải lĩnh án 13 năm tù.", [("sentence", 1)]),
        ("'Thầy mo' không giấy phép bị bắt sau khi bán bùa cho con bệnh", [("arrest", 1)]),
        ("Hai thanh niên dùng dao để cướp xe bị công an bắt.", [("arrest", 2)]),
        ("Ba tiếp viên hàng không bị bắt.", [("arrest", 3)]),
        ("Tạ Văn Lưu không bị bắt.", []),
        ("Họ rất dễ bị bắt quả tang.", []),
    ],
)
def test_words_that_only_look_like_denials(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Công an đang củng cố hồ sơ để khởi tố, bắt tạm giam Tạ Văn Lưu.",
        "Công an sẽ khởi tố vụ án, khởi tố bị can và bắt tạm giam các đối tượng liên quan.",
        "Viện kiểm sát chưa phê chuẩn lệnh khởi tố, bắt tạm giam Tạ Văn Lưu.",
        "Cơ quan điều tra đề nghị khởi tố, bắt tạm giam 3 giám đốc.",
    ],
)
def test_what_is_joined_to_a_plan_is_planned(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thông tin hai nữ sinh bị bắt vì trộm xe là bịa đặt.",
        "Thông tin hai nữ sinh bị bắt vì trộm xe là sai sự thật.",
        "Một facebooker tung tin ông Tấn bị bắt.",
        "Công an bác thông tin bắt giữ 6 nghi phạm.",
        "Nhiều trang mạng đăng tải thông tin Công an huyện Yên Sơn bắt giữ 2 cô gái.",
        "Trưởng công an nói thông tin cơ quan này bắt giữ 5 học sinh trộm mía là không có thật.",
    ],
)
def test_rumours_tell_no_event(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hành vi làm giả giấy tờ bị phạt đến 7 năm tù.",
        "Theo Bộ luật Hình sự, người tổ chức đánh bạc bị phạt tù từ 1 đến 5 năm.",
        "Người nào trộm cắp thì bị phạt cải tạo không giam giữ đến ba năm.",
    ],
)
def test_laws_tell_no_event(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an huyện Yên Sơn bắt giữ 2 cô gái đăng tải thông tin sai sự thật.", [("arrest", 2)]),
        ("Sau khi mạng xã hội lan truyền thông tin, Công an quận 1 đã bắt giữ 3 người.", [("arrest", 3)]),
        ("Công an bắt Tạ Văn Lưu vì rao bán dự án không có thật.", [("arrest", 1)]),
        ("Tạ Văn Lưu có đơn xin giảm nhẹ nên HĐXX tuyên phạt bị cáo Lưu 4 năm tù.", [("sentence", 1)]),
    ],
)
def test_words_of_rumours_and_wishes_elsewhere_deny_nothing(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thủ tướng yêu cầu Bộ Công an khẩn trương điều tra, bắt giữ các đối tượng cầm đầu.", []),
        ("Trưởng phòng đề nghị Thủ trưởng cơ quan điều tra ra quyết định tạm giữ đối tượng.", []),
        ("Sau khi xem xét các tình tiết, HĐXX tuyên phạt Tạ Văn Lưu 9 năm tù.", [("sentence", 1)]),
        ("Bị hại yêu cầu bồi thường, công an bắt Tạ Văn Lưu.", [("arrest", 1)]),
    ],
)
def test_orders_reach_far_but_not_over_a_new_clause(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Trạm nào thu sai thì phạt, vi phạm nặng thì khởi tố.",
        "Khi nào làm rõ vi phạm của các cá nhân thì khởi tố bị can.",
        "Theo luật, bị cáo, người bị tạm giữ, người bị bắt khẩn cấp được nhờ luật sư.",
        "Người có thẩm quyền đã quyết định việc bắt, tạm giữ, khởi tố, truy tố người đó phải chịu trách nhiệm.",
        "Danh tính thiếu nữ “bị bắt” trong clip đã được xác định.",
        "'Bắt' phụ huynh mua 5 kg gạo: Hiệu trưởng giải thích",
        "Tôi không mong hai người đã hại mình bị bắt giam.",
        "Việc điều tra, truy tố, xét xử vụ án được làm kịp thời.",
        "Hiếm khi có ai bị bắt quả tang xả rác.",
        "Ngoài việc truy tố những kẻ phạm tội, cần thu hồi tài sản.",
    ],
)
def test_law_and_talk_tell_no_event(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ví dụ, một kế toán bị bắt tạm giam thì sổ sách chậm trễ.",
        "Chẳng hạn một thợ điện bị khởi tố vì làm chập đường dây.",
        "Một tài xế nào đó bị khởi tố thì cả đội xe lo lắng.",
        "Người học luật bàn về mẫu đơn trong các trường hợp bắt người nêu trên.",
    ],
)
def test_examples_tell_no_event(text: str) -> None:
    assert counts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ví dụ, năm 2015, Tạ Văn Lưu bị bắt vì đánh bạc.", [("arrest", 1)]),
        ("Khởi tố, bắt giam một kế toán  Như đã đưa tin, công ty mất 2 tỷ đồng.", [("charge", 1), ("arrest", 1)]),
    ],
)
def test_what_only_looks_like_an_example(text: str, expected: list[tuple[str, int]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 3/4, Công an quận 5 bắt tạm giam Tạ Văn Lưu. Ngày 6/4 năm ngoái, Lưu thuê xe, dùng tới khi bị bắt.",
        "Công an quận 5 bắt Tạ Văn Lưu ngày 3/4. Ngày 5/4, sau khi bị bắt, Lưu khai nhận.",
    ],
)
def test_the_day_beside_a_known_arrest_makes_no_other_of_it(text: str) -> None:
    assert counts(text) == [("arrest", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nhóm thanh niên thuê phòng để bay lắc bị bắt giữ.", [("arrest", None)]),
        ("Hai đối tượng đang chuẩn bị giao hàng bị công an bắt quả tang.", [("arrest", 2)]),
        ("Kẻ đánh người xin đường bị truy tố.", [("charge", 1)]),
        ("Hai tên trộm nhảy xuống ao hòng tẩu thoát nhưng bị bắt giữ.", [("arrest", 2)]),
        ("Hai đối tượng chống đối để bị bắt.", []),
        ("Gia đình muốn hai đối tượng bị bắt.", []),
        ("Công an ra lệnh bắt người để tạm giam đối với Tạ Văn Lưu.", [("arrest", 1)]),
    ],
)
def test_what_people_aimed_at_is_no_plan_of_the_police(text: str, expected: list[tuple[str, int | None]]) -> None:
    assert counts(text) == expected

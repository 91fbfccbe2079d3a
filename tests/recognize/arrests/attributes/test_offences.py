"""What people are accused of, in the text's words."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an khởi tố 3 bị can về tội “Giết người”.", "Giết người"),
        ("Công an bắt 2 đối tượng để điều tra về hành vi trộm cắp tài sản.", "trộm cắp tài sản"),
        ("Bắt hai đối tượng vận chuyển 1,5 kg ma túy, thu giữ xe máy.", "vận chuyển 1,5 kg ma túy"),
        ("Ông Tạ Văn Lưu bị bắt vì đăng tin sai sự thật.", "đăng tin sai sự thật"),
        ("Nhóm thanh niên đập phá quán đã bị bắt giữ.", "đập phá quán"),
    ],
)
def test_the_offence_is_short(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


def test_words_that_say_nothing_are_no_offence() -> None:
    [arrest] = told("Công an bắt 2 đối tượng để điều tra làm rõ vụ việc.")
    assert arrest.offence is None


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an bắt 2 đối tượng về tội Lạm dụng chức vụ, quyền hạn chiếm đoạt tài sản.", "quyền hạn"),
        ("Công an bắt 2 đối tượng về hành vi làm giả con dấu, tài liệu của cơ quan.", "tài liệu của cơ quan"),
    ],
)
def test_a_named_offence_goes_on_after_a_comma(text: str, offence: str) -> None:
    [arrest] = told(text)
    assert arrest.offence is not None
    assert offence in arrest.offence


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an bắt 2 đối tượng về tội “Giết người”.", "Giết người"),
        ('Công an bắt 2 đối tượng về tội giết người".', "giết người"),
        ("Công an bắt 2 đối tượng về tội cướp tài sản...", "cướp tài sản"),
        ("Công an bắt 2 đối tượng về tội cướp tài sản – theo báo Quê Nhà.", "cướp tài sản"),
        ("Công an bắt 2 đối tượng về tội cướp tài sản Theo điều tra ban đầu họ quen nhau.", "cướp tài sản"),
        ("Công an bắt 2 đối tượng về tội cướp tài sản vào năm 2007.", "cướp tài sản"),
        ("Công an bắt 2 đối tượng về tội trộm cắp thiết bị y tế.", "trộm cắp thiết bị y tế"),
        ("Công an bắt nhóm người đăng tin bắt cóc trẻ em.", "đăng tin bắt cóc trẻ em"),
        ("Tòa tuyên phạt Tạ Văn Lưu 5 năm tù về tội hiếp dâm và 3 tháng tù về tội trộm.", "hiếp dâm"),
    ],
)
def test_an_offence_ends_before_signs_and_times(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    "text",
    [
        "Công an bắt 2 công nhân. Khám xét xưởng sản xuất nước mắm của nhóm này, công an lập biên bản.",
        "Công an bắt ông Tạ Văn Lưu. Ông điều hành Công ty Sản xuất và Thương mại Sao Xa.",
        "Công an bắt ông Tạ Văn Lưu. Việc này gây xôn xao dư luận.",
        "Công an bắt ông Tạ Văn Lưu. Vì vậy, buổi họp bị hoãn.",
        "Công an bắt ông Tạ Văn Lưu. Ông có 2 tiền án về tội trộm cắp tài sản.",
        "Công an bắt ông Tạ Văn Lưu. Ông đi chiếc xe mang biển kiểm soát lạ.",
        "Công an bắt ông Tạ Văn Lưu vì có biểu hiện lạ.",
        "Vì sao trong vụ án vợ chồng Hai Lúa có một nữ kế toán bị khởi tố?",
        "Cận cảnh khu đất trong vụ khởi tố giám đốc ban quản lý dự án",
        "Điểm tin 17h: Truy tố 6 cựu nhân viên | Dùng dao cướp tiệm vàng ở bến đò",
    ],
)
def test_pieces_of_other_sentences_are_no_offence(text: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [None]


@pytest.mark.parametrize(
    "name",
    [
        "gián điệp",
        "không tố giác tội phạm",
        "lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ",
        "sản xuất, buôn bán hàng giả là lương thực, thực phẩm, phụ gia thực phẩm",
        "thiếu trách nhiệm để người bị bắt, người bị tạm giữ, tạm giam trốn",
    ],
)
@pytest.mark.parametrize(
    "text", ["Công an bắt Tạ Văn Lưu về tội {}.", "Khởi tố vụ án “{}”, khởi tố bị can Tạ Văn Lưu."]
)
def test_a_name_of_the_law_is_whole_and_tells_nothing_else(text: str, name: str) -> None:
    [arrest] = told(text.format(name))
    assert arrest.offence == name


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an bắt 2 đối tượng liên quan đến vụ án mạng tại chợ.", "án mạng"),
        ("Cảnh sát nổ súng bắt tên cướp trói 2 cô gái.", "cướp trói 2 cô gái"),
        ("Bắt nhóm cướp dây chuyền trên phố nhờ camera", "cướp dây chuyền trên phố"),
        ("Nhóm này bị bắt khi đang trộm xe máy Camera ghi lại cảnh phá khóa.", "trộm xe máy"),
        ("Ông Lưu bị bắt về tội trộm cắp tài sản Chiếc xe máy là tang vật.", "trộm cắp tài sản"),
        ("Nhóm này dùng dao khống chế cướp xe máy thì bị bắt giữ.", "dùng dao khống chế cướp xe máy"),
        ("Bắt người đàn ông bị truy nã về tội giết người Phạm Văn Tèo.", "giết người"),
        ("Ông Lưu đã ra đầu thú và khai nhận đã sát hại bà Hảo.", "sát hại bà Hảo"),
    ],
)
def test_an_offence_may_open_with_the_noun_of_its_people(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an bắt 2 đối tượng cướp giật điện thoại.", "cướp giật điện thoại"),
        ("Bắt giám đốc công ty sản xuất sữa giả.", "sản xuất sữa giả"),
        ("Bắt giám đốc công ty sản xuất sữa tươi.", None),
        ("Khởi tố hai cán bộ đăng kiểm nhận hối lộ.", "nhận hối lộ"),
        ("Khởi tố phó giám đốc sở vi phạm đấu thầu.", "vi phạm đấu thầu"),
        ("Khởi tố cựu chủ tịch phường cấp đất trái thẩm quyền.", "cấp đất trái thẩm quyền"),
        ("Tạ Văn Lưu bị khởi tố tội danh đánh bạc.", "đánh bạc"),
    ],
)
def test_a_trade_is_an_offence_only_with_what_the_law_forbids(text: str, offence: str | None) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an phá 19 vụ trộm cắp, sau đó bắt 56 vụ cờ bạc với hơn 300 đối tượng.", "cờ bạc"),
        ("Công an phá 19 vụ trộm cắp, sau đó bắt 78 đối tượng truy nã.", "truy nã"),
        ("Tệ ma túy còn phức tạp. Đã xử lý 63 vụ cờ bạc, bắt 210 người.", "cờ bạc"),
        ("Công an phá 42 vụ ma túy, bắt 65 đối tượng; xử lý 12 vụ mại dâm, tạm giữ 30 người.", "mại dâm"),
        ("Công an làm rõ hành vi trộm cắp tài sản của 9 người; bắt 5 đối tượng truy nã.", "truy nã"),
    ],
)
def test_a_field_of_crime_is_counted_with_its_people(text: str, offence: str) -> None:
    assert offence in [arrest.offence for arrest in told(text)]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Cô giáo mầm non bị bắt vì bỏ mặc học trò ngoài nắng", "bỏ mặc học trò ngoài nắng"),
        ("Nữ kế toán bị khởi tố do chuyển nhầm lương", "chuyển nhầm lương"),
        ("Ông Tạ Văn Lưu bị phạt 2 năm tù vì trong lúc cãi nhau đã ném ghế vào hàng xóm.", "ném ghế vào hàng xóm"),
        ("Bà Mạc Thị Hoa bị bắt vì tình nghi giúp con trai bỏ trốn", "giúp con trai bỏ trốn"),
        ("Chủ trại bị khởi tố vì để voi sổng ra chợ", "để voi sổng ra chợ"),
        ("Ông Tạ Văn Lưu bị bắt vì sao?", None),
        ("Chủ quán bị tạm giữ do công an thấy hầm rượu dưới sàn nhà.", None),
        ("Ông Tạ Văn Lưu lãnh án vì mâu thuẫn với hàng xóm", None),
    ],
)
def test_the_cause_of_a_measure_may_be_any_act(text: str, offence: str | None) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


def test_the_name_in_law_is_plainer_than_other_words() -> None:
    [arrest] = told(
        "Hồ Văn Quý bị bắt về hành vi cầm gậy vụt hàng xóm trọng thương\n"
        "Công an huyện vừa bắt tạm giam Hồ Văn Quý về tội cố ý gây thương tích."
    )
    assert arrest.offence == "cố ý gây thương tích"

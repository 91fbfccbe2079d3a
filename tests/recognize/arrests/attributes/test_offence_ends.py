"""Where the wording of an offence ends."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import told


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Bắt nghi phạm giết bảo vệ chợ khai gì?", "giết bảo vệ chợ"),
        ("Công an bắt Tạ Văn Lưu về tội nhận hối lộ có khung hình phạt tới 20 năm tù.", "nhận hối lộ"),
        ("Công an triệu tập hai kẻ hành hung cô gái lên làm việc.", "hành hung cô gái"),
        ("Công an bắt Tạ Văn Lưu về hành vi buôn lậu gỗ quý mà chỉ đưa ra được một tờ biên nhận.",
         "buôn lậu gỗ quý"),
        ("Bắt nhóm trộm chó cùng tang vật.", "trộm chó"),
        ("Tạ Văn Lưu bị bắt tạm giam về tội cưỡng đoạt tài sản bởi Công an tỉnh Lạng Sơn.", "cưỡng đoạt tài sản"),
        ("Bắt giữ tàu chở dầu lậu cùng 9 thuyền viên", "chở dầu lậu"),
        ("Công an bắt 5 người làm bằng giả hoạt động liên tỉnh.", "làm bằng giả"),
        ("Bắt kẻ “buôn gỗ lậu” có biệt danh Sáu Lùn.", "buôn gỗ lậu"),
        ("Tạ Văn Lưu bị khởi tố tội cướp giật tài sản còn bà Hảo được về.", "cướp giật tài sản"),
        ("Công an bắt Tạ Văn Lưu vì trộm trâu cùng 2 đồng bọn.", "trộm trâu"),
        ("Lò Văn Hảo bị bắt vì trộm bò nhà hàng xóm cũng nhận hình phạt.", "trộm bò nhà hàng xóm"),
        ("Công an bắt Tạ Văn Lưu vì nghi giết chị họ tối 22/5.", "giết chị họ"),
        ("Công an bắt Tạ Văn Lưu vì đánh bạc và chưa khai báo gì.", "đánh bạc"),
        ("Làm rõ vụ đánh bạc, công an bắt Tạ Văn Lưu.", "đánh bạc"),
        ("Công an bắt Tạ Văn Lưu vì tạt dầu vào quầy thịt giá rẻ Chị Hảo cho biết mình bị bỏng.",
         "tạt dầu vào quầy thịt giá rẻ"),
        ("Bắt kẻ đánh tài xế rồi hét 'mày biết bố là ai không'.", "đánh tài xế rồi hét"),
        ("Công an triệu tập Tạ Văn Lưu để làm rõ hành vi gây rối trật tự của mình.", "gây rối trật tự"),
        ("Công an bắt Tạ Văn Lưu về hành vi khai thác cát có Phạm Văn Tèo chứng kiến.", "khai thác cát"),
        ("Công an bắt Tạ Văn Lưu vì đưa người trốn sang Anh trái phép.", "đưa người trốn sang Anh trái phép"),
        ("Hai thanh niên trộm vịt lĩnh 18 tháng tù", "trộm vịt"),
        ("Con rể giết mẹ vợ lãnh 16 năm tù", "giết mẹ vợ"),
        ("Công an bắt Tạ Văn Lưu về tội giết người Tin từ xã cho biết y ở một mình.", "giết người"),
        ("Triệt phá đường dây ma túy lớn, bắt 8 đối tượng", "ma túy"),
        ("Công an bắt Tạ Văn Lưu vì đánh trọng thương hàng xóm rạng sáng nay.", "đánh trọng thương hàng xóm"),
    ],
)  # fmt: skip
def test_an_offence_ends_before_what_follows_from_it(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Bắt thanh niên đâm hai bạn nhậu bị thương.", "đâm hai bạn nhậu bị thương"),
        ("Bắt hai kẻ giả danh công an để lừa đảo người già.", "giả danh công an để lừa đảo người già"),
        ("Công an bắt Tạ Văn Lưu về hành vi rải đinh trên quốc lộ 37 ở huyện Yên Sơn.", "rải đinh trên quốc lộ 37"),
        ("Công an bắt Tạ Văn Lưu về tội tiêu thụ tài sản do người khác phạm tội mà có.",
         "tiêu thụ tài sản do người khác phạm tội mà có"),
        ("Công an bắt Tạ Văn Lưu về hành vi hành hung tiếp viên hàng không.", "hành hung tiếp viên hàng không"),
        ("Ông Tạ Văn Lưu bị bắt vì xâm phạm mộ của người đã khuất.", "xâm phạm mộ của người đã khuất"),
        ("Ông Tạ Văn Lưu bị bắt vì đánh lái xe bị chấn thương.", "đánh lái xe bị chấn thương"),
        ("Công an bắt Tạ Văn Lưu về hành vi buôn lậu thuốc lá số lượng lớn.", "buôn lậu thuốc lá số lượng lớn"),
        ("Công an bắt Tạ Văn Lưu về hành vi đe dọa lãnh đạo xã.", "đe dọa lãnh đạo xã"),
        ("Công an bắt Tạ Văn Lưu về hành vi giết người, cướp của.", "giết người, cướp của"),
        ("Công an bắt Tạ Văn Lưu về hành vi mua bán giả chứng chỉ.", "mua bán giả chứng chỉ"),
    ],
)  # fmt: skip
def test_an_offence_goes_on_with_its_harm_its_purpose_and_whole_words(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("Công an bắt Tạ Văn Lưu về hành vi mua bán trái phép chất ma túy của Hùng.", "mua bán trái phép chất ma túy"),
        ("Công an bắt Tạ Văn Lưu về tội cướp tài sản và giết người của Hùng.", "cướp tài sản và giết người"),
        ("Công an bắt Tạ Văn Lưu về hành vi cưỡng đoạt tài sản của chị Hảo.", "cưỡng đoạt tài sản của chị Hảo"),
    ],
)
def test_of_whom_belongs_to_a_crime_that_takes_something(text: str, offence: str) -> None:
    assert [arrest.offence for arrest in told(text)] == [offence]


def test_a_long_list_of_crimes_ends_after_a_whole_name() -> None:
    names = ["mua bán trái phép chất ma túy", "tàng trữ trái phép chất ma túy", "sử dụng trái phép chất ma túy"]
    [arrest] = told(
        f"Công an bắt Tạ Văn Lưu về các tội {names[0]}, {names[1]}, gây rối trật tự công cộng và {names[2]}."
    )
    assert arrest.offence is not None
    assert arrest.offence.endswith(names[2])


def test_a_long_deed_ends_before_its_last_part() -> None:
    deed = "đánh đập nhiều người bán hàng rong ở cổng chợ và ven sông hồi năm ngoái bằng gậy gỗ"
    [arrest] = told(f"Công an bắt Tạ Văn Lưu về hành vi {deed} do một người bạn cũ của y mua giúp từ tháng trước đó.")
    assert arrest.offence is not None
    assert deed.startswith(arrest.offence)

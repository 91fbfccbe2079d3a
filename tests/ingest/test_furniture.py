"""Furniture goes, and what only looks like it stays."""

import time

import pytest

from pipeline.ingest.furniture import is_prose, remove_furniture

ARTICLE = """Công an huyện bắt nhóm trộm xe máy

Công an huyện Thử Nghiệm vừa bắt giữ 5 đối tượng trong nhóm trộm cắp xe máy, thu giữ 12 xe và nhiều tang vật.

Theo điều tra ban đầu, nhóm này gây ra hơn 20 vụ trộm cắp trên địa bàn huyện và các huyện lân cận từ đầu năm."""
LAST = "Cơ quan điều tra đang củng cố hồ sơ, mở rộng điều tra vụ án để xử lý các đối tượng theo quy định pháp luật."


@pytest.mark.parametrize(
    "foot",
    [
        "Lượt xem: 1.208",
        "Số lượt xem: 3",
        "In trang",
        "Gửi bài viết | In bài viết | Chia sẻ",
        "[Trở về] [Đầu trang] [In trang]",
        "Số lượt xem: 58 - Bản in",
        "Trang chủ > Tin tức > Thông báo",
        "Lượt xem: 18\nLiên kết website\n\nThống kê truy cập\n• 008271333\n•  Đang online: 134\n• Trong năm: 793.205",
        "Tin liên quan\nKhởi tố giám đốc làm giả giấy tờ xe\nBắt hai đối tượng cướp giật tại chợ",
        "Xem thêm: Khởi tố giám đốc làm giả giấy tờ xe",
        ">> Xem thêm: Khởi tố giám đốc làm giả giấy tờ xe",
        "Ảnh: Công an huyện cung cấp",
        "(Ảnh: CACC)",
        "ẢNH: CÔNG AN TP.HCM",
        "Ảnh minh họa.",
        "Bình luận (2)\nNgười đọc một: Công an huyện làm tốt lắm, mong các anh bắt thêm những kẻ còn lại nhé!",
        "© 2024 Báo Thử. All rights reserved.\nĐịa chỉ: 12 phố Thử, phường Mẫu\nHotline: 0900000000",
        "Giấy phép số 12/GP-BTTTT cấp ngày 3/4/2024\nTổng biên tập: Trần Văn Mẫu",
        "Mời bạn đọc xem video vụ việc tại đây",
        "Chia sẻ\nTwitter\nSao chép liên kết",
    ],
)
def test_furniture_goes(foot: str) -> None:
    foot = "\n".join(line.strip() for line in foot.split("\n"))
    assert remove_furniture(f"{ARTICLE}\n\n{foot}") == ARTICLE
    assert remove_furniture(f"{ARTICLE}\n\n{LAST}\n\n{foot}") == f"{ARTICLE}\n\n{LAST}"


@pytest.mark.parametrize(
    "last",
    [
        "22 đối tượng bị bắt giữ.",
        "Văn phòng Chính phủ yêu cầu báo cáo trước ngày 5/4.",
        "Công ty này bị phạt 3 tỉ đồng.",
    ],
)
def test_the_last_sentence_above_the_imprint_stays(last: str) -> None:
    assert remove_furniture(f"{ARTICLE}\n\n{last}\n\n© 2024 Báo Thử") == f"{ARTICLE}\n\n{last}"


def test_a_list_below_a_heading_stays() -> None:
    text = f"{ARTICLE}\n\nThống kê\nBắt 22 đối tượng\nThu giữ 12 xe máy"
    assert remove_furniture(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "Xem thêm tại Công điện 512/CĐ-BCT phát đi hôm 17/9/2024.",
        "Địa chỉ: 12 phố Thử, phường Mẫu, thị xã Thử Nghiệm",
        "Điện thoại: 024.3999.0000 (gặp đồng chí Mẫu, cán bộ trực ban).",
        "- Bộ Công an",
        "Công an huyện - Viện kiểm sát - Tòa án",
        "Trang chủ - trang cá nhân của đối tượng - đăng nhiều tin giả",
        "+ Chỉ đạo công an các đơn vị, địa phương tập trung triển khai đợt cao điểm.",
        "Video do người dân quay lại cho thấy các đối tượng bỏ chạy khi công an đến.",
        "Ảnh chụp tại hiện trường cho thấy nhiều tang vật bị bỏ lại bên đường.",
        "Bình luận về vụ việc, luật sư cho rằng các đối tượng có thể bị phạt tới 7 năm tù.",
        "Tổng biên tập báo Thử Trần Văn Mẫu bị khởi tố vì nhận hối lộ.",
        "Giấy phép số 12/GP-UBND của UBND tỉnh đã hết hạn từ năm ngoái.",
        "Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam và Chính phủ nước bạn ký hiệp định dẫn độ.",
        "Tải ứng dụng giả mạo, nạn nhân mất 3 tỉ đồng.",
        "Cơ quan của ông Mẫu đã đình chỉ công tác ông này.",
        "1.208 lượt xem là con số mà đối tượng khai đã mua.",
        "Bắt 5 đối tượng",
        "Lê Mẫu",
        "(VTC News) -",
    ],
)
def test_what_must_stay_stays(line: str) -> None:
    text = f"{ARTICLE}\n\n{line}\n\n{LAST}"
    assert remove_furniture(text) == text


def test_a_print_link_is_cut_off_the_title() -> None:
    assert remove_furniture("Công an bắt 5 người In trang\n\nThân bài.") == "Công an bắt 5 người\n\nThân bài."
    assert remove_furniture("Sửa máy In trang\nbìa sách") == "Sửa máy\nbìa sách"


@pytest.mark.parametrize(
    ("caption", "left"),
    [
        ("Tang vật vụ án - Ảnh: Công an cung cấp", "Tang vật vụ án"),
        ("Tang vật vụ án. Ảnh: Trần Mẫu.", "Tang vật vụ án."),
        ("Tang vật vụ án (Ảnh: CACC).", "Tang vật vụ án"),
        (
            "Tang vật vụ án. Ảnh: TTXVN Công an huyện cho biết. Vụ án",
            "Tang vật vụ án. Ảnh: TTXVN Công an huyện cho biết. Vụ án",
        ),
    ],
)
def test_a_credit_is_cut_off_a_caption_only_where_it_is_set_off(caption: str, left: str) -> None:
    assert remove_furniture(f"{ARTICLE}\n{caption}\n{LAST}") == f"{ARTICLE}\n{left}\n{LAST}"


def test_a_repeated_paragraph_stands_once_and_a_teaser_goes() -> None:
    teaser = "VOV.VN - Công an tỉnh khác vừa bắt giữ một nhóm đối tượng liên quan đến vụ án mạng xảy ra hôm qua."
    extra = [f"{LAST[:-1]} số {k}." for k in range(4)]
    text = "\n\n".join([ARTICLE, *extra])
    assert remove_furniture(f"{text}\n\n{extra[0]}\n\n{teaser}") == text


def test_the_first_line_is_a_title_even_if_it_looks_like_a_credit() -> None:
    text = f"Video: Cảnh sát bắt cướp ở chợ\n{ARTICLE}"
    assert remove_furniture(text) == text


def test_one_line_is_never_furniture() -> None:
    assert remove_furniture("In trang") == "In trang"


def test_prose_is_told_by_length_and_end() -> None:
    assert is_prose(LAST)
    assert not is_prose(LAST[:-1])
    assert not is_prose("Ngắn.")


@pytest.mark.parametrize("line", ["Tin liên quan", ". Ảnh: " * 10, "© 2024", "x" * 90 + ".", "Bình luận"])
def test_many_lines_take_linear_time(line: str) -> None:
    begin = time.process_time()
    remove_furniture(f"{line}\n" * 30_000)
    assert time.process_time() - begin < 30

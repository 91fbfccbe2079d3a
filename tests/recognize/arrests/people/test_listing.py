"""Lists of persons: where they end, and how many they hold."""

from __future__ import annotations

import pytest

from tests.recognize.arrests import counts


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Công an bắt Tạ Văn Lưu và 4 đối tượng gồm Lò Văn Th. (SN 1991), Hà Văn M. (SN 1989), Lò Văn Th. (SN 1994), "
         "Vì Văn Q. (SN 1992).", 5),
        ("Công an bắt giữ Tạ Văn Lưu và 2 đồng phạm là Lò Văn An, Hà Thị Mây.", 3),
        ("Công an bắt giữ Hà Thị Mây (tức Mây Xinh) cũng là người từng đóng phim của Lò Văn An, Vì Văn Sáu.", 1),
        ("Công an bắt giữ Tạ Văn Lưu (29 tuổi) nhân viên ngân hàng, Lò Văn An (30 tuổi).", 2),
        ("Công an tạm giữ hình sự đối với Wang Hai Feng, Liu Shui Ming và Chen Jian Guo.", 3),
        ("Công an bắt Tạ Văn Lưu, Lò Văn An, Hà Thị Mây cùng nhiều đối tượng khác.", 3),
        ("Công an bắt Tạ Văn Lưu, Lò Văn An cùng nhiều đối tượng khác.", None),
        ("Một trong 3 người bị bắt tạm giam là Tạ Văn Lưu, nguyên kỹ sư.", 3),
        ("Tổ tuần tra bắt tài xế Tuyết Lúc này, trung úy Lò Văn An và trung úy Vì Văn Sáu ghi lời khai.", 1),
        ("Bốn người gồm ba nam và một nữ bị bắt giữ.", 4),
        ("Công an bắt quả tang 12 con bạc gồm 8 nam và 4 nữ.", 12),
        ("Hai trong số đó bị bắt giữ.", 2),
        ("Một trong ba đối tượng đã bị bắt giữ.", 1),
        ("Công an bắt các đối tượng gồm: Lò Văn An, ở Sơn La; Nghiên Viết Dương, ở Hải Dương.", 2),
        ("Công an bắt giữ Tạ Văn Lưu, ở Sơn La; Công ty Thành Đạt, ở Hà Nội, bị phạt tiền.", 1),
        ("Công an khởi tố bị can từ tội lợi dụng chức vụ, quyền hạn trong khi thi hành công vụ sang tội lạm dụng chức "
         "vụ, quyền hạn chiếm đoạt tài sản đối với Tạ Văn Lưu, Lò Văn An, Hà Thị Mây (nguyên giám đốc) và Vì Văn Sáu.",
         4),
    ],
)  # fmt: skip
def test_a_list_holds_those_whom_the_verb_concerns(text: str, count: int | None) -> None:
    assert [number for _, number in counts(text)] == [count]

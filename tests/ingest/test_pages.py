"""The article is found among menus, link lists and feet, in text and in markdown."""

import time

import pytest

from pipeline.ingest.body import clean_body
from pipeline.ingest.pages import article_part, is_markdown, is_page, unmark

PROSE = [
    "Công an huyện Thử Nghiệm vừa bắt giữ 5 đối tượng trong nhóm trộm cắp xe máy, thu giữ 12 xe và nhiều tang vật.",
    "Theo điều tra ban đầu, nhóm này gây ra hơn 20 vụ trộm cắp trên địa bàn huyện và các huyện lân cận từ đầu năm.",
    "Cơ quan điều tra đang củng cố hồ sơ, mở rộng điều tra vụ án để xử lý các đối tượng theo quy định pháp luật.",
]
MENU = "\n\n".join(f"Mục {name}" for name in ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"])
TEASER = (
    "Công an thị xã Mẫu hôm qua bắt giữ hai đối tượng cướp giật tại chợ trung tâm, thu giữ nhiều tang vật liên quan."
)


def page(body: str) -> str:
    foot = "Tổng biên tập: Trần Văn Mẫu\n\nGiấy phép số 12/GP-BTTTT cấp ngày 3/4/2024"
    return f"Bắt nhóm trộm\n\n{MENU}\n\nThứ Tư, 3/4/2024, 15:30\n\n{body}\n\n{MENU}\n\n{MENU}\n\n{foot}"


def test_the_article_is_the_prose_between_the_menus() -> None:
    body = "\n\n".join([PROSE[0], "Tang vật vụ án", *PROSE[1:]])
    text = page(body)
    assert is_page(text, text)
    assert article_part(text) == ("2024-04-03", body)


def test_related_articles_at_the_end_go() -> None:
    text = page("\n\n".join([*PROSE, "Tin liên quan", "Bắt hai đối tượng cướp giật", TEASER]))
    assert article_part(text)[1] == "\n\n".join(PROSE)


def test_related_articles_in_the_middle_do_not_end_the_article() -> None:
    text = page("\n\n".join([PROSE[0], "Tin liên quan", "Bắt hai đối tượng cướp giật", *PROSE[1:], TEASER]))
    assert article_part(text)[1].endswith(TEASER)


def test_a_page_without_prose_is_left() -> None:
    assert article_part(MENU) == (None, MENU)


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    text = (
        "# Bắt nhóm trộm\n"
        '[![logo](https://a.vn/l.png)](https://a.vn/ "Báo") [Mới nhất](https://a.vn/moi)\n'
        '  * [Thời sự](https://a.vn/ts "Thời sự")\n'
        "**Công an huyện** bắt [5 đối tượng](https://a.vn/5) về tội *trộm cắp* và _cướp_.\n"
        "![Tang vật](data:image/gif;base64,AAAA)\n"
        "Số 5 * 6 * 7 và a_b_c"
    )
    assert is_markdown(text)
    assert [line for line in unmark(text).split("\n") if line] == [
        "Bắt nhóm trộm",
        "Công an huyện bắt 5 đối tượng về tội trộm cắp và cướp.",
        "Số 5 * 6 * 7 và a_b_c",
    ]


def test_lists_of_headlines_around_a_markdown_article_go() -> None:
    links = "\n\n".join(f"Một tiêu đề tin khác trong ngày số {k}" for k in range(5))
    text = f"# Bắt nhóm trộm\n\n{links}\n\n" + "\n\n".join(PROSE) + f"\n\n{links}"
    assert clean_body(text)[0] == "\n\n".join(["Bắt nhóm trộm", *PROSE])


def test_a_plain_article_with_a_list_is_no_page() -> None:
    items = "\n".join(["- Bộ Công an", "- Bộ Quốc phòng", "- Bộ Y tế", "- Bộ Tài chính", "- Bộ Nội vụ"])
    text = f"Phân công nhiệm vụ\n\n{PROSE[0]}\n{items}\n{PROSE[1]}"
    assert clean_body(text) == (text, None)


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "![" * 100_000, "[a](b" * 100_000, "*a" * 200_000, "_a " * 200_000, "# " * 200_000]
)
def test_hostile_marks_take_linear_time(text: str) -> None:
    begin = time.process_time()
    clean_body(text)
    assert time.process_time() - begin < 30

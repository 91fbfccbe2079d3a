"""Web pages: the article without what stands around it, and the metadata from the best place."""

import json
import time

import pytest

from pipeline.ingest.limits import UnusableRecord
from pipeline.ingest.web import read_page

TITLE = "Bắt nhóm trộm xe máy ở huyện Thử Nghiệm"
BODY = [
    "Công an huyện Thử Nghiệm vừa bắt giữ 5 đối tượng trong nhóm trộm cắp xe máy, thu giữ 12 xe và nhiều tang vật.",
    "Theo điều tra ban đầu, nhóm này gây ra hơn 20 vụ trộm cắp trên địa bàn huyện và các huyện lân cận từ đầu năm.",
    "Cơ quan điều tra đang củng cố hồ sơ, mở rộng điều tra vụ án để xử lý các đối tượng theo quy định pháp luật.",
]
LINKED_DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Không phải bài"},
        {
            "@type": ["NewsArticle"],
            "headline": TITLE,
            "datePublished": "2024-04-03T15:30:00+07:00",
            "author": [{"@type": "Person", "name": "Lê Mẫu"}],
            "publisher": {"@type": "Organization", "name": "Báo Thử"},
        },
    ],
}


def page(head: str = "", line: str = "", title: str = f"<h1>{TITLE}</h1>") -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    return (
        f"<!DOCTYPE html><html lang='vi'><head><title>{TITLE} - Báo Thử</title>{head}</head><body>"
        "<div class='top'><a href='/'>Trang chủ</a><span>Thứ hai, 8/6/2026</span></div>"
        f"<article>{title}{line}{paragraphs}</article>"
        "<div class='comments'><h3>Bình luận</h3><p>Người đọc: mong công an bắt hết những kẻ còn lại ở chợ!</p></div>"
        "<footer><p>Giấy phép số 12/GP-BTTTT</p></footer></body></html>"
    )


def test_the_text_is_the_article() -> None:
    assert read_page(page()).text.split("\n") == BODY


def test_linked_data_comes_first() -> None:
    head = f"<script type='application/ld+json'>{json.dumps(LINKED_DATA)}</script>"
    head += "<meta property='article:published_time' content='2020-01-01'><meta property='og:site_name' content='x'>"
    found = read_page(page(head))
    assert (found.title, found.author, found.publisher) == (TITLE, "Lê Mẫu", "Báo Thử")
    assert (found.published_on, found.published_from) == ("2024-04-03", "metadata")


@pytest.mark.parametrize("broken", ["{", "[1, 2]", "null", '{"@graph": {"@graph": 5}}', "[" * 5000, '{"@type": 5}'])
def test_broken_linked_data_is_passed_over(broken: str) -> None:
    found = read_page(page(f"<script type='application/ld+json'>{broken}</script>"))
    assert found.title == TITLE
    assert found.published_on is None


def test_meta_elements() -> None:
    head = (
        "<meta property='article:published_time' content='2024-04-03T20:30:00Z'>"
        "<meta property='og:url' content='https://bao.example/1'><meta name='author' content='Lê Mẫu'>"
    )
    found = read_page(page(head))
    assert (found.published_on, found.published_from) == ("2024-04-04", "metadata")
    assert (found.url, found.author) == ("https://bao.example/1", "Lê Mẫu")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("<span>Thứ Tư, 3/4/2024, 15:30 (GMT+7)</span>", "2024-04-03"),
        ("<div>11/04/2025 09:35 SA</div>", "2025-04-11"),
        ("<time datetime='2024-04-03T15:30:00+07:00'>hôm nay</time>", "2024-04-03"),
        ("<div>Cập nhật: 12/03/2024</div>", "2024-03-12"),
        ("<p>Ngày 3/4/2024, công an bắt 5 người.</p>", None),
    ],
)
def test_date_lines_below_the_heading(line: str, date: str | None) -> None:
    found = read_page(page(line=line))
    assert (found.published_on, found.published_from) == (date, "page" if date else None)


def test_a_short_notice_is_an_article() -> None:
    found = read_page(f"<html><body><h1>Thông báo</h1><p>{BODY[0]}</p></body></html>")
    assert BODY[0] in found.text


@pytest.mark.parametrize(
    "html", ["<html><body></body></html>", "<div>" * 50_000, "<script>x</script>", "<?xml?>", "<!--"]
)
def test_pages_without_an_article_are_unusable(html: str) -> None:
    with pytest.raises(UnusableRecord):
        read_page(html)


def test_a_page_of_many_elements_ends() -> None:
    begin = time.process_time()
    read_page("<html><body>" + "<p>Công an bắt 5 đối tượng.</p>" * 10_000)
    assert time.process_time() - begin < 60

"""An article is the title, an empty line and the body; what cannot be one is a reject with a clear line."""

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles import Article, Record, Reject
from pipeline.ingest.article import join_title, leading_title, read_article
from pipeline.ingest.cleaning import clean_text

BODY = "Công an huyện Thử Nghiệm vừa bắt giữ 5 đối tượng trong nhóm trộm cắp xe máy, thu giữ 12 xe và nhiều tang vật."


def article(**fields: Any) -> Article:
    found = read_article(Record("a.jsonl#1", fields))
    assert isinstance(found, Article), found
    return found


def reject(**fields: Any) -> str:
    found = read_article(Record("a.jsonl#1", fields))
    assert isinstance(found, Reject), found
    assert (found.source_path, found.stage) == ("a.jsonl#1", "ingest")
    assert "\n" not in found.error
    return found.error


def test_the_fields_of_the_contract() -> None:
    found = article(
        id=17, title="Bắt 5 người", text=BODY, url="https://bao.example/17", published_on="2024-04-03",
        publisher="Báo Thử", author="Lê Mẫu",
    )  # fmt: skip
    assert found == Article(
        article_id="17", source_path="a.jsonl#1", text=f"Bắt 5 người\n\n{BODY}", title="Bắt 5 người",
        url="https://bao.example/17", publisher="Báo Thử", author="Lê Mẫu", published_on="2024-04-03",
        published_from="record", language="vi",
    )  # fmt: skip


def test_the_fields_of_news_please() -> None:
    found = article(
        maintext=BODY, title="Bắt 5 người", authors=["Lê Mẫu", "Trần Thử"], date_publish="2024-04-03 15:30:00",
        source_domain="bao.example", date_download="2025-01-01", description="sapo",
        url="https://bao.example/1",
    )  # fmt: skip
    assert found.text == f"Bắt 5 người\n\n{BODY}"
    assert (found.publisher, found.author, found.published_on) == ("bao.example", "Lê Mẫu, Trần Thử", "2024-04-03")


def test_the_fields_of_trafilatura() -> None:
    found = article(
        text=BODY, title="Bắt 5 người", source="https://vnexpress.net/a.html", hostname="vnexpress.net",
        date="2024-04-03", id=None, comments="", fingerprint="x",
    )  # fmt: skip
    assert found.publisher == "VnExpress"
    assert found.article_id == hashlib.sha256(found.text.encode()).hexdigest()[:16]


def test_a_title_is_not_repeated() -> None:
    assert article(title="Bắt 5 người", text=f"Bắt 5 người\n{BODY}").text == f"Bắt 5 người\n{BODY}"
    assert join_title("Công an", "Công an bắt 5 người.") == "Công an bắt 5 người."
    assert join_title(None, BODY) == BODY


def test_a_body_without_title_may_begin_with_one() -> None:
    assert leading_title(f"Bắt 5 người\n\n{BODY}") == "Bắt 5 người"
    assert leading_title(f"(VTC News) -\n\n{BODY}") is None
    assert leading_title(f"{BODY}\n\n{BODY}") is None
    assert leading_title("Bắt 5 người") is None


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({}, "no text"),
        ({"title": "Bắt 5 người"}, "no text"),
        ({"text": None}, "'text' is null"),
        ({"text": 5}, "'text' is a number"),
        ({"text": [["a"]]}, "'text' is a list"),
        ({"text": {"a": "b"}}, "'text' is an object"),
        ({"text": True}, "'text' is a truth value"),
        ({"text": ""}, "empty"),
        ({"text": "\u200b\n"}, "empty"),
        ({"text": "\x00\x01" * 100}, "binary"),
        ({"text": "a" * 3_000_001}, "longer than 3,000,000 characters"),
        ({"html": "<html><body></body></html>"}, "no article"),
    ],
)
def test_unusable_records(fields: dict[str, Any], error: str) -> None:
    assert error in reject(**fields)


@pytest.mark.parametrize(
    ("fields", "date", "origin"),
    [
        ({"date": "2024-04-03", "text": f"11/04/2025 09:35 SA\n{BODY}"}, "2024-04-03", "record"),
        ({"date": "hôm qua", "text": f"11/04/2025 09:35 SA\n{BODY}"}, "2025-04-11", "page"),
        ({"text": f"(VTC News) - Ngày 25/4/2024, {BODY}"}, "2024-04-25", "dateline"),
        ({"text": f"(VTC News) - Ngày 25/4, {BODY}"}, None, None),
        ({"text": BODY, "url": "https://tin.example/a-185260520130320123.htm"}, "2026-05-20", "address"),
        ({"text": BODY}, None, None),
    ],
)
def test_where_the_date_is_from(fields: dict[str, Any], date: str | None, origin: str | None) -> None:
    found = article(**fields)
    assert (found.published_on, found.published_from) == (date, origin)


def test_a_portal_notice_loses_its_furniture() -> None:
    found = article(
        text=f"Bắt 5 người In trang\n11/04/2025 09:35 SA\n\n{BODY}\n\nXem thêm tại Công điện 29/CĐ-TTg.\n\n"
        "Lượt xem: 18\nLiên kết website\n\nThống kê truy cập\n  • 008271333\n  •  Đang online: 134"
    )
    assert found.text == f"Bắt 5 người\n\n{BODY}\n\nXem thêm tại Công điện 29/CĐ-TTg."
    assert (found.title, found.published_on, found.published_from) == ("Bắt 5 người", "2025-04-11", "page")


def test_markup_in_the_text_field_is_read_as_a_page() -> None:
    assert article(content=f"<p>{BODY}</p><p>{BODY[::-1]}</p>").text.startswith(BODY)


def test_numbers_and_lists_where_text_is_expected_elsewhere() -> None:
    found = article(text=BODY, title=["a", "b"], url=5, author={"name": "Lê Mẫu"}, publisher=[], date=[1], id=[2])
    assert (found.title, found.url, found.author, found.publisher) == ("a, b", None, "Lê Mẫu", None)


@given(
    st.dictionaries(
        st.sampled_from(["id", "text", "title", "url", "date", "publisher", "author", "html", "source"]),
        st.one_of(st.text(), st.integers(), st.floats(), st.none(), st.booleans(), st.lists(st.text())),
    )
)
def test_no_record_raises_and_every_article_can_be_stored(fields: dict[str, Any]) -> None:
    found = read_article(Record("a#1", fields))
    if isinstance(found, Article):
        assert found.text == clean_text(found.text)
        assert found.text
        for value in (found.article_id, found.title, found.url, found.publisher, found.author):
            assert value is None or value.encode("utf-8")

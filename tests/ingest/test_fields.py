"""The fields of the common crawlers are found under whatever name."""

import pytest

from pipeline.ingest.fields import Fields, as_url, host_of, knows


@pytest.mark.parametrize(
    "record",
    [
        {"text": "thân", "title": "tựa", "url": "https://a.vn/1", "author": "A, B"},
        {"maintext": "thân", "title_page": "tựa", "url": "https://a.vn/1", "authors": ["A", "B"]},
        {"Content-Markdown": "thân", "Headline": "tựa", "Link": "https://a.vn/1", "byline": "A, B"},
        {"text": "", "body": "thân", "title": None, "title_rss": " tựa\n", "canonical_link": "https://a.vn/1",
         "author": [], "authors": [{"name": "A"}, {"name": "B"}, 5.5, None][:2]},
        {"Nội dung": "thân", "Tiêu đề": "tựa", "permalink": "https://a.vn/1", "Tác giả": "A, B"},
    ],
)  # fmt: skip
def test_names_of_fields(record: dict[str, object]) -> None:
    fields = Fields(record)
    found = (fields.text("text"), fields.line("title"), fields.line("url"), fields.line("author"))
    assert found == ("thân", "tựa", "https://a.vn/1", "A, B")


def test_values_of_other_types_are_passed_over() -> None:
    fields = Fields({"text": 5, "content": [["a"]], "title": {"x": 1}, "url": True})
    assert fields.text("text") is None
    assert fields.line("title") is None
    assert fields.line("url") is None
    assert fields.present("text") == [("text", 5), ("content", [["a"]])]


def test_addresses() -> None:
    assert as_url("https://a.vn/1") == "https://a.vn/1"
    assert as_url("javascript:alert(1)") is None
    assert as_url("a.vn") is None
    assert host_of("https://www.a.vn:80/1") == "a.vn"
    assert knows("text", "MainText")
    assert not knows("text", "title")


def test_a_list_of_paragraphs_is_text_where_nothing_else_is() -> None:
    assert Fields({"content": ["Đoạn một.", "Đoạn hai."]}).text("text") == "Đoạn một.\nĐoạn hai."
    assert Fields({"text": ["thời sự"], "body": "Chính phủ họp."}).text("text") == "Chính phủ họp."
    assert Fields({"text": ["", " "]}).text("text") is None
    assert Fields({"text": ["Đoạn một.", 2]}).text("text") is None

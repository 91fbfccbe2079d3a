"""Bodies that are damaged are refused; those that are only in the wrong form are mended."""

import pytest

from pipeline.ingest.body import clean_body, looks_like_html, readable
from pipeline.ingest.limits import UnusableRecord

TEXT = "Công an huyện Thử Nghiệm bắt giữ 5 đối tượng trộm cắp xe máy, thu giữ nhiều tang vật."


@pytest.mark.parametrize("text", ["\x00" * 50, "a\x00b\x00c\x00d\x00", "\ufffd" * 10 + "Công an"])
def test_damaged_texts_are_refused(text: str) -> None:
    with pytest.raises(UnusableRecord):
        readable(text)


@pytest.mark.parametrize("text", [TEXT, f"{TEXT}\x00", f"{TEXT}\ufffd", "Police arrest five.", ""])
def test_a_few_bad_characters_do_no_harm(text: str) -> None:
    assert readable(text) == text


def test_a_text_in_the_wrong_encoding_is_mended() -> None:
    assert readable(TEXT.encode().decode("latin-1")) == TEXT


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Công an<br/>bắt <b>5</b> đối tượng<img src='a.png' alt='>'>", "Công an\nbắt 5 đối tượng'>"),
        ("Tuổi < 18 và > 16, a<b", "Tuổi < 18 và > 16, a<b"),
        ("<p>Một</p><p>Hai &lt; ba</p>", "Một\n\nHai < ba"),
    ],
)
def test_what_is_left_of_markup_goes(text: str, clean: str) -> None:
    assert clean_body(text)[0] == clean


def test_markup_is_told_from_text() -> None:
    assert looks_like_html("\n<p>Một</p>")
    assert not looks_like_html("<Một> hai <ba>")
    assert not looks_like_html(TEXT)

"""The word lists of officials as lexicon entries."""

from __future__ import annotations

import pytest

from pipeline.recognize.officials.words import phrases, words


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("thay mặt", "officials:proxies", None),
        ("giữ chức", "officials:appointments", None),
        ("nguyên là", "officials:verbs", "former"),
        ("đều là", "officials:verbs", "shared"),
        ("thôi giữ chức", "officials:appointments", "former"),
        ("đề bạt làm", "officials:appointments", "active"),
        ("được đề bạt làm", "officials:appointments", None),
        ("bầu chức vụ", "officials:appointments", "object"),
        ("Thượng sỹ", "rank", "Thượng sĩ"),
        ("tân", "post_mark", "new"),
        ("Vương quốc Hà Lan", "officials:countries", None),
    ],
)
def test_a_list_is_found_under_its_name(text: str, label: str, value: str | None) -> None:
    first = next(entry for entry in phrases() if (entry.text, entry.label) == (text, label))
    assert first.value == value


def test_words_beside_what_is_found_are_no_entries() -> None:
    assert "do" in words("led_by")
    assert not {entry.label for entry in phrases()} & {"officials:small", "officials:led_by"}

"""Pseudonyms and their key."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.privacy.key import KEY_VARIABLE, KeyMissing, key_name, pseudonym, read_key

KEY = "a key of twenty sign"


def test_the_same_person_and_key_give_the_same_pseudonym() -> None:
    assert pseudonym(KEY, "Nguyễn Văn Hoà") == pseudonym(KEY, "NGUYỄN VĂN HÒA")
    assert pseudonym(KEY, "Nguyễn Văn Hoa") != pseudonym(KEY, "Nguyễn Văn Hòa")
    assert pseudonym(KEY, "Nguyễn Văn An") != pseudonym(KEY + "!", "Nguyễn Văn An")


def test_a_pseudonym_is_one_word_that_no_name_is() -> None:
    assert pseudonym(KEY, "Nguyễn Văn An").startswith("P-")
    assert pseudonym(KEY, "Nguyễn Văn An")[2:].isalnum()
    assert len(pseudonym(KEY, "x" * 10_000)) == 12


def test_the_key_is_read_from_a_file_or_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n", encoding="utf-8")
    monkeypatch.setenv(KEY_VARIABLE, KEY[::-1])
    assert read_key(tmp_path / "key") == KEY
    assert read_key() == KEY[::-1]


def test_a_short_key_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY_VARIABLE, "secret")
    with pytest.raises(KeyMissing, match="16"):
        read_key()


def test_the_name_of_a_key_tells_keys_apart() -> None:
    assert key_name(KEY) != key_name(KEY[::-1])
    assert key_name("") == ""
    assert KEY not in key_name(KEY)

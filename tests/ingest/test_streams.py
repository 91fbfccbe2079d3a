"""Streams come out decompressed and in UTF-8, whatever they were."""

import io

import pytest

from pipeline.ingest.streams import as_utf8, unicode_encoding

TEXT = "Công an tỉnh Nam Định\nbắt giữ 5 đối tượng\n" * 3000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_in_any_form_comes_out_as_utf8(encoding: str) -> None:
    stream = io.BufferedReader(io.BytesIO(TEXT.encode(encoding)))  # type: ignore[type-var]
    assert as_utf8(stream).read().decode("utf-8") == TEXT


def test_other_bytes_are_left_as_they_are() -> None:
    content = b"C\xabng an t\xd8nh\n" * 100
    assert as_utf8(io.BufferedReader(io.BytesIO(content))).read() == content  # type: ignore[type-var]


@pytest.mark.parametrize("head", [b"", b"\x00", b"abc", b"\x00\x00\x00\x00\x00\x00\x00\x00"])
def test_what_is_no_unicode_mark(head: bytes) -> None:
    assert unicode_encoding(head) is None

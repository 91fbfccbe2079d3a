"""Old encodings are told by what the decoded words look like; garbage is never taken for text."""

import random
import unicodedata

import pytest

from pipeline.ingest.decoding import decode_text, repair_text
from pipeline.knowledge.load import load_csv

TEXT = (
    "Ngày 3/4, Công an huyện Thử Nghiệm đã khởi tố vụ án, bắt tạm giam Nguyễn Văn Mẫu về hành vi trộm cắp tài sản. "
    "Quyết định được Viện kiểm sát nhân dân huyện phê chuẩn; những người liên quan đang được làm rõ."
)


def encode(text: str, encoding: str) -> bytes:
    """Encode Vietnamese as programs of the nineties did; Python has no codec for the second and the third."""
    if encoding == "windows-1258":
        return b"".join(_in_1258(char) for char in text)
    if encoding == "tcvn3":
        table = {row["letter"]: bytes([int(row["code"], 16)]) for row in load_csv("tcvn3")}
    else:
        table = {row["letter"]: row["vni"].encode("cp1252") for row in load_csv("vni") if row["vni"][0].islower()}
        table |= {row["letter"]: row["vni"].encode("cp1252") for row in load_csv("vni") if row["vni"].isupper()}
    return b"".join(char.encode("ascii") if char.isascii() else table[char] for char in text)


def _in_1258(char: str) -> bytes:
    """Encode one letter: those that windows-1258 lacks are a base letter and a tone mark."""
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        marks = [mark for mark in unicodedata.normalize("NFD", char) if mark in "\u0300\u0301\u0303\u0309\u0323"]
        base = "".join(mark for mark in unicodedata.normalize("NFD", char) if mark not in marks)
        return (unicodedata.normalize("NFC", base) + "".join(marks)).encode("cp1258")


OLD = ["windows-1258", "tcvn3", "vni"]


@pytest.mark.parametrize("encoding", OLD)
@pytest.mark.parametrize("text", [TEXT, "Bắt giữ 5 đối tượng trộm cắp", "Thủ tướng yêu cầu"])
def test_old_vietnamese_encodings(encoding: str, text: str) -> None:
    assert decode_text(encode(text, encoding)) == text


@pytest.mark.parametrize("encoding", OLD)
def test_text_that_was_decoded_as_western_is_repaired(encoding: str) -> None:
    assert repair_text(encode(TEXT, encoding).decode("latin-1")) == TEXT
    assert repair_text(TEXT.encode().decode("latin-1")) == TEXT


@pytest.mark.parametrize(
    "text",
    [TEXT, "Police arrested five people.", "Il a été arrêté à l'hôtel où était caché l'argent volé.", "naïve café", ""],
)
def test_good_text_is_not_repaired(text: str) -> None:
    assert repair_text(text) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding)) == TEXT


def test_decomposed_letters_are_left_for_cleaning() -> None:
    assert decode_text(unicodedata.normalize("NFD", TEXT).encode()) == unicodedata.normalize("NFD", TEXT)


def test_a_character_that_was_cut_in_two_spoils_only_itself() -> None:
    assert decode_text(f"{TEXT}ộ".encode()[:-1]) == f"{TEXT}\ufffd"


def test_english_in_windows_1252() -> None:
    text = "The police said “no comment” – but a café owner in the old quarter of the town saw the five men run away."
    assert decode_text(text.encode("cp1252")) == text


def test_a_declared_encoding_is_believed_only_if_it_gives_vietnamese() -> None:
    content = encode(TEXT, "windows-1258")
    for declared in ("windows-1258", "utf-8", "iso-8859-1", "no-such-encoding", "undefined", "hex", "\x00"):
        assert unicodedata.normalize("NFC", decode_text(content, declared) or "") == TEXT


@pytest.mark.parametrize("seed", range(30))
def test_garbage_is_no_text(seed: int) -> None:
    source = random.Random(seed)
    assert decode_text(source.randbytes(400)) is None
    assert decode_text(bytes(source.choice(range(0xC0, 0x100)) for _ in range(400))) is None


def test_binary_data_is_no_text() -> None:
    assert decode_text(b"\x00" * 1000) is None
    assert decode_text(b"\x01\x02abc" * 100) is None
    assert decode_text(random.Random(1).randbytes(50) * 100) is None

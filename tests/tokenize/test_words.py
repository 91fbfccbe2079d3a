"""Word segmentation against the tool whose words it must give."""

import gzip
import json
import unicodedata
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from underthesea import word_tokenize

from pipeline.tokenize import words
from pipeline.tokenize.words import WordSegmenter

SEGMENTER = WordSegmenter()

SENTENCES = [
    "",
    " \n\t ",
    "Công an",
    "Sáng 12/3/2024, Công an tỉnh Hà Nam khởi tố bị can Lê Văn Đảm (SN 1987) về tội 'Lừa đảo chiếm đoạt tài sản'.",
    "Thủ tướng Chính phủ vừa có Công điện số 45/CĐ-TTg gửi Bộ Nông nghiệp và Môi trường, UBND 21 tỉnh.",
    "Th.S Trần Thị Mận, PGS.TS. Vũ Bá Lộc và ThS. Ngô Quý họp tại Tp. Vinh, P.5, Q.3, T.Ư Đoàn.",
    "Theo Thes và Thisbe, ThuSang đến TPHCM. TPHCM.",
    "Xe 29A-123.45, 43H-0530 chở 3x4 thùng, 1.600m-2.000m, giá 4.123,2 đồng/kg, tăng 5-10%...",
    "Xem http://baolang.example.vn/(a)/tin-1.html?x=1&y=(2), https://vidu.vn/ hoặc gửi lan.pham@vidu.com.vn!",
    "H'Mông, Ê-đê, N’Thôn Hạ, H&M, e-mail, v.v... và v.v., 37°C => -> -- >> :)) :D <3 =))",
    "Gọi 024-3825-1234 lúc 10:20:50 ngày 2014/08/20 hoặc 20.08.2014 hay 08-2014.",
    "ÐẠI TÁ NGUYỄN VĂN BỘ – Giám đốc; ông ðào bỏ trốn…",
    "Bộ  Công\u00a0an\u3000bắt\u200bgiữ\nhai đối tượng\r\n",
    "Theo ông A.",
    "Theo ông A.\n",
    "Theo ông A. \n",
    "Theo ông A.\n\n",
    "A. B. C.",
    "0 00000000000 2147483647 2147483648 99999999999999999999 ٣ ½ ² ①",
    "BOS EOS BOS BOS EOS",
    "BOS",
    "EOS",
    "i̇stanbul İstanbul ΑΣ ΑΣ. ß ŉ ǆ",
    "😀😃 ♥‿♥ \x00 \x1c \ufeff a\u0301 \u0301",
    "a-+a-+ a_b __ _1 1_1 x-y-z- -x (((a) b) [c] {d} ``e'' “f”",
]
# Pieces at which the tokenizer's alternatives meet; long rows of signs behind an address would hang underthesea.
PIECES = """
    Công an Bộ bộ BỘ Thủ tướng tp Tp. Th.S ThuS This NĐ CP 12 3 4K 3x4 x v.v . , : ; - – / ' ’ & @ _ ( ) [ ] % " ”
    http:// https: ftp:/ .vn com e-mail A A. Đ H Ðà ð ! ? … .. -> => = > < D :D + a\u0301 \u0301 \u200b
""".split()  # noqa: SIM905
TEXT_PIECES = st.lists(st.sampled_from([*PIECES, " ", "  ", "\n", "\t", "\u00a0"]), max_size=14)
TEXTS = st.one_of(
    TEXT_PIECES.map("".join),
    TEXT_PIECES.map(" ".join),
    st.text(max_size=30),
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs", "M"]), max_size=30),
)


def reference(sentence: str) -> list[str]:
    return word_tokenize(sentence, use_token_normalize=False)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_are_those_of_underthesea(sentence: str) -> None:
    assert SEGMENTER.segment([sentence]) == [reference(sentence)]


def test_sentences_of_a_batch_do_not_touch() -> None:
    assert SEGMENTER.segment(SENTENCES) == [reference(sentence) for sentence in SENTENCES]
    assert SEGMENTER.segment([]) == []


def test_batches_and_forgetting_leave_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "BATCH", 2)
    monkeypatch.setattr(words, "MOST_RUNS", 5)
    assert WordSegmenter().mark(SENTENCES) == SEGMENTER.mark(SENTENCES)


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
@example(["$$\x1b\x1b\x1b\x08\x080"])
@example(["http://!!!!!!!!", "https:a(!)!!", "abc.vn/......", "Bộ. ", "Bộ ."])
def test_any_text_is_segmented_as_underthesea_does(sentences: list[str]) -> None:
    assert SEGMENTER.segment(sentences) == [reference(sentence) for sentence in sentences]


def corpus_texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


@pytest.mark.parametrize("name", ["news-2017", "headlines-2026", "crawl-2024-2026", "stories-2013"])
def test_real_sentences_are_segmented_as_underthesea_does(name: str, shared: Path) -> None:
    texts = islice(corpus_texts(shared / "corpus" / f"{name}.jsonl.gz"), 0, 3000, 30)
    lines = [line for text in texts for line in text.splitlines()][::3]
    assert lines
    assert SEGMENTER.segment(lines) == [reference(line) for line in lines]


def test_marks_join_the_syllables_of_a_word() -> None:
    sentences = ["Bộ Công an bắt giữ 22 đối tượng.", "", "Theo ông Lê Văn Đảm, cơ quan công an đang điều tra."]
    marked = ["Bộ Công_an bắt_giữ 22 đối_tượng .", "", "Theo ông Lê_Văn_Đảm , cơ_quan công_an đang điều_tra ."]
    assert SEGMENTER.mark(sentences) == marked


def test_spans_point_at_the_words() -> None:
    sentence = "  Bộ Công\nan, bắt."
    (spans,) = SEGMENTER.spans([sentence])
    assert [sentence[start:end] for start, end in spans] == ["Bộ", "Công\nan", ",", "bắt", "."]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_spans_hold_every_character_of_every_word(text: str) -> None:
    sentence = unicodedata.normalize("NFC", text)
    (spans,), (found,) = SEGMENTER.spans([sentence]), SEGMENTER.segment([sentence])
    written = ["".join(sentence[start:end].split()) for start, end in spans]
    assert [word.replace("ð", "đ").replace("Ð", "Đ") for word in written] == [word.replace(" ", "") for word in found]
    assert "".join(written) == "".join(sentence.split())
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_spans_of_decomposed_text_are_refused() -> None:
    with pytest.raises(ValueError, match="NFC"):
        SEGMENTER.spans(["Công an", unicodedata.normalize("NFD", "bắt giữ")])


HOSTILE = {
    "one phrase": "Công an " * 200_000,
    "one letter": "a" * 3_000_000,
    "brackets": "(" * 300_000,
    "addresses": "http://" + "!" * 300_000,
    "dotted": "1." * 300_000,
    "hyphened": "a-+" * 100_000,
    "nested addresses": "http:a(!)!!" * 30_000,
    "long runs": ("x.y!" * 240 + " ") * 300,
    "zeros": "0" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_takes_no_more_than_linear_time(name: str) -> None:
    # Not timed: where time grew with the square of the length, these would take hours.
    text = HOSTILE[name]
    (spans,) = SEGMENTER.spans([text])
    assert sum(len(text[start:end].replace(" ", "")) for start, end in spans) == len(text.replace(" ", ""))

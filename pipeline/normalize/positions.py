"""Normalize posts: spelling, and keys under which two spellings of one post, or of its body, are equal."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import MINISTRY
from pipeline.tokenize.syllables import fold, fold_text, split_syllables

_LONGEST_EQUAL = 3
"""Words of the longest of the posts that have another usual wording."""


def normalize_position(text: str) -> str:
    """A post with a capital first letter, single spaces and misprints mended (*phó  chủ tịch* → *Phó chủ tịch*)."""
    text = " ".join(text.split())
    text = load_yaml("positions")["spellings"].get(text, text)
    return text[:1].upper() + text[1:]


@cache
def _groups() -> dict[str, str]:
    posts = load_yaml("positions")["posts"]
    return {fold_text(word): group["group"] for group in posts if "group" in group for word in group["words"]}


@cache
def _short_forms() -> dict[str, str]:
    return {fold_text(short): whole for short, whole in load_yaml("positions")["short_forms"].items()}


@cache
def _equal_posts() -> dict[str, str]:
    return {fold_text(post): usual for post, usual in load_yaml("positions")["equal_posts"].items()}


@lru_cache(maxsize=50_000)
def whole_position(text: str) -> str:
    """A folded post with its abbreviations written out, in its usual wording (*PGĐ* → *phó giám đốc*; *Cục phó*)."""
    words = [_short_forms().get(word, word) for word in fold_text(text).split()]
    for n in range(min(len(words), _LONGEST_EQUAL), 0, -1):
        if usual := _equal_posts().get(" ".join(words[:n])):
            return " ".join([usual, *words[n:]])
    return " ".join(words)


@lru_cache(maxsize=50_000)
def position_key(text: str) -> str:
    """A key that all forms of one post share (*ĐB*, *Đại biểu*, *ĐBQH*; *PCT*, *Phó Chủ Tịch*, *phó chủ tịch*)."""
    folded = whole_position(text)
    for padding in load_yaml("positions")["paddings"]:
        folded = folded.replace(f" {padding}", "")
    return _groups().get(folded, folded)


@lru_cache(maxsize=50_000)
def wording_key(position: str, body: str) -> str:
    """Post and body as one key, equal for *Thứ trưởng* at *Bộ Y tế* and *Thứ trưởng Y tế*, *Cục phó Thuế* and so on."""
    post, words = whole_position(position).split(), fold_text(body).split()
    if words and post and post[-1] in load_yaml("positions")["leading"]:
        heads = ([fold(MINISTRY)], post[-2:-1], post[-3:-1])
        words = words[max((len(head) for head in heads if words[: len(head)] == head), default=0) :]
    return " ".join([*post, *words])


@cache
def _fillers() -> frozenset[str]:
    return frozenset(load_yaml("positions")["fillers"])


def _is_filler(form: str, after: str) -> bool:
    """Whether abbreviations leave a word out, given the word after it (*xã*, but not that of *xã hội*)."""
    return fold(form) in _fillers() and fold_text(f"{form} {after}") not in load_yaml("positions")["not_fillers"]


@lru_cache(maxsize=50_000)
def body_initials(text: str, fillers: bool = False) -> str:
    """The first letters of a body's name, abbreviations whole (*Sở Tài nguyên và Môi trường*, *Sở TN-MT* → *STNMT*).

    With `fillers`, those of words that abbreviations mostly leave out too (*Công an thành phố Huế* → *CATPH*).
    """
    words = [form for form in split_syllables(text).forms if form.isalnum()]
    pairs = zip(words, [*words[1:], ""], strict=True)
    forms = [form for form, after in pairs if fillers or not _is_filler(form, after)]
    return "".join(form if form.isupper() else form[0].upper() for form in forms)

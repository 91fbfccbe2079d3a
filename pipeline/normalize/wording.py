"""Write canonical words as a name is written: capitals, *và*, hyphens and commas where they belong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.knowledge.load import load_csv, load_yaml
from pipeline.knowledge.named_words import ALL, AND, MINISTRY
from pipeline.normalize.gazetteer import landmarks, title_case
from pipeline.normalize.spelling import Word, is_syllable, spelling_key, split_words, texts, unaccent

Phrase = tuple[str, ...]
_VOWEL = re.compile("[aeiouy]")
_ROMAN = re.compile("[ivx]+")
_SIGNS = {AND: f" {AND} ", "&": f" {AND} ", "/": "/", "-": " - ", "–": " - ", ".": "."}
"""What of the signs before a word a name keeps."""


@lru_cache(maxsize=20_000)
def write_name(words: Phrase, proper: bool = False, signs: Phrase = (), surfaces: Phrase = ()) -> str:
    """Write words as a name; `proper` where those that no phrase covers are a proper name.

    `signs`: what stands before each word, *và* or a slash; `surfaces`: the words as the text has them, where that tells
    of capitals. *sở tài nguyên môi trường* → Sở Tài nguyên và Môi trường.
    """
    written, name, i = "", "", 0
    while i < len(words):
        lengths = _lengths().get(words[i], ())
        size = next((n for n in lengths if words[i : i + n] in _phrases()), 0)
        surface = surfaces[i] if surfaces else ""
        written = _phrases()[words[i : i + size]] if size else _write_word(words[i], proper, surface)
        if size and i and surface.islower() and words[i : i + size] in _common():
            written = written[:1].lower() + written[1:]
        name += (_SIGNS.get(signs[i], " ") if signs else " ") + written if i else written
        i += size or 1
        seat = written in _between() and i < len(surfaces) and surfaces[i][:1].isupper()
        proper = proper or seat or any(spelling_key(written)[-len(mark) :] == mark for mark in landmarks())
    return name[:1].upper() + name[1:]


@cache
def _between() -> frozenset[str]:
    """The words between a body and its seat or owner (Đại sứ quán Việt Nam *tại* Nga)."""
    return frozenset(load_yaml("abbreviations")["fillers"]["between"])


def write_words(words: Sequence[Word], proper: bool = False) -> str:
    """Write the words of a name as `write_name` does, with the *và*, slashes and abbreviations that the text has."""
    signs = tuple([AND if word.joined else _kept_sign(word) for word in words])
    surfaces = tuple([word.surface for word in words])
    telling = any(surface[:1].isupper() for surface in surfaces) and not all(surface.isupper() for surface in surfaces)
    return write_name(texts(words), proper, signs, surfaces if telling else ())


def _kept_sign(word: Word) -> str:
    """The sign before a word; a dot counts only before a number's second part (*II.3*)."""
    return word.gap if word.gap != "." or word.text.isdigit() else ""


def name_start(words: Sequence[Word]) -> int:
    """Return where a proper name begins at a function's end: *dự án* Mỹ Thuận; the end where there is none.

    They have capitals, are two or more, and no two of them make a word of functions.
    """
    start = len(words)
    while start > 0 and words[start - 1].surface[:1].isupper() and not words[start - 1].surface.isupper():
        start -= 1
    pairs = zip(words[start:], words[start + 1 :], strict=False)
    common = any((one.text, other.text) in _pairs() for one, other in pairs)
    return len(words) if common or len(words) - start < 2 or start == 1 else start


def write_headed(row: Mapping[str, str], function: Sequence[Word]) -> str:
    """Write a head (its row of `heads.csv`) and its function: *Sở* + *tài nguyên* → Sở Tài nguyên và Môi trường."""
    words, proper = texts(function), name_start(function)
    if row["head"] in load_yaml("abbreviations")["short_subjects"]["heads"] and words in _short_subjects():
        return f"{row['head']} {write_name(_short_subjects()[words])}"
    if proper < len(words):
        sign = _SIGNS.get(function[proper].gap, " ") if proper else ""
        return f"{row['head']} {_task(function[:proper])}{sign}{write_words(function[proper:], proper=True)}"
    named = bool(row["names"]) and len(words) > 2
    numbered = bool(words) and words[-1].isdigit() and function[-1].gap != "." and not named
    written = _task(function, proper=bool(row["names"] or row["top"]) and not numbered)
    plain = numbered and len(words) < 3 and not any(form[-1].isdigit() and not form.isdigit() for form in words)
    return f"{row['head']} {written.lower() if plain else written}".strip()


def _task(words: Sequence[Word], proper: bool = False) -> str:
    """Write what a body does behind its head: Ban Quản lý *các* khu công nghiệp."""
    written = write_words(words, proper)
    return written[0].lower() + written[1:] if words and words[0].text == ALL else written


@cache
def _short_subjects() -> dict[Phrase, Phrase]:
    subjects = load_yaml("abbreviations")["short_subjects"]["subjects"]
    return {spelling_key(short): spelling_key(full) for short, full in subjects.items()}


@cache
def _pairs() -> frozenset[Phrase]:
    """All two words that stand side by side in known functions and wordings, but for names (*Thủ Thiêm*)."""
    functions = load_yaml("agency_functions")
    known = [*_wordings(), *functions["words"], *(word for group in functions["complete"] for word in group)]
    pairs = (pair for words in known for pair in pairwise(split_words(words)))
    return frozenset((one.text, other.text) for one, other in pairs if not (one.capital and other.capital))


def _write_word(word: str, proper: bool, surface: str) -> str:
    """Write an abbreviation or number in capitals, a foreign or proper word with one capital."""
    if len(surface) > 1 and surface.isupper():
        return surface
    proper = proper and not surface.islower()
    pronounced = is_syllable(word) or _VOWEL.search(unaccent(word))
    if any(c.isdigit() for c in word) or _ROMAN.fullmatch(word) or not pronounced:
        return word.upper()
    return title_case([word]) if proper or not is_syllable(word) else word


@cache
def _phrases() -> dict[Phrase, str]:
    """Known wordings by their canonical words; of a place only those of two words or more."""
    places = [row["name"] for name in ("provinces", "districts") for row in load_csv(name)]
    places += [form for name, forms in load_yaml("countries")["names"].items() for form in [name, *forms]]
    functions = [words[0] for words in load_yaml("agency_functions")["complete"]]
    return {spelling_key(form): form for form in [*functions, *places, *_wordings()] if len(spelling_key(form)) > 1}


@cache
def _wordings() -> tuple[str, ...]:
    """Known wordings that are no places."""
    heads = [row["head"] for row in load_csv("heads")]
    subjects = [row["subject"] for row in load_csv("subjects")]
    ministries = [row["name"].removeprefix(f"{MINISTRY} ") for row in load_csv("bodies") if row["kind"] == "ministry"]
    shorthand = load_yaml("abbreviations")
    return (*subjects, *heads, *shorthand["words"].values(), *shorthand["wordings"], *ministries)


@cache
def _common() -> frozenset[Phrase]:
    """Known wordings of what bodies do, which are no proper names."""
    return frozenset(spelling_key(words[0]) for words in load_yaml("agency_functions")["complete"])


@cache
def _lengths() -> dict[str, list[int]]:
    """How long the phrases are that begin with a word, longest first."""
    index: dict[str, set[int]] = {}
    for words in _phrases():
        index.setdefault(words[0], set()).add(len(words))
    return {word: sorted(lengths, reverse=True) for word, lengths in index.items()}

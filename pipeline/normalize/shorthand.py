"""Write out the press's shorthand in a name: *UBND H.Củ Chi* → ủy ban nhân dân huyện Củ Chi."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.normalize.misprints import corrections, sizes
from pipeline.normalize.spelling import Word, is_syllable, spelling_key, split_words

_BRACKETS = re.compile(r"\([^()]*\)")
_CODE_LETTERS = re.compile(r"p?[abchkvx]")
_CODE_NUMBER = re.compile(r"\d{2}[a-z]?")
_LONGEST = 5
# Signs after which a letter is part of a name: TT-Huế, Ia H'Drai, VH-TT&DL.
_INSIDE = frozenset("-'’&")
_PARTED = (".", "/")


def expand(form: str) -> list[Word]:
    """Return a form's words with abbreviations written out, brackets and empty words left out.

    *Phòng CSHS (PC45) CATP Hà Nội* gives phòng, cảnh, sát, hình, sự, công, an, thành, phố, hà, nội.
    """
    return list(_expanded(form))


@lru_cache(maxsize=50_000)
def _expanded(form: str) -> tuple[Word, ...]:
    words = _without_and(split_words(_BRACKETS.sub(" ", form)))
    return tuple(_trim(_write_places(_mend(_write_words(_join_codes(_correct(words)))))))


def _without_and(words: list[Word]) -> list[Word]:
    """Leave out *và*; the word behind it knows that it was there."""
    kept: list[Word] = []
    for i, word in enumerate(words):
        if word.text != AND:
            joined = bool(kept) and words[i - 1].text == AND
            kept.append(Word(word.text, word.surface, word.gap, joined) if joined else word)
    return kept


def _correct(words: list[Word]) -> list[Word]:
    """Put the right words for a long name's with one misprint: *Cơ quan Cánh sát điều tra*."""
    for i, word in enumerate(words):
        for size in sizes().get(word.text, ()):
            right = corrections().get(tuple([wrong.text for wrong in words[i : i + size]]))
            if right is not None:
                return [*words[:i], *_respelled(words[i : i + size], right), *words[i + size :]]
    return words


def _respelled(words: list[Word], right: tuple[str, ...]) -> list[Word]:
    """The right words with the signs before the wrong ones, and a capital where those begin with one."""
    capital = words[0].surface[:1].isupper()
    return [
        Word(text, text.capitalize() if capital and not at else text, words[0].gap if not at else "")
        for at, text in enumerate(right)
    ]


def _join_codes(words: list[Word]) -> list[Word]:
    """Join a code of the police written in two (*PC 45*, *PV-11*), and a kind of place (*T.P*)."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last and (_is_code(last, word) or _is_kind(last, word)):
            joined[-1] = Word(last.text + word.text, last.surface + word.surface, last.gap)
        else:
            joined.append(word)
    return joined


def _is_code(letters: Word, number: Word) -> bool:
    return bool(_CODE_LETTERS.fullmatch(letters.text) and _CODE_NUMBER.fullmatch(number.text))


def _is_kind(first: Word, second: Word) -> bool:
    """Whether two capital letters parted by a sign are a kind of place (*T.P*, *T/X*)."""
    letters = first.surface + second.surface
    return second.gap in _PARTED and len(letters) == 2 and letters.isupper() and letters.lower() in _place_words()


def _write_words(words: list[Word]) -> list[Word]:
    known, written, i = _words(), [], 0
    headline = _is_headline(words)
    while i < len(words):
        lengths = range(_LONGEST, 0, -1) if _looks_short(words[i], headline) else ()
        size = next((n for n in lengths if _is_shorthand(words[i : i + n], n, headline)), 0)
        if size:
            full = known["".join(word.text for word in words[i : i + size])]
            written += [Word(full[0].text, full[0].surface, words[i].gap, words[i].joined), *full[1:]]
        else:
            written.append(words[i])
        i += size or 1
    return written


def _is_shorthand(words: Sequence[Word], size: int, headline: bool) -> bool:
    """Whether the words together are an abbreviation, and not syllables that look like one (*Tư* pháp)."""
    if len(words) < size or not all(_looks_short(word, headline) for word in words):
        return False
    if size > 1 and not all(word.surface.isupper() or not is_syllable(word.text) for word in words):
        return False
    return "".join([word.text for word in words]) in _words()


def _looks_short(word: Word, headline: bool) -> bool:
    return (not headline and word.surface.isupper()) or not is_syllable(word.text)


def _is_headline(words: Sequence[Word]) -> bool:
    """Whether the name is in capitals throughout, as in a headline, so that capitals tell nothing."""
    return all(word.surface.isupper() or word.surface.isdigit() for word in words) and any(
        len(word.text) > 2 and is_syllable(word.text) and word.text not in _words() for word in words
    )


def _mend(words: list[Word]) -> list[Word]:
    """Put the usual wording for a mistyped or reordered one."""
    known, none, mended, i = _phrases(), ((), ()), [], 0
    while i < len(words):
        pairs = known.get(words[i].text, ())
        wrong, right = next((pair for pair in pairs if _stands(words, pair[0], i)), none) if pairs else none
        mended += right or [words[i]]
        i += len(wrong) or 1
    return mended


def _write_places(words: list[Word]) -> list[Word]:
    """Write out *TP*, *H.*, *Q.* before a name or number, and at the end."""
    known, written = _place_words(), []
    for i, word in enumerate(words):
        after = words[i + 1 : i + 3]
        full = known.get(word.text) if i and word.surface[0].isupper() else None
        if full and (not after or any(w.capital for w in after)) and not (after and after[0].gap in _INSIDE):
            written += [Word(full[0].text, full[0].surface, word.gap), *full[1:]]
        else:
            written.append(word)
    return written


def _trim(words: list[Word]) -> list[Word]:
    """Leave out fillers at both ends: *cơ quan … này*."""
    before, after = _fillers()
    start, end = 0, len(words)
    while phrase := next((p for p in before if _stands(words[start:end], p, 0)), None):
        start += len(phrase)
    while phrase := next((p for p in after if _stands(words[start:end], p, end - start - len(p))), None):
        end -= len(phrase)
    return _without_term(words[start:end])


def _without_term(words: list[Word]) -> list[Word]:
    """Leave out a term of office: *Quốc hội khóa XIV*."""
    terms = load_yaml("abbreviations")["fillers"]["term"]
    return words[:-2] if len(words) > 2 and words[-2].text in terms else words


def _stands(words: Sequence[Word], phrase: tuple[str, ...], at: int) -> bool:
    inside = at >= 0 and len(words) > len(phrase)
    return inside and tuple(word.text for word in words[at : at + len(phrase)]) == phrase


@cache
def _words() -> dict[str, list[Word]]:
    pairs = load_yaml("abbreviations")["words"].items()
    return {"".join(spelling_key(short)): [w for w in split_words(full) if w.text != AND] for short, full in pairs}


@cache
def _place_words() -> dict[str, list[Word]]:
    return {key.lower(): split_words(full) for key, full in load_yaml("abbreviations")["place_words"].items()}


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], list[Word]]]]:
    """Wrong wordings and right ones, by the first word of the wrong."""
    index: dict[str, list[tuple[tuple[str, ...], list[Word]]]] = {}
    for wrong, right in load_yaml("abbreviations")["phrases"].items():
        index.setdefault(spelling_key(wrong)[0], []).append((spelling_key(wrong), split_words(right)))
    return index


@cache
def _fillers() -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    fillers = load_yaml("abbreviations")["fillers"]
    return tuple(map(spelling_key, fillers["before"])), tuple(map(spelling_key, fillers["after"]))

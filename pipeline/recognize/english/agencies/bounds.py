"""Where the parts of a body's name in English begin and end: its place, its own words, what it is concerned with."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.english.names import family_name_at
from pipeline.recognize.english.words import capital, hit, key, skip_the, small

_MOST_BEFORE = 8
_MOST_AFTER = 14
_PLACE_SIZE = 6
_FULL_NAME = 3
_MOST_TOLD = 5


@cache
def _inside() -> frozenset[str]:
    return frozenset(load_yaml("english_agencies")["inside"])


def place_start(reading: Reading, k: int) -> int:
    """Where the place begins that ends before syllable `k`; `k` where none does: *Y Yen District*, *Hanoi*."""
    kind = hit(reading, "place_kind", k - 1)
    end = k - 1 if kind else k
    for p in range(max(end - _PLACE_SIZE, 0), end):
        found = hit(reading, "place", p)
        if found and found.j in (end, k) and capital(reading, p):
            return p
    if end == k or not capital(reading, k - 1):
        numbered = k > 1 and reading.syllables.forms[k - 1].isdecimal() and hit(reading, "place_kind", k - 2)
        return k - 2 if numbered else k
    start = words_start(reading, end)
    return start if start < end else k


def words_start(reading: Reading, k: int) -> int:
    """Where the capitalised words begin that stand right before syllable `k`: *Anti-Smuggling* Department."""
    p = k
    while p > 0 and k - p < _MOST_BEFORE and _precedes(reading, p - 1, p, k):
        p -= 1
    return p + 1 if p < k and (small(reading, "and", p) or key(reading, p) == "-") else p


def _precedes(reading: Reading, q: int, p: int, k: int) -> bool:
    """Whether the word or sign at `q` belongs to the capitalised words from `p` to before `k`."""
    forms, syllables = reading.syllables.forms, reading.syllables
    if capital(reading, q):
        return forms[q].isalpha() and _same_line(reading, q) and not hit(reading, "not_names", q)
    if not capital(reading, q - 1):
        return False
    if forms[q] == "-":
        return syllables.glued(q - 1)
    return p < k and small(reading, "and", q) and _lists(reading, q - 1, p)


def _lists(reading: Reading, before: int, after: int) -> bool:
    """Whether *and* joins two tasks (*Search and Rescue*), rather than two bodies or places."""
    return not any(
        hit(reading, label, k) for k in (before, after) for label in ("place_kind", "head", "not_names", "place")
    )


def _same_line(reading: Reading, k: int) -> bool:
    s = reading.syllables
    return k + 1 >= len(s) or s.text[s.ends[k] : s.starts[k + 1]] in (" ", "", "\u00a0")


def place_end(reading: Reading, k: int) -> int:
    """Where the place ends that begins at syllable `k`; `k` where none does."""
    found = hit(reading, "place", k)
    if found and capital(reading, k):
        kind = hit(reading, "place_kind", found.j)
        return kind.j if kind and capital(reading, found.j) else found.j
    kind = hit(reading, "place_kind", k)
    if kind and capital(reading, k) and kind.j < len(reading.syllables):
        if reading.syllables.forms[kind.j].isdecimal():
            return kind.j + 1
        return k
    j = k
    while j < k + _PLACE_SIZE and capital(reading, j) and not hit(reading, "place_kind", j):
        j += 1
    return j + 1 if k < j and capital(reading, j) and hit(reading, "place_kind", j) else k


def seat_at(reading: Reading, k: int) -> tuple[int, int]:
    """The place by name behind *in* at syllable `k`, half open, with the one around it; empty where none is named.

    *the central province of* Nghe An, *the city of* Hue, *District 1, Ho Chi Minh City*.
    """
    k = skip_the(reading, k)
    noun = next((p for p in range(k, k + _MOST_TOLD) if _is_place_noun(reading, p)), None)
    i = noun + 2 if noun is not None and small(reading, "of", noun + 1) else k
    j = place_end(reading, i)
    around = place_end(reading, j + 1) if j > i and key(reading, j) == "," else 0
    return i, around if around > j + 1 else j


def region_at(reading: Reading, k: int) -> tuple[int, int]:
    """The place by its kind behind words for its region at syllable `k`, half open; empty where there is none.

    *south central* province of Binh Thuan, *northern* province.
    """
    i = k
    while i < k + _PLACE_SIZE and hit(reading, "region", i):
        i += 1
    if not _is_place_noun(reading, i):
        return k, k
    return i, max(place_end(reading, i + 2), i + 1) if small(reading, "of", i + 1) else i + 1


def _is_place_noun(reading: Reading, k: int) -> bool:
    """Whether a noun for a kind of place stands at syllable `k` in small letters, and so in no place's name."""
    return small(reading, "place_nouns", k) and not capital(reading, k)


def concern_end(reading: Reading, k: int) -> int:
    """Where the words end that tell what a body is concerned with: *Agriculture and Rural Development*."""
    j = last = k
    closed = False
    while j < min(k + _MOST_AFTER, len(reading.syllables)) and not (closed and key(reading, j) == ","):
        closed = small(reading, "and", j) or (closed and not small(reading, "of", j))
        if capital(reading, j) and reading.syllables.forms[j].isalpha() and not _begins_other(reading, j):
            last = j + 1
        elif last == k or not _inside_name(reading, j):
            break
        j += 1
    return last


def _inside_name(reading: Reading, k: int) -> bool:
    """Whether a small word or sign at syllable `k` may stand between the words of a name."""
    if key(reading, k) == ",":
        return _goes_on_listing(reading, k + 1)
    return key(reading, k) in _inside() and _same_line(reading, k)


def _begins_other(reading: Reading, k: int) -> bool:
    """Whether another name begins at syllable `k`: a place, a body, a head with words of its own."""
    if any(hit(reading, label, k) for label in ("body", "foreign_body", "not_names", "rank")):
        return True
    if hit(reading, "place", k) or family_name_at(reading, k) - k >= _FULL_NAME:
        return True
    return _head_near(reading, k)


def _head_near(reading: Reading, k: int) -> bool:
    """Whether the capitalised words from syllable `k` on end in a head, and so name another body."""
    for p in range(k, min(k + _MOST_BEFORE, len(reading.syllables))):
        if not capital(reading, p):
            return False
        if hit(reading, "head", p):
            return True
    return False


def _goes_on_listing(reading: Reading, k: int) -> bool:
    """Whether after a comma at `k - 1` one or two capitalised words and *and* with another follow."""
    for p in range(k, k + 4):
        if p > k and (key(reading, p) == "," or small(reading, "and", p)):
            return key(reading, p) == "," or capital(reading, p + 1)
        if not capital(reading, p) or _begins_other(reading, p):
            return False
    return False

"""Functions: how far the part of a name goes that says what the body does."""

from __future__ import annotations

from pipeline.knowledge.named_words import ABOUT, AND
from pipeline.reading import Reading
from pipeline.recognize.agencies.tails import PARTS, tail_end
from pipeline.recognize.agencies.words import function_words
from pipeline.recognize.capitals import in_capitals

_LONGEST = 25
_ACRONYM = 8
_ITEM = 10
_BEFORE_ITEM = frozenset(";:-–•*+.)")


def function_at(reading: Reading, head: int, k: int, listed_only: bool) -> tuple[int, str, str]:
    """Where the function at syllable `k` ends, its usual spelling, and its tail (*số 2*, *phía Bắc*).

    `head` is the first syllable of its head; without a function `(k, "", "")`.
    """
    head_hit = reading.hits.at("agency_head").get(head)
    tasks = head_hit is not None and head_hit.value.tasks
    joins = head_hit is not None and head_hit.value.joins and head - 1 not in reading.hits.at("agency_list_announce")
    end = _chain(reading, k, listed_only, tasks, joins)
    end = end if end > k else _item_end(reading, head, k, end) or end
    if end == k:
        return k, "", ""
    hit = reading.hits.at("agency_function").get(k)
    usual = str(hit.value) if hit is not None and hit.j == end else reading.syllables.slice(k, end)
    tail = tail_end(reading, end)
    return tail, usual, reading.syllables.slice(end, tail)


def _chain(reading: Reading, k: int, listed_only: bool, tasks: bool, joins: bool) -> int:
    """Follow words of functions over joints, and unlisted capitalised ones unless `listed_only`.

    `joins`: a function that is complete goes on with *và* and another one.
    """
    forms, keys, first, end, listed = reading.syllables.forms, reading.syllables.keys, k, k, False
    limit = min(len(forms), k + _LONGEST)
    while k < limit and k not in reading.lines:
        after, whole = _word(reading, k, direct=listed and k == end, inner=k > first)
        if after == k and (not listed_only or k > first):
            after = _unlisted(reading, k, first)
        if after > k:
            k, end, listed = after, after, whole
        elif k == end > first and forms[k] == "(" and _goes_on(reading, _reopened(reading, k), listed):
            k = _reopened(reading, k)
        elif k == end > first and keys[k] in function_words("joints") and _goes_on(reading, k + 1, listed, joins):
            k += 1
        elif tasks and k == end > first and forms[k] == "," and _more_tasks(reading, k + 1, limit) > k + 1:
            k = end = _more_tasks(reading, k + 1, limit)
            break
        else:
            break
    end = _before_comma(reading, first, end, tasks)
    return end if _holds(reading, first, end) else first


def _more_tasks(reading: Reading, k: int, limit: int) -> int:
    """Where tasks in small letters behind a comma end, if what follows them shows that they are the body's own.

    That is a place, a parent, or an *và* before the last (*Ban Chỉ đạo chống buôn lậu, gian lận thương mại và hàng giả
    tỉnh*); otherwise `k`, for a clause begins there.
    """
    forms, start, closed = reading.syllables.forms, k, False
    while k < limit and k not in reading.lines and forms[k][0].islower():
        after, _ = _word(reading, k, direct=False, inner=True)
        if after == k:
            break
        k = after
        if k + 1 < limit and forms[k] in (",", AND) and _word(reading, k + 1, direct=False, inner=True)[0] > k + 1:
            closed, k = closed or forms[k] == AND, k + 1
    return k if k > start and (closed or _bounded(reading, k)) else start


def _bounded(reading: Reading, k: int) -> bool:
    """Whether a place or the body's owner follows at `k`, so that the name goes as far as that."""
    if k >= len(reading.syllables) or k in reading.lines:
        return False
    link, heads = reading.hits.at("agency_link").get(k), reading.hits.at("agency_head")
    if reading.syllables.forms[k] == "(":
        return True
    owner = (link is not None and link.j in heads) or (reading.syllables.forms[k] == "," and k + 1 in heads)
    return owner or _is_place(reading, k)


def _before_comma(reading: Reading, i: int, j: int, tasks: bool) -> int:
    """Cut at a comma that *và* does not close: what follows it is another clause (*Sở cảnh sát, thanh niên …*)."""
    forms, hit = reading.syllables.forms, reading.hits.at("agency_function").get(i)
    start = hit.j if hit is not None else i
    commas = [n for n in range(start, j) if forms[n] == ","]
    kept = len(commas) != 1 or _closes(reading, commas[0], j) or (tasks and _bounded(reading, j))
    return j if kept else commas[0]


def _closes(reading: Reading, comma: int, j: int) -> bool:
    """Whether a comma lies inside a word (*phòng, chống*), or what follows it belongs to the name."""
    forms, heads = reading.syllables.forms, reading.hits.at("agency_head")
    word = reading.hits.at("agency_word").get(comma - 1)
    inside = word is not None and word.j > comma
    return inside or forms[comma + 1][0].isupper() or AND in forms[comma:j] or j in heads or forms[j : j + 1] == ["("]


def _item_end(reading: Reading, head: int, first: int, k: int) -> int:
    """Where an item of a list set apart by semicolons ends, within a few syllables from `k`; 0 where it is none."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    if k >= size or k in reading.hits.at("agency_central") or not _opens_item(reading, head, first):
        return 0
    for end in range(k, min(k + _ITEM, size)):
        if end - 1 in reading.hits.at("agency_central") and forms[end] == ".":
            continue
        last = forms[end] == "." and forms[head - 1] == ";"
        if forms[end] == ";" or last:
            return end
        placed = _is_place(reading, end) or forms[end].isdigit()
        if end in reading.lines or forms[end] in "(.:" or end in reading.hits.at("agency_head"):
            return 0
        if placed and (end == k or end + 1 == size or forms[end + 1][0].islower()):
            return 0
    return 0


def _opens_item(reading: Reading, head: int, first: int) -> bool:
    """Whether an item of a list may open with a head at syllable `head`, whose task begins at `first`."""
    forms = reading.syllables.forms
    set_apart = head == 0 or forms[head - 1] in _BEFORE_ITEM
    return set_apart and forms[head][0].isupper() and forms[first][0].isupper()


def _word(reading: Reading, k: int, direct: bool, inner: bool) -> tuple[int, bool]:
    """Where the word at `k` ends (`k` where none does), and whether it is a complete function.

    `direct`: it stands right behind a complete function, where a word in small letters begins a clause.
    `inner`: it is not the first, so that a head there begins another body.
    """
    function, word = (reading.hits.at(label).get(k) for label in ("agency_function", "agency_word"))
    if direct and reading.syllables.forms[k][0].islower():
        return k, False
    other = _other_end(reading, k) if inner else k
    if other > k and other >= max((hit.j for hit in (function, word) if hit is not None), default=k):
        return k, False
    if function is not None and (word is None or function.j >= word.j):
        return function.j, " ".join(reading.syllables.keys[k : function.j]) not in function_words("open")
    return (word.j, False) if word is not None else (k, False)


def _other_end(reading: Reading, k: int) -> int:
    """Where the head or whole name of another body at syllable `k` ends, `k` for none."""
    head, name = (reading.hits.at(label).get(k) for label in ("agency_head", "agency_name"))
    if head is not None and head.value.case == "title" and reading.syllables.forms[k][0].islower():
        head = None
    return max((hit.j for hit in (head, name) if hit is not None), default=k)


def _unlisted(reading: Reading, k: int, first: int) -> int:
    """Take an unlisted first word by its capital letter, or an acronym anywhere."""
    form = reading.syllables.forms[k]
    if k > first and (k in reading.hits.at("agency_head") or k in reading.hits.at("agency_name")):
        return k
    acronym = form.isupper() and 2 <= len(form) <= _ACRONYM and form.isalpha() and form not in PARTS
    acronym = acronym and k not in reading.hits.at("agency_own") and not in_capitals(reading, k, k + 1)
    if acronym and not _is_place(reading, k):
        return k + 1
    return k + 1 if k == first and form[0].isupper() and form.isalpha() else k


def _reopened(reading: Reading, k: int) -> int:
    """The syllable behind an acronym in brackets inside a function (*tội phạm (ĐTTP) về ma túy*), and its joint."""
    forms = reading.syllables.forms
    if forms[k + 2 : k + 3] != [")"] or not forms[k + 1].isupper():
        return k
    return k + 4 if forms[k + 3 : k + 4] == [ABOUT] else k + 3


def _is_place(reading: Reading, k: int) -> bool:
    return k in reading.hits.at("place") or k in reading.hits.at("place_level")


def _goes_on(reading: Reading, k: int, listed: bool, joins: bool = False) -> bool:
    """Whether the function goes on behind a joint, rather than another body of a list (*Bộ Công an, Quốc phòng*)."""
    after, whole = _word(reading, k, direct=False, inner=True)
    if after == k or k in reading.hits.at("agency_head"):
        return False
    glued = reading.syllables.glued
    if not listed or (reading.syllables.forms[k - 1] == "-" and glued(k - 2) and glued(k - 1)):
        return True
    capital = reading.syllables.forms[k][0].isupper()
    return not (capital and whole) if reading.syllables.forms[k - 1] in ("-", "–") else capital and (joins or not whole)


def _holds(reading: Reading, i: int, j: int) -> bool:
    """Whether a chain is long enough to be a function: two syllables, an acronym, or a listed one."""
    if i in reading.hits.at("agency_function"):
        return True
    return j - i > 1 or (j > i and reading.syllables.forms[i].isupper() and len(reading.syllables.forms[i]) > 1)

"""Cut a name into the bodies it is made of: *Phòng CSHS Công an TP Hà Nội* → the Phòng, and the Công an."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.normalize.bodies import POLICE_KIND, Row, head_at, is_code, listed_at, listed_body
from pipeline.normalize.gazetteer import kind_phrases
from pipeline.normalize.headed import is_unit
from pipeline.normalize.spelling import Word, spelling_key, texts


def split_parts(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words of each body named, the smallest body first; words that only join them are left out."""
    parts, start = [], 0
    opened = i = _opening(words, 0)
    while i < len(words):
        head = head_at(words, start) if i == opened else None
        if _opens_part(words, i, before=head[1] if head else None):
            parts.append(strip_joints(words[start:i]))
            start, opened = i, i + _opening(words, i)
            i = opened
        else:
            i += 1
    return [part for part in [*parts, strip_joints(words[start:])] if part]


def strip_joints(words: Sequence[Word]) -> list[Word]:
    """Leave out *thuộc*, *của*, *tại* at both ends of a body's own words."""
    kept = list(words)
    while len(kept) > 1 and kept[-1].text in _joints():
        kept.pop()
    while len(kept) > 1 and kept[0].text in _joints():
        kept.pop(0)
    return kept


def without_joints(words: Sequence[Word]) -> list[Word]:
    """Leave out joining words wherever they stand: *Ban Dân nguyện của Quốc hội*."""
    return [word for word in words if word.text not in _joints()]


def _opening(words: Sequence[Word], at: int) -> int:
    """Return how many words at the start of a body are its own for certain."""
    head = head_at(words, at)
    size = max(1, listed_at(words, at), head[0] if head else 0)
    return size + 1 if at + size < len(words) and is_code(words[at + size].text) else size


def _opens_part(words: Sequence[Word], at: int, before: Row | None) -> bool:
    """Whether another body's name begins at a word; `before`: the head right before, whose last word makes no other."""
    if is_code(words[at].text):
        return True
    if _is_in_place(words, at):
        return False
    if listed_at(words, at) and head_at(words, at, opening=False) is None:
        return _is_marked(words, at) and not _is_function(words, at, before is None)
    found = head_at(words, at, opening=False)
    if found is None:
        return False
    size, row = found
    if (size == 1 and at == len(words) - 1) or _is_task(row, before):
        return False
    other = before is None and words[at - 1].text in row["not_after"].split("|")
    if other or _follows(words, at + size, row["not_before"]):
        return False
    return size > 1 or _is_marked(words, at)


def _is_task(row: Row, before: Row | None) -> bool:
    """Whether a province's force right behind a unit's head is only what the unit does (Đội *Cảnh sát PCCC*)."""
    force = row["kind"] == POLICE_KIND and row["level"] == "province"
    return force and before is not None and is_unit(before)


def _is_function(words: Sequence[Word], at: int, inside: bool) -> bool:
    """Whether a listed body's short form at a word is only what it does (Sở *An toàn thực phẩm*).

    Inside a name only a department's is (Chi cục Vệ sinh *An toàn thực phẩm*, but Sư đoàn 370 | *Không quân*).
    """
    name = texts(words[at : at + listed_at(words, at)])
    row = listed_body(name)
    if row is None or (inside and row["kind"] != "department"):
        return False
    return len(spelling_key(row["name"])) > len(name) and spelling_key(row["name"])[-len(name) :] == name


def _is_in_place(words: Sequence[Word], at: int) -> bool:
    """Whether a word is part of the name of a place whose kind stands before it: thành phố *Hội* An."""
    for i in range(at, 0, -1):
        if words[i].gap or not words[i].capital:
            return False
        before = texts(words[:i])
        if any(before[-len(kind) :] == kind for kind, _ in kind_phrases()):
            return True
    return False


def _is_marked(words: Sequence[Word], at: int) -> bool:
    """Whether a capital, a sign or a joining word shows that a name begins at a word."""
    after = words[at + 1] if at + 1 < len(words) else None
    joined = bool(words[at].gap) or words[at - 1].text in _joints()
    return words[at].capital or joined or bool(after and after.capital)


def _follows(words: Sequence[Word], at: int, syllables: str) -> bool:
    return at < len(words) and words[at].text in syllables.split("|")


@cache
def _joints() -> frozenset[str]:
    return frozenset(load_yaml("abbreviations")["fillers"]["between"])

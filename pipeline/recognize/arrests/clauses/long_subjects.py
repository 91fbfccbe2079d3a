"""Add up a long subject of several phrases for people (*hai cán bộ Sở X, một kế toán cùng 3 người khác bị khởi tố*)."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.starts import only_openers
from pipeline.recognize.arrests.people.listing import past_brackets
from pipeline.recognize.arrests.people.nouns import number_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_LONGEST_TITLE = 6
_VERBS = ("acts", "closers", "trigger", "introducers", "doing", "saying", "further", "at_once", "involved")
_OPENING = frozenset([",", ":", "|", ";"])
_JOINING = small_words("together")


def whole_subject(scene: Scene, candidates: list[People], first: int) -> People:
    """The last of the phrases with those before it that belong to the same subject.

    It begins the clause, every later part is a number of people, and it has three parts, or *và* or *cùng* in it.
    """
    last = candidates[-1]
    parts = [last]
    for people in reversed(candidates[:-1]):
        if not _counts(scene, parts[0]) or not people.count or not _adjoins(scene, people, parts[0]):
            break
        parts.insert(0, people)
    while len(parts) > 1 and not _opens(scene, parts[0], first):
        parts.pop(0)
    listed = scene.keys[parts[0].i : last.j].count(",") > 1 and not parts[0].names
    joined = listed or not _JOINING.isdisjoint(scene.keys[parts[0].j : last.j])
    if len(parts) < 2 or not (joined or (parts[0].count or 0) > len(parts[0].names) > 0):
        return last
    names = [name for part in parts for name in part.names]
    total = sum(part.count or 0 for part in parts)
    return People(parts[0].i, last.j, "number", total, parts[0].approx, names)


def _counts(scene: Scene, people: People) -> bool:
    """Whether people are told with their number, so that they are no apposition (*Lưu, giám đốc công ty*)."""
    return people.kind == "number" and not people.pointing and number_at(scene, people.i) is not None


def _opens(scene: Scene, people: People, first: int) -> bool:
    """Whether the clause begins with people, or a date, *sau khi*, *vụ* or the like stands before them."""
    if people.i == first or scene.keys[people.i - 1] in _OPENING or scene.before("presupposed", people.i):
        return True
    return only_openers(scene, first, people.i)


def _adjoins(scene: Scene, people: People, following: People) -> bool:
    """Whether only what tells of people (*cán bộ SỞ X*, in brackets) and a comma, *và*, *cùng* stand between two."""
    k, end = people.j, following.i - 1
    end -= scene.keys[end] in small_words("after_adding") and scene.keys[end - 1] in _JOINING
    if k > end or not (scene.keys[end] in _JOINING or scene.keys[end] == ","):
        return False
    for _ in range(_LONGEST_TITLE):
        if k >= end:
            break
        k = _title_end(scene, k, end)
    return k == end


def _title_end(scene: Scene, k: int, end: int) -> int:
    """The syllable after one word, body, place or bracket of what tells of people; past `end` where it is another."""
    for spans in (scene.agencies, scene.places):
        if k in spans:
            return spans[k].j
    if (j := past_brackets(scene, k, end)) > k:
        return j
    plain = scene.forms[k].isalpha() and not any(scene.word(kind, k) for kind in _VERBS)
    return k + 1 if plain else end + 1

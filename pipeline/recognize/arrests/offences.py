"""Find what the people are accused of, in the text's words."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_REACH = 150
_NEAR = 40
_AROUND = 1500
_MAX_TRIES = 60
_LONGEST = 24
_SHORT = 4
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "”": "”"}
_NO_ACTS = ("enders", "closers", "attributes", "parts", "pointing", "further", "in", "police", "things", "after_names")
_BEFORE_ACT = ("doing", "done", "adverbs")
_DANGLING = small_words("dangling")
_STOPS = frozenset(".;:()…[]|\n")


class Offence(NamedTuple):
    """An offence as written; `strength` is 3 where *về tội* or the like introduces it, 2 for an act, 1 for less."""

    text: str | None
    strength: int


@cache
def _empty() -> frozenset[str]:
    return frozenset(load_yaml("arrest_offences")["empty"])


@cache
def _alone() -> frozenset[str]:
    return frozenset(load_yaml("arrest_offences")["alone"])


def offence_of(scene: Scene, clause: Clause) -> Offence:
    """The offence or act, short: after *về tội*, *về hành vi*, *để điều tra* …, else what the people did."""
    first, last, trigger, people = clause.first, clause.last, clause.trigger, clause.people
    start = people.j if people and clause.how == "object" else trigger.j
    if text := _introduced(scene, trigger.j, min(last, trigger.j + _REACH), "introducers"):
        return Offence(text, 3)
    if text := _introduced(scene, first, trigger.i, "introducers"):
        return Offence(text, 3)
    if text := _act(scene, start, min(last, start + 4)) or _introduced(scene, start, min(last, start + _NEAR), "doing"):
        return Offence(text, 2)
    until = _police_begin(scene, clause)
    if text := _act(scene, people.i if people else first, until) or _act(scene, first, until):
        return Offence(text, 2)
    if text := _introduced(scene, start, min(last, start + _NEAR), "loose") or _introduced(
        scene, first, start, "loose"
    ):
        return Offence(text, 1)
    text = _described(scene, clause) if first == 0 else None
    return Offence(text, 1) if text else Offence(None, 0)


def _police_begin(scene: Scene, clause: Clause) -> int:
    """The syllable from which on the police are the subject of an active verb, whose acts are no offence."""
    if clause.passive >= 0 or clause.how not in ("object", "far", "joined"):
        return clause.trigger.i
    first, last = clause.first, clause.trigger.i
    starts = [*scene.among("police", first, last), *(span.i for span in scene.agencies_among(first, last))]
    return max(starts, default=last)


def _described(scene: Scene, clause: Clause) -> str | None:
    """What a title says of the people right after them (*Bắt hai gã xịt hơi cay vào bảo vệ*)."""
    people, trigger = clause.people, clause.trigger
    if people is None or people.pointing or people.kind == "names" or trigger.action == "surrender":
        return None
    k, last = people.j, clause.last
    if people.j <= trigger.i:
        last = clause.anchor
    while k < last and scene.after(_BEFORE_ACT, k) > k:
        k = scene.after(_BEFORE_ACT, k)
    if k + 1 >= last or not scene.forms[k].isalpha() or not scene.forms[k].islower() or _no_act(scene, k):
        return None
    text = _read(scene, k, last)
    return text if text and text.count(" ") > 1 else None


def _no_act(scene: Scene, k: int) -> bool:
    return any(scene.word(kind, k) for kind in _NO_ACTS)


def offence_near(scene: Scene, k: int) -> str | None:
    """The offence that the article introduces nearest to syllable `k`, else the act that it tells nearest."""
    for kind in ("introducers", "acts"):
        near = scene.among(kind, k - _AROUND, k + _AROUND)
        for i in sorted(near, key=lambda i: (abs(i - k), i))[:_MAX_TRIES]:
            j = i if kind == "acts" else scene.words(kind)[i].j
            if text := _read(scene, j, scene.sentence(i)[1]):
                return text
    return None


def _introduced(scene: Scene, i: int, j: int, kind: str) -> str | None:
    words = scene.words(kind)
    tries = (_read(scene, words[k].j, scene.sentence(k)[1]) for k in scene.among(kind, i, j))
    return next((text for text in tries if text), None)


def _act(scene: Scene, i: int, j: int) -> str | None:
    """The first act told from syllable `i` to before `j` (*bắt hai đối tượng tàng trữ ma túy*)."""
    free = (k for k in scene.among("acts", i, j) if not scene.in_agency(k))
    tries = (_read(scene, k, scene.sentence(k)[1]) for k in free)
    return next((text for text in tries if text), None)


def _read(scene: Scene, k: int, last: int) -> str | None:
    """The offence that begins at syllable `k`: what is quoted, or up to a comma, a full stop or an ender."""
    while k < last and (scene.keys[k] == ":" or scene.word("introducers", k)):
        k = scene.after(("introducers",), k) if scene.word("introducers", k) else k + 1
    if k >= last:
        return None
    closing = _QUOTES.get(scene.forms[k])
    if closing:
        k += 1
    j = k if closing else min(last, scene.after(("acts",), k))
    while j < min(last, k + _LONGEST) and not _ends(scene, k, j, closing):
        j += 1
    while j > k and scene.keys[j - 1] in _DANGLING:
        j -= 1
    return scene.slice(k, j) if j > k and not _says_nothing(scene, k, j) else None


def _says_nothing(scene: Scene, k: int, j: int) -> bool:
    """Whether the words are too general for an offence (*vụ án*, *làm rõ*), or a name."""
    if not any(form[0].isalpha() for form in scene.forms[k:j]):
        return True
    if scene.forms[k].istitle() and k and scene.forms[k - 1].istitle() and scene.word("acts", k):
        return True
    if any(" ".join(scene.keys[k : min(j, k + size)]) in _empty() for size in (1, 2, 3)):
        return True
    if j - k <= _SHORT and " ".join(scene.keys[k:j]) in _alone():
        return True
    return (
        k in scene.names
        or k in scene.agencies
        or (scene.keys[k] in ("phạm", "can", "danh") and not scene.word("acts", k))
    )


def _ends(scene: Scene, k: int, j: int, closing: str | None) -> bool:
    if closing:
        return scene.forms[j] == closing
    if scene.forms[j] in ".," and scene.syllables.glued(j - 1) and scene.syllables.glued(j):
        return False
    if scene.forms[j] in _STOPS or (scene.keys[j] in _DANGLING and j + 1 in scene.names):
        return True
    if scene.forms[j] == ",":
        return not scene.word("acts", j + 1)
    return j > k and (scene.word("enders", j) is not None or scene.word("trigger", j) is not None)

"""Find what the people are accused of, in the text's words."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene

_REACH = 60
_LONGEST = 22
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»", "”": "”"}


def offence_of(scene: Scene, clause: Clause) -> str | None:
    """The offence or act, short: after *về tội*, *về hành vi*, *để điều tra* …, else what the people did."""
    start = clause.trigger.j
    if clause.how == "object" and clause.people:
        start = clause.people.j
    return (
        _introduced(scene, start, min(clause.last, start + _REACH), ("introducers",))
        or _introduced(scene, start, min(clause.last, start + 25), ("doing",))
        or _act(scene, clause)
        or _introduced(scene, start, min(clause.last, start + 40), ("loose",))
        or _introduced(scene, clause.first, clause.trigger.i, ("introducers", "loose"))
    )


def _introduced(scene: Scene, i: int, j: int, kinds: tuple[str, ...]) -> str | None:
    for k in range(i, j):
        after = scene.after(kinds, k)
        if after > k and (offence := _read(scene, after, scene.sentence(k)[1])):
            return offence
    return None


def _act(scene: Scene, clause: Clause) -> str | None:
    """An act right after the people (*bắt hai đối tượng tàng trữ ma túy*)."""
    if clause.people is None or clause.how not in ("object", "joined"):
        return None
    k = clause.people.j
    for j in range(k, min(k + 4, clause.last)):
        if scene.word("acts", j):
            return _read(scene, j, clause.last)
    return None


def _read(scene: Scene, k: int, last: int) -> str | None:
    """The offence that begins at syllable `k`: what is quoted, or up to a comma, a full stop or an ender."""
    while k < last and (scene.keys[k] == ":" or scene.word("introducers", k)):
        k = scene.after(("introducers",), k) if scene.word("introducers", k) else k + 1
    if k >= last:
        return None
    closing = _QUOTES.get(scene.forms[k])
    if closing:
        k += 1
    j = k
    while j < min(last, k + _LONGEST) and not _ends(scene, k, j, closing):
        j += 1
    return scene.slice(k, j) if j > k else None


def _ends(scene: Scene, k: int, j: int, closing: str | None) -> bool:
    if closing:
        return scene.forms[j] == closing
    if scene.forms[j] in (".", ";", ":", "(", ")", "…"):
        return True
    if scene.forms[j] == ",":
        return not scene.word("acts", j + 1)
    return j > k and (scene.word("enders", j) is not None or scene.word("trigger", j) is not None)

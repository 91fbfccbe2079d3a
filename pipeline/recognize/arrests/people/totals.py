"""Read the number that a sum of people comes to (*nâng tổng số bị can lên 12*)."""

from __future__ import annotations

from dataclasses import replace

from pipeline.recognize.arrests.people.nouns import number_at
from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger
from pipeline.recognize.arrests.words import small_words

_REACH = 8
_FAR = 14
_AMOUNTS = small_words("amounts")
_REACHING = small_words("reaching")
_CHANGING = small_words("changing")


def with_total(scene: Scene, people: People | None, k: int, last: int) -> People | None:
    """The people with the number told after the verb, which ends before `k` (*số bị can bị khởi tố LÊN 15 người*).

    None where only its rise is told (*số đối tượng bị bắt TĂNG 12%*).
    """
    if people is None or people.count is not None or scene.keys[people.i] not in _AMOUNTS:
        return people
    if not _CHANGING.isdisjoint(scene.keys[k : k + 1]):
        return None
    return _reached(scene, people, k, min(last, k + _REACH)) or people


def sum_of(scene: Scene, trigger: Trigger, last: int) -> People | None:
    """The people of a trigger that names a sum itself (*NÂNG TỔNG SỐ BỊ CAN trong vụ án lên 12*)."""
    people = People(trigger.i, trigger.j, "many", None, "unknown")
    return _reached(scene, people, trigger.j, min(last, trigger.j + _FAR))


def _reached(scene: Scene, people: People, k: int, end: int) -> People | None:
    """The people with the number that a word such as *lên* leads to, from syllable `k` to before `end`."""
    for p in range(k, end - 1):
        starts = (p + 1, p + 3) if scene.keys[p] in _REACHING else ()
        total = next((number for q in starts if q < end and (number := number_at(scene, q))), None)
        if total and isinstance(total.value, int) and total.value > 1:
            return replace(people, kind="number", count=total.value, approx=total.approx)
    return None

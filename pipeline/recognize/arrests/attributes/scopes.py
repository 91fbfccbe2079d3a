"""Tell the total of a period or campaign from a case."""

from __future__ import annotations

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_MANY = 1000
"""So many people are the total of a period, whatever the sentence says."""
_CASES = 3
"""So many cases that the police solve are no longer one matter."""


def scope_of(scene: Scene, clause: Clause) -> str:
    """`statistic` for a total over a period or campaign (*6 tháng đầu năm bắt 1.250 đối tượng*), else `case`.

    One person is no total (*công an phối hợp các đơn vị bắt một người*), nor are people who are all named.
    """
    people = clause.people
    if not people or people.kind not in ("number", "many") or people.count == 1:
        return "case"
    if (people.count or 0) >= _MANY:
        return "statistic"
    if people.names and len(people.names) == people.count:
        return "case"
    total = scene.among("statistic", clause.first, clause.last) or _cases_solved(scene, clause.first, people.j)
    return "statistic" if total else "case"


def _cases_solved(scene: Scene, i: int, j: int) -> bool:
    """Whether so many cases are counted beside the people (*triệt phá 12 VỤ, bắt 30 đối tượng*)."""
    counted = (k for k in range(j - 1, i, -1) if scene.keys[k] in small_words("case") and _solving(scene, k - 1))
    number = next((read_number(scene.syllables, k - 1) for k in counted), None)
    return bool(number and (number.value or _CASES) >= _CASES)


def _solving(scene: Scene, k: int) -> bool:
    """Whether a verb for what the police do with a case ends right before syllable `k`."""
    return any(scene.before(kind, k) for kind in ("solving", "trigger"))

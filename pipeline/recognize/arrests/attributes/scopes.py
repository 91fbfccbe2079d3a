"""Tell the total of a period or campaign from a case."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene

_MANY = 1000
"""So many people are the total of a period, whatever the sentence says."""


def scope_of(scene: Scene, clause: Clause) -> str:
    """`statistic` for a total over a period or campaign (*6 tháng đầu năm bắt 1.250 đối tượng*), else `case`.

    One person is no total (*công an phối hợp các đơn vị bắt một người*).
    """
    if not clause.people or clause.people.kind not in ("number", "many") or clause.people.count == 1:
        return "case"
    if (clause.people.count or 0) >= _MANY:
        return "statistic"
    return "statistic" if scene.among("statistic", clause.first, clause.last) else "case"

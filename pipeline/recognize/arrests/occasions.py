"""Find when an arrest took place."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene

_SAYING = ("cho biết", "cho hay", "thông tin", "xác nhận", "thông báo", "trao đổi", "tin từ", "nguồn tin")


def date_of(scene: Scene, clause: Clause) -> str | None:
    """The date of the act as a partial date; a date that tells when somebody said so is none."""
    best = None
    for k, span in scene.dates.items():
        if clause.first <= k < clause.trigger.i or clause.trigger.j <= k < min(clause.last, clause.trigger.j + 12):
            if _born(scene, k):
                continue
            best = span
            if k >= clause.trigger.j:
                break
    if best is None or _said(scene, best.j, clause.trigger.i):
        return None
    return best.value


def _born(scene: Scene, k: int) -> bool:
    """Whether the date at syllable `k` is a birth (*sinh năm 1988*, *SN 1988*)."""
    return any(key in ("sinh", "sn") for key in scene.keys[max(k - 3, 0) : k + 1])


def _said(scene: Scene, i: int, j: int) -> bool:
    return i < j and any(word in scene.slice(i, j).lower() for word in _SAYING)

"""Tell warrants against people who are still at large from seizures."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.reality.foreign import made_abroad
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words
from pipeline.recognize.lexicon import Hit

_FLED_REACH = 60
_ALL_REACH = 6


def at_large(scene: Scene, clause: Clause) -> bool:
    """Whether an arrest is only ordered, of somebody who fled (*ra lệnh bắt tạm giam A nhưng A đã bỏ trốn*)."""
    order = _order(scene, clause)
    if order is None:
        return False
    start = clause.people.j if clause.people else clause.trigger.j
    if any(not _fled_before(scene, k) for k in scene.among("at_large", start, start + _FLED_REACH)):
        return True
    return scene.before("executing", order.i) is None and _sought(scene, clause)


def only_wanted(scene: Scene, clause: Clause, weight: int) -> bool:
    """Whether a warrant is told from abroad: where somebody is seized, the press tells that (*tòa PHÁT LỆNH bắt A*)."""
    order = _order(scene, clause)
    if order is None or scene.keys[order.j - 1] not in small_words("order"):
        return False
    return scene.before("executing", order.i) is None and made_abroad(scene, clause, weight)


def _order(scene: Scene, clause: Clause) -> Hit | None:
    """The words before an active verb by which an arrest is ordered."""
    if clause.trigger.action not in ("arrest", "detain") or clause.passive >= 0 or clause.how not in ("object", "far"):
        return None
    return scene.before("ordered", clause.trigger.i)


def _sought(scene: Scene, clause: Clause) -> bool:
    """Whether the article tells anywhere that the one, or all of those, whom a warrant is against are away."""
    alone = clause.people is None or clause.people.count == 1
    hits = (k for k in scene.words("sought") if not _fled_before(scene, k))
    return any(alone or not small_words("both").isdisjoint(scene.keys[max(k - _ALL_REACH, 0) : k]) for k in hits)


def _fled_before(scene: Scene, k: int) -> bool:
    """Whether the flight at syllable `k` ended before (*sau khi bỏ trốn*, *thời gian bỏ trốn*)."""
    return not small_words("ended").isdisjoint(scene.keys[max(k - 2, 0) : k])

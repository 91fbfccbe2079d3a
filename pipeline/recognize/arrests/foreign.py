"""Judge whether an arrest was made abroad."""

from __future__ import annotations

from pipeline.recognize.arrests.actors import acts
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene


def foreign_weight(scene: Scene) -> int:
    """How many more words of the article point abroad than to Vietnam."""
    named = {k for name in scene.names.values() for k in range(name.i, name.j)}
    words = (k for kind in ("countries", "cities", "bodies") for k in scene.words(kind))
    abroad = sum(1 for k in words if k not in named and scene.forms[k][0].isupper())
    home = sum(2 for span in scene.agencies.values() if not span.foreign) + len(scene.places)
    return abroad - home


def made_abroad(scene: Scene, clause: Clause, weight: int) -> bool:
    """Whether a foreign authority made the arrest: one acts in the sentence, or the article is of abroad."""
    near = scene.agencies_among(clause.first, clause.trigger.j)
    if any(not span.foreign and acts(span, clause.trigger.action) for span in near):
        return False
    if _authority(scene, clause) or _place_abroad(scene, clause):
        return True
    return weight > 0


def _place_abroad(scene: Scene, clause: Clause) -> bool:
    """*bị bắt ở Pakistan*: a country or city abroad as the place, right after the trigger or its people."""
    ends = {clause.trigger.j} | ({clause.people.j} if clause.people else set())
    return any(scene.word("in", k) and _abroad(scene, k + 1) for k in ends if k + 1 < clause.last)


def _abroad(scene: Scene, k: int) -> bool:
    return scene.forms[k][0].isupper() and any(scene.word(kind, k) for kind in ("countries", "ambiguous", "cities"))


def _authority(scene: Scene, clause: Clause) -> bool:
    """*cảnh sát Anh*, *lực lượng an ninh nước này*: an authority with a country right after it."""
    for k in scene.among("authorities", clause.first, clause.trigger.j):
        j = scene.words("authorities")[k].j
        if j < clause.last and (_abroad(scene, j) or scene.word("that_country", j)):
            return True
    return False

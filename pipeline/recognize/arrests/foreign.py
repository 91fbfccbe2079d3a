"""Judge whether an arrest was made abroad."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene


def foreign_weight(scene: Scene) -> int:
    """How many more words of the article point abroad than to Vietnam."""
    abroad = sum(_abroad(scene, k) for kind in ("countries", "cities", "bodies") for k in scene.words(kind))
    home = sum(2 for span in scene.agencies.values() if not span.foreign) + len(scene.places)
    return abroad - home


def _abroad(scene: Scene, k: int) -> bool:
    """Whether the capitalised word at `k` is a country or city and no part of a person's name."""
    return scene.forms[k][0].isupper() and not any(k in range(n.i, n.j) for n in scene.names.values())


def made_abroad(scene: Scene, clause: Clause, weight: int) -> bool:
    """Whether a foreign authority made the arrest: one acts in the sentence, or the article is of abroad."""
    near = [span for k, span in scene.agencies.items() if clause.first <= k < clause.trigger.j]
    if any(not span.foreign for span in near):
        return False
    if _authority(scene, clause):
        return True
    return weight > 0


def _authority(scene: Scene, clause: Clause) -> bool:
    """*cảnh sát Anh*, *nhà chức trách Thái Lan*: an authority with a country right after it."""
    for k, hit in scene.words("authorities").items():
        if clause.first <= k < clause.trigger.j:
            for kind in ("countries", "ambiguous", "cities"):
                country = scene.word(kind, hit.j)
                if country and scene.forms[hit.j][0].isupper():
                    return True
    return False

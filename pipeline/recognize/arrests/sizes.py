"""Find how many people an article tells of: the size of a group that a clause leaves without a number."""

from __future__ import annotations

from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.people import people_between
from pipeline.recognize.arrests.scene import Scene

_SENTENCES_ON = 4


def group_sizes(scene: Scene, clauses: list[Clause], told: list[Clause]) -> list[int]:
    """The numbers of people, the likeliest first: in clauses of facts, in other clauses, in a list of names after one.

    *Công an tạm giữ một băng nhóm. Các đối tượng gồm: A, B và C.* gives 3.
    """
    facts = {clause.trigger.i for clause in told}
    ordered = told + [clause for clause in clauses if clause.trigger.i not in facts]
    counts = [c.people.count for c in ordered if c.people and c.people.kind in ("number", "names") and c.people.count]
    sizes = [count for count in counts if count > 1]
    if sizes:
        return sizes
    unsized = (c.last for c in told if c.people and c.people.count is None and not c.people.vague)
    return [size for end in dict.fromkeys(unsized) if (size := _listed_after(scene, end))]


def _listed_after(scene: Scene, k: int) -> int | None:
    """How many are named as the members of a group in the sentences from syllable `k` on."""
    for _ in range(_SENTENCES_ON):
        if k >= len(scene.keys):
            break
        first, k = scene.sentence(k)
        if not scene.among("listing", first, k):
            continue
        groups = [people for people in people_between(scene, first, k) if scene.word("plurals", people.i)]
        if size := next((people.count for people in groups if len(people.names) > 1), None):
            return size
    return None

"""A trigger with the people whom it concerns, as one clause of a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.recognize.arrests.people.persons import People
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.triggers import Trigger

_JOINT_STEPS = 16


@dataclass(slots=True)
class Clause:
    """A trigger with the people it concerns, in its sentence from `first` to before `last`.

    `passive` is the syllable of its *bị* or *được*, or -1; `how` names the way in which the people were found;
    `abroad`: a foreign authority acted.
    """

    trigger: Trigger
    people: People | None
    passive: int
    first: int
    last: int
    how: str = "none"
    abroad: bool = False

    @property
    def anchor(self) -> int:
        """The syllable before which words tell whether the act took place."""
        return self.passive if self.passive >= 0 else self.trigger.i

    @property
    def counted(self) -> bool:
        """Whether a number or names tell how many people the clause concerns."""
        return self.people is not None and self.people.counted

    def take(self, people: People | None, how: str) -> bool:
        """Keep `people`, found in the way `how`, if there are any."""
        if people:
            self.people, self.how = people, how
        return people is not None


def joined(scene: Scene, k: int, goal: int) -> bool:
    """Whether only words that join two triggers stand from syllable `k` to the trigger at `goal`."""
    for _ in range(_JOINT_STEPS):
        if k >= goal:
            break
        j = scene.after(("joints", "gaps", "towards"), k)
        if j == k and scene.forms[k].isdecimal() and scene.word("suspects", k + 1) is None:
            j = k + 1
        if j == k:
            return False
        k = j
    return k == goal

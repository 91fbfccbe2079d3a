"""Count those to whom a sentence of a judgment gives penalties: by their names, and others whose number is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.normalize.numbers import read_number
from pipeline.recognize.arrests.people.listing import past_brackets
from pipeline.recognize.arrests.people.names import name_at
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words


@dataclass(slots=True)
class Tally:
    """Those judged so far: their `names`, and the `extra` ones who have none.

    `pending` are the names that wait for a penalty, `owed` the others whose number is told. Where a word such as *gồm*
    opens the names of the others (`listed`), each of these is one of them (*4 bị cáo khác LÀ: A, B, C và D*), after
    the first penalty too, up to `unnamed`. `victims` are names of whom the judged did it to.
    """

    names: list[str] = field(default_factory=list)
    extra: int = 0
    pending: list[str] = field(default_factory=list)
    owed: int = 0
    unnamed: int = 0
    listed: bool = False
    victims: set[str] = field(default_factory=set)

    def begin(self) -> None:
        """Begin another sentence: nobody waits."""
        self.pending, self.owed, self.unnamed, self.listed = [], 0, 0, False

    def name(self, name: str, penalized: bool = False) -> None:
        """Add a name that waits for its penalty, or has it before (*5 năm tù đối với A*)."""
        if self.listed and self.owed:
            self.owed -= 1
        elif self.listed and self.unnamed:
            self.unnamed, self.extra = self.unnamed - 1, self.extra - 1
        known = self.names if penalized else self.pending
        known += [name] if name not in known else []

    def penalize(self) -> None:
        """Give those who wait their penalty."""
        self.names += [name for name in dict.fromkeys(self.pending) if name not in self.names]
        self.extra, self.unnamed = self.extra + self.owed, self.unnamed + self.owed
        self.pending, self.owed = [], 0


def tally_sentence(scene: Scene, tally: Tally, i: int, start: int, j: int) -> None:
    """Add those from syllable `start` to before `j` whom a penalty follows, in a sentence that begins at `i`."""
    tally.begin()
    tally.victims.update(scene.names[p].text for p in range(i, j) if p in scene.names and _victim(scene, p))
    k = closed = start
    while k < j:
        closed = past_brackets(scene, k, j) if scene.keys[k] == "(" else closed
        if scene.word("penalties", k) or (tally.pending and _term(scene, k)):
            tally.penalize()
            if found := name_at(scene, scene.after(("penalties",), k), j):
                tally.name(found[1], penalized=True)
        elif k >= closed and (found := _name(scene, k, j, bool(tally.pending))):
            if scene.before("companions", k) and found[1] in tally.names + tally.pending:
                tally.owed += 1
            elif not (_credit(scene, k) or found[1] in tally.victims or _victim(scene, k)):
                tally.name(found[1])
            k = found[0]
            continue
        elif others := _others(scene, k):
            tally.owed, tally.listed = tally.owed + others, False
        elif tally.owed and scene.word("listing", k):
            tally.listed = True
        k += 1


def _calls_name(scene: Scene, k: int) -> bool:
    """Whether any name will do at syllable `k`: after *bị cáo*, before *bị 6 năm tù*."""
    if scene.before("suspects", k):
        return True
    if not scene.forms[k].istitle():
        return False
    if not small_words("suffered").isdisjoint(scene.keys[k + 1 : k + 2]):
        return _term(scene, k + 2)
    return k > 0 and scene.keys[k - 1] in small_words("separators") and _term(scene, k + 1)


def _name(scene: Scene, k: int, j: int, several: bool) -> tuple[int, str] | None:
    """The name of one of the judged at syllable `k`, with the syllable after it; `several`: after another one."""
    return name_at(scene, k, j, _calls_name(scene, k)) or _listed(scene, k, j, several)


def _listed(scene: Scene, k: int, j: int, several: bool) -> tuple[int, str] | None:
    """A name of at least two syllables after another one (*bị cáo Lê Thị An và LY A MUA*)."""
    found = name_at(scene, k, j, True) if several and scene.keys[k - 1] in small_words("separators") else None
    return found if found and found[0] > k + 1 and k not in scene.reading.hits.at("position") else None


def _credit(scene: Scene, k: int) -> bool:
    """Whether the name at syllable `k` is the photographer's (*Ảnh: A/TTXVN*)."""
    return k > 1 and scene.keys[k - 1] == ":" and scene.keys[k - 2] in small_words("picture")


def _victim(scene: Scene, k: int) -> bool:
    """Whether the name at syllable `k` is that of whom somebody else did it to (*giết BÀ A*, *tài sản của BÀ A*)."""
    hit = scene.before("person", k)
    if hit is None or hit.value != "honorifics":
        return False
    return scene.before("acts", hit.i) is not None or scene.keys[hit.i - 1] in small_words("owning")


def _term(scene: Scene, k: int) -> bool:
    """Whether a penalty is told at syllable `k` by its length alone, right after a name (*Thành 3 năm 10 tháng*)."""
    number = read_number(scene.syllables, k)
    return number is not None and number.j < len(scene.keys) and scene.keys[number.j] in small_words("terms")


def _others(scene: Scene, k: int) -> int:
    """The number of *hai bị cáo khác*."""
    hit = scene.word("suspects", k) or scene.word("accomplices", k)
    if hit is None or k == 0:
        return 0
    number = read_number(scene.syllables, k - 1)
    further = scene.word("further", hit.j) or scene.before("further", hit.j) or scene.word("accomplices", k)
    if number and isinstance(number.value, int) and number.j == k and further:
        return number.value
    return 0

"""People that the text speaks of: how many they are and who."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class People:
    """People that the text speaks of at the syllables `i` to before `j`.

    `kind` is `number` (a count is told), `names` (they are named), `one` (a single noun or pronoun), `many` (a plural
    without a number) or `group` (a band, a ring). `pointing`: people told before (*này*, *trên*); `further`: others
    than those (*thêm*, *khác*); `vague`: some of unknown number (*một số*), whose size no context tells; `apart`: the
    names of who is told with them and is none of them (*vợ của TÚ*).
    """

    i: int
    j: int
    kind: str
    count: int | None = None
    approx: str = "exact"
    names: list[str] = field(default_factory=list)
    further: bool = False
    pointing: bool = False
    vague: bool = False
    apart: list[str] = field(default_factory=list)

    @property
    def counted(self) -> bool:
        """Whether a number or names tell how many they are."""
        return self.kind in ("number", "names")

    @property
    def basis(self) -> str:
        """How the count is known, as the table says it."""
        return "names" if self.kind in ("names", "one") else "number"


@dataclass(slots=True)
class Listing:
    """Persons listed from one syllable on, up to before `j`; `extra` are those added without a name."""

    j: int
    names: list[str] = field(default_factory=list)
    total: int = 0
    approx: str = "exact"
    several: bool = False

    @property
    def count(self) -> int:
        """How many persons the list holds; names that follow a number of others are theirs."""
        return max(len(self.names), self.total)

    def add(self, number: int) -> None:
        """Add persons of whom only the number is told."""
        self.total = self.count + number

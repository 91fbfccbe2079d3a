"""The parts of a body's name, as the grammar reads them."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.recognize.places import Place

DEPARTMENT = 2
"""The rank of a ministry's departments, whose police codes are a letter and a number (*C02*)."""
OFFICE = 3
"""The rank of a ministry's or province's offices (*PC02*), below which teams stand."""


@dataclass(slots=True)
class Unit:
    """One body inside a name: head, function and place; syllables `i` to before `j`.

    `head` and `function` are usual spellings (*Công an* for *CA*), `number` what follows like *5* in *Phòng 5*,
    `code` a police code, `country` that of a foreign body. `short`: the head alone stands for a body of the
    article; `weak`: it is a name only with a place or parent; `known`: its function is a listed one; `open`: a
    parent may complete it.
    """

    i: int
    j: int
    head: str = ""
    function: str = ""
    number: str = ""
    code: str = ""
    place: Place | None = None
    rank: int = 2
    rule: str = ""
    short: bool = False
    weak: bool = False
    known: bool = True
    open: bool = False
    country: str = ""


@dataclass(slots=True)
class Name:
    """A body's whole name: its own unit, then the bodies that it belongs to, outermost last."""

    units: list[Unit] = field(default_factory=list)

    @property
    def i(self) -> int:
        """The first syllable."""
        return self.units[0].i

    @property
    def j(self) -> int:
        """The syllable after the last."""
        return self.units[-1].j

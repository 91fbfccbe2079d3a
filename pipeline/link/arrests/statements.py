"""The statements of arrests that linking within an article compares."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.facts import Arrest

LATELY, STORY, OWN = 1, 2, 3
"""How plainly a date is that of an act: it may be that of the news (*Ngày 9/6, công an vừa bắt …*), it is that in which
the story stands, or told of the act itself.
"""


@dataclass(slots=True)
class Statement:
    """An arrest as one clause tells it.

    `further`: the people are others than those told before (*thêm*, *khác*); `known`: the clause takes the act as known
    (*sau khi bị bắt*); `plural`: several people, their number untold, or `vague` (*một số*); `offence_strength`: how
    plainly the offence is told, 0 to 7; `date_strength`: how plainly its date is, `LATELY`, `STORY` or `OWN`; `remand`:
    an arrest for remand (*bắt tạm giam*), which may come days after the seizure; `bare`: a headline's subject whose
    noun does not tell one person from several (*Công dân Việt Nam bị bắt*); `terms`, `stage`: the penalties and the
    instance of a judgment; `year`: that of a former act; `indicted`: a charge before the court (*truy tố*), which
    follows on the first one; `apart`: the names of somebody whose relative the one seized is (*vợ của TÚ bị bắt*).
    """

    arrest: Arrest
    further: bool = False
    known: bool = False
    plural: bool = False
    vague: bool = False
    offence_strength: int = 0
    agency_strength: int = 0
    date_strength: int = OWN
    remand: bool = False
    bare: bool = False
    terms: frozenset[str] = frozenset()
    stage: str = ""
    year: str = ""
    indicted: bool = False
    apart: tuple[str, ...] = ()

    def date(self, strength: int = OWN) -> str:
        """The date of the act if it is told so plainly, else ""."""
        return (self.arrest.occurred_on or "") if self.date_strength >= strength else ""

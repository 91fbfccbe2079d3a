"""Link the statements of one fact within an article: title, lead and body tell the same arrest."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.facts import Arrest
from pipeline.knowledge.load import load_yaml
from pipeline.link.arrests.sameness import tell_one_arrest
from pipeline.link.arrests.shared_names import share_name
from pipeline.link.arrests.statements import Statement

_MOST = 60
_PLAIN = 4
_SUPPORT = 0.4


def merge_statements(statements: list[Statement], sizes: list[int]) -> list[Arrest]:
    """Make one record of the statements that tell the same action on the same people, in text order.

    `sizes` are the numbers of people that the article tells, the likeliest first: the size of a group without one.
    """
    kept: list[Statement] = []
    shelves = _Shelves()
    for statement in sorted(statements, key=_rank):
        same = next((other for other in shelves.candidates(statement) if tell_one_arrest(statement, other)), None)
        if same is None:
            kept.append(statement)
            shelves.add(statement)
        else:
            _complete(same, statement)
    for statement in kept:
        _resolve(statement, sizes)
    _share_offences(kept)
    arrests = [statement.arrest for statement in kept]
    return sorted(arrests, key=lambda a: (a.start, a.end, a.action))


class _Shelves:
    """Kept statements by what may make another the same: count, a name, or their being among the first."""

    def __init__(self) -> None:
        self._by: dict[tuple[str, object], list[Statement]] = {}

    def add(self, statement: Statement) -> None:
        for key in self._keys(statement):
            self._by.setdefault(key, []).append(statement)

    def candidates(self, statement: Statement) -> list[Statement]:
        """The kept statements to compare with, at most some for each reason, in the order in which they were kept."""
        found: dict[int, Statement] = {}
        for key in self._keys(statement):
            for other in self._by.get(key, ())[:_MOST]:
                found[id(other)] = other
        return sorted(found.values(), key=_rank)

    @staticmethod
    def _keys(statement: Statement) -> list[tuple[str, object]]:
        arrest = statement.arrest
        last = {name.rsplit(" ", 1)[-1] for name in arrest.names[:_MOST]}
        return [(arrest.action, None), (arrest.action, arrest.count), *((arrest.action, name) for name in sorted(last))]


def _rank(statement: Statement) -> tuple[bool, int, int]:
    """The order in which statements are kept: those that tell most first."""
    arrest = statement.arrest
    if statement.bare:
        return (statement.known, 4, arrest.start)
    if arrest.count is None:
        return (statement.known, 3, arrest.start)
    return (
        statement.known,
        0 if arrest.basis == "number" else 1 if arrest.names or arrest.count != 1 else 2,
        arrest.start,
    )


def _resolve(statement: Statement, sizes: list[int]) -> None:
    """Give a group without a number the size of the article's group; those called in are often others."""
    arrest, told = statement.arrest, statement.plural and not statement.vague and not statement.further
    if told and sizes and arrest.action != "summon" and arrest.count is None and arrest.approx == "unknown":
        arrest.count, arrest.approx, arrest.basis = sizes[0], "exact", "number"
        arrest.confidence = round(arrest.confidence * load_yaml("arrest_confidence")["resolved"], 3)


def _complete(kept: Statement, added: Statement) -> None:
    """Add what the other statement tells and the kept one does not, or tells less plainly."""
    one, other = kept.arrest, added.arrest
    if added.offence_strength > kept.offence_strength:
        one.offence, kept.offence_strength = other.offence, added.offence_strength
    one.confidence = round(1 - (1 - one.confidence) * (1 - _SUPPORT * other.confidence), 3)
    if other.occurred_on and (not one.occurred_on or added.date_strength > kept.date_strength):
        one.occurred_on, kept.date_strength = other.occurred_on, added.date_strength
    if one.agency_text is None or added.agency_strength > kept.agency_strength:
        one.agency_text, one.agency_span = other.agency_text, other.agency_span
        kept.agency_strength = added.agency_strength
        one.foreign |= other.foreign
    kept.vague &= added.vague
    kept.plural |= added.plural
    one.foreign |= other.foreign and one.agency_span is None
    one.names = one.names or other.names


def _share_offences(kept: list[Statement]) -> None:
    """Give those of whose offence their own clauses tell nothing that of another fact on the same people."""
    told: dict[object, list[Statement]] = {}
    for statement in kept:
        if statement.offence_strength >= _PLAIN:
            for key in _people_keys(statement.arrest):
                told.setdefault(key, []).append(statement)
    for statement in kept:
        if statement.arrest.offence is None:
            near = [other for key in _people_keys(statement.arrest) for other in told.get(key, ())[:_MOST]]
            near = [other for other in near[:_MOST] if _same_people(statement, other)]
            start = statement.arrest.start
            best = min(near, key=lambda other: (-other.offence_strength, abs(other.arrest.start - start)), default=None)
            statement.arrest.offence = best.arrest.offence if best else None


def _people_keys(arrest: Arrest) -> Sequence[object]:
    """What may tell that two facts are on the same people: given names, or their number if they are several."""
    if arrest.names:
        return sorted({name.rsplit(" ", 1)[-1] for name in arrest.names[:_MOST]})
    return [arrest.count] if arrest.count and arrest.count > 1 else []


def _same_people(one: Statement, other: Statement) -> bool:
    """Whether two facts, alike in a name or in their number, are on the same people in the same case."""
    if one.year != other.year or one.arrest.foreign != other.arrest.foreign:
        return False
    names, others = one.arrest.names, other.arrest.names
    return not (names and others) or share_name(names, others)

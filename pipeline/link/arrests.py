"""Link the statements of one fact within an article: title, lead and body tell the same arrest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from pipeline.facts import Arrest
from pipeline.knowledge.load import load_yaml
from pipeline.link.namesakes import share_name
from pipeline.link.statements import OWN, STORY, Statement
from pipeline.normalize.agency import Agency

_MOST = 60
_PLAIN = 4
_YEAR = 1
"""The first part of a date."""
_SUPPORT = 0.4
_NEARLY = 0.6
"""A list that names at least this share of a told number is that number, read incompletely."""


def merge_statements(statements: list[Statement], sizes: list[int]) -> list[Arrest]:
    """Make one record of the statements that tell the same action on the same people, in text order.

    `sizes` are the numbers of people that the article tells, the likeliest first: the size of a group without one.
    """
    kept: list[Statement] = []
    shelves = _Shelves()
    for statement in sorted(statements, key=_rank):
        same = next((other for other in shelves.candidates(statement) if _same(statement, other)), None)
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


def _same(a: Statement, b: Statement) -> bool:
    """Whether `a`, which tells less, is told by `b`."""
    return not _other_act(a, b) and _among(a, b)


def _other_act(a: Statement, b: Statement) -> bool:
    """Whether two statements tell acts of different kinds, places or times, whoever the people are."""
    one, other = a.arrest, b.arrest
    if one.action != other.action or _elsewhere(one, other):
        return True
    if a.remand != b.remand and _other_time(a.date(OWN if a.known else STORY), b.date(STORY)):
        return True
    if one.action == "sentence" and (_two_trials(a, b) or _two_judgments(a, b)):
        return True
    return _other_year(a, b) and not _carried_on(a, b)


def _among(a: Statement, b: Statement) -> bool:
    """Whether the people of `a`, which tells less, may be those of `b` or some of them."""
    one, other = a.arrest, b.arrest
    if one.count is None:
        return not (a.further and other.count) and (not a.plural or other.count != 1 or a.known)
    if one.names and other.names:
        return _same_names(a, b)
    if a.further and not b.further:
        return False
    if a.known and one.count == 1 and one.names and (other.count or 0) > 1:
        return True
    alike = one.count == other.count or (one.basis == "names" and not one.names and one.count == 1)
    return alike or (not b.further and _incomplete(one, other))


def _same_names(a: Statement, b: Statement) -> bool:
    """Whether two lists of names are of the same people, read in full or in part."""
    one, other = a.arrest, b.arrest
    apart = len(one.names) != len(other.names) and one.count != other.count and not a.known
    if (apart and one.action != "sentence") or (one.count == other.count and _other_people(one, other)):
        return False
    return share_name(one.names, other.names)


def _other_year(a: Statement, b: Statement) -> bool:
    """Whether two statements tell acts of different years."""
    former = not a.known and a.year != b.year and not _same_judgment(a, b)
    return former or _other_time(a.date(), b.date(), _YEAR)


def _carried_on(a: Statement, b: Statement) -> bool:
    """Whether one charge leads to the other, of the same people, years later (*khởi tố* 2007, *truy tố* 2010)."""
    one, other = a.arrest, b.arrest
    named = one.count == other.count and one.names and other.names and share_name(one.names, other.names)
    return bool(named) and one.action == "charge" and a.indicted != b.indicted


def _elsewhere(one: Arrest, other: Arrest) -> bool:
    """Whether one of two arrests was made abroad and the other not; a headline may leave out what tells it."""
    if one.foreign == other.foreign or one.count == other.count:
        return False
    return one.foreign or one.count is not None


def _two_trials(a: Statement, b: Statement) -> bool:
    """Whether two judgments are of different courts or days: the same people are tried again on appeal."""
    courts = [span.agency for span in (a.arrest.agency_span, b.arrest.agency_span) if span and span.agency]
    if len(courts) > 1 and courts[0] != courts[1] and not (_division(*courts) or _division(*courts[::-1])):
        return True
    return _other_time(a.date(), b.date())


def _division(part: Agency, court: Agency) -> bool:
    """Whether a body is a division of a court, not a court below it (*Tòa Hình sự TAND tỉnh Phú Yên*)."""
    return part.parent == court and part.level == court.level


def _other_time(one: str, other: str, parts: int | None = None) -> bool:
    """Whether two dates differ in a part that both tell (*2013*, *2017-03-04*), or in one of the first `parts`."""
    both = zip(one.split("-"), other.split("-"), strict=False)
    return any(a != b and a and b and "X" not in a + b for a, b in islice(both, parts))


def _two_judgments(a: Statement, b: Statement) -> bool:
    """Whether two judgments are of different instances, or give one person different penalties."""
    if a.stage and b.stage and a.stage != b.stage:
        return True
    one, other = a.arrest, b.arrest
    told = one.count == other.count == 1 or (one.count != other.count and one.names and other.names)
    return bool(told and a.terms and b.terms) and not a.terms & b.terms


def _same_judgment(a: Statement, b: Statement) -> bool:
    """Whether two statements give one person the same penalty, of which one leaves out the year."""
    one, other = a.arrest, b.arrest
    return one.count == other.count == 1 and bool(a.terms & b.terms) and "" in (a.year, b.year)


def _other_people(one: Arrest, other: Arrest) -> bool:
    """Whether two lists name as many people, of whom no more than half are the same (*A và B*, *A và C*)."""
    if not 1 < len(one.names) == one.count == len(other.names) == other.count:
        return False
    given = [{name.rsplit(" ", 1)[-1] for name in arrest.names} for arrest in (one, other)]
    return len(given[0]) == len(given[1]) == one.count and 2 * len(given[0] & given[1]) <= one.count


def _incomplete(one: Arrest, other: Arrest) -> bool:
    """Whether `one` lists most of the people whose number `other` tells."""
    if one.basis != "names" or other.basis != "number" or not one.count or not other.count:
        return False
    return 1 < one.count < other.count and one.count >= _NEARLY * other.count


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

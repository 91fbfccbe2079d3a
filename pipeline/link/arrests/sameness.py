"""Whether two statements of arrests tell one act on the same people."""

from __future__ import annotations

from itertools import islice

from pipeline.facts import Arrest
from pipeline.link.arrests.shared_names import share_name
from pipeline.link.arrests.statements import OWN, STORY, Statement
from pipeline.normalize.agency import Agency

_YEAR = 1
"""The first part of a date."""
_NEARLY = 0.6
"""A list that names at least this share of a told number is that number, read incompletely."""


def tell_one_arrest(a: Statement, b: Statement) -> bool:
    """Whether two statements, of which `a` tells less, are of one act on the same people."""
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
    if _relatives(a, b) or _relatives(b, a):
        return False
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


def _relatives(a: Statement, b: Statement) -> bool:
    """Whether `a` is of a relative of the one of whom `b` is (*Lê Văn Tú bị bắt*, *VỢ TÚ cũng bị bắt*)."""
    return bool(a.apart) and b.arrest.count == 1 and share_name(list(a.apart), b.arrest.names)


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

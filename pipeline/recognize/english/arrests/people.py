"""Find how many people, or which, an English phrase speaks of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pipeline.reading import Reading
from pipeline.recognize.english.arrests.numbers import after_age, number_at
from pipeline.recognize.english.names import any_name_at
from pipeline.recognize.english.words import capital, covering, hit, key, small, starting

_MOST_BETWEEN = 5
_MOST_NAMES = 100
_BRACKET = 16
_MANY = 3000


@dataclass(frozen=True, slots=True)
class People:
    """People at syllables `i` to `j`; `count` is None where the text tells no number.

    `basis`: whether a number or `names` tell how many they are; `vague`: several by *dozens of*, *many* …; `further`:
    others than those told before.
    """

    i: int
    j: int
    count: int | None = None
    approx: str = "exact"
    basis: str = "number"
    names: list[str] = field(default_factory=list)
    plural: bool = False
    vague: bool = False
    further: bool = False

    def joined(self, others: People) -> People:
        """These people and others told behind them as one group."""
        return replace(
            self,
            j=others.j,
            count=(self.count or 0) + (others.count or 0),
            approx=self.approx if self.approx != "exact" else others.approx,
            basis=self.basis if self.names and others.names else "number",
            names=[*self.names, *others.names],
        )


def people_at(reading: Reading, k: int, end: int) -> People | None:
    """The people that a phrase at syllable `k` names: a number with a noun, names, *a man*, *them*."""
    if _is_pronoun(reading, k, end):
        return _unnumbered(reading, k, end)
    start, approx, further = k, "exact", False
    while k < end:
        if inexact := hit(reading, "approx", k):
            if inexact.value == "unknown":
                return _vague(reading, start, inexact.j, end)
            if number_at(reading, inexact.j, end) is None:
                break
            approx, k = inexact.value, inexact.j
        elif (skipped := hit(reading, "skip", k)) and (skipped.j > k + 1 or number_at(reading, k, end) is None):
            further = further or hit(reading, "further", k) is not None
            k = skipped.j
        else:
            break
    if k >= end or hit(reading, "offence", k):
        return None
    found = _counted(reading, k, end, approx) or _named(reading, k, end) or _unnumbered(reading, k, end)
    return replace(found, i=start, further=found.further or further) if found else None


def _is_pronoun(reading: Reading, k: int, end: int) -> bool:
    """Whether *her* at syllable `k` has no noun behind it, and so is a person (*detained her for theft*)."""
    return bool(hit(reading, "pronouns", k) and hit(reading, "skip", k)) and _ends_phrase(reading, k + 1, end)


def _ends_phrase(reading: Reading, k: int, end: int) -> bool:
    """Whether no noun may follow at syllable `k` (*her* for theft, *a 19-year-old* who fled)."""
    closed = k >= end or not reading.syllables.forms[k].isalnum() or small(reading, "passive_after", k)
    return (
        closed
        or any(small(reading, kind, k) for kind in ("and", "have", "who"))
        or any(hit(reading, label, k) for label in ("offence", "be", "trigger"))
    )


def _vague(reading: Reading, start: int, k: int, end: int) -> People:
    noun = _noun(reading, k, end, "people")
    return People(start, noun or k, None, "unknown", plural=True, vague=True)


def _counted(reading: Reading, k: int, end: int, approx: str) -> People | None:
    """A number and the noun after it: *22 people*, *seven Vietnamese men*, *six of them*, *a 34-year-old man*."""
    number = number_at(reading, k, end)
    if number is None or hit(reading, "sets", k) or covering(reading.dates, k):
        return None
    if after_age(reading, k) > k:
        return _aged(reading, k, end)
    value, j = number[0], after_age(reading, number[1])
    further = hit(reading, "further", j) is not None
    if noun := _noun(reading, j, end, "people"):
        return People(k, noun, value, approx, further=further) if value != 1 else None
    if value == 1 and (noun := _noun(reading, j, end, "person")):
        return _named_behind(reading, noun, end) or People(k, noun, 1, approx, further=further)
    if small(reading, "articles", k):
        offence = next((p for p in range(j, min(j + _MOST_BETWEEN, end)) if hit(reading, "offence", p)), 0)
        return People(k, offence, 1, "exact", "names") if offence > j else None
    alone = _stands_alone(reading, k, j, end) and value < _MANY and not _is_year(reading, k, value)
    return People(k, j, value, approx, further=further) if alone else None


def _stands_alone(reading: Reading, k: int, j: int, end: int) -> bool:
    """Whether a number at the syllables `k` to `j` counts people without a noun (*22 arrested*), and is no age."""
    if small(reading, "age_before", k - 1) and key(reading, j) in (",", ")"):
        return False
    closed = j >= end or not reading.syllables.forms[j].isalnum()
    return closed or hit(reading, "offence", j) is not None or small(reading, "passive_after", j)


def _is_year(reading: Reading, k: int, value: int) -> bool:
    return 1900 <= value <= 2100 and len(reading.syllables.forms[k]) == 4


def _named_behind(reading: Reading, k: int, end: int) -> People | None:
    """The one person named at syllable `k`, behind a noun (*a man* named Le Van An, *suspect* Le Van An)."""
    if naming := hit(reading, "naming", k):
        k = naming.j
    if naming and after_age(reading, k) > k:
        return _aged(reading, k, end)
    found = _named(reading, k, end)
    return found if found and found.count == 1 else None


def _aged(reading: Reading, k: int, end: int) -> People | None:
    """*34-year-old Dinh Cong Thoai*, *34-year-old man*, *34-year-old director*."""
    j = after_age(reading, k)
    if named := _named(reading, j, end):
        return named
    noun = _noun(reading, j, end, "person") or (j if _ends_phrase(reading, j, end) else 0)
    return People(k, noun, 1, basis="names") if noun else None


def _noun(reading: Reading, k: int, end: int, kind: str) -> int:
    """The syllable after a noun for persons that stands at `k` or some words on; 0 for none."""
    for j in range(k, min(k + _MOST_BETWEEN, end)):
        if found := hit(reading, kind, j):
            return found.j
        if kind == "person" and hit(reading, "people", j):
            return 0
        if not _goes_on(reading, j) or hit(reading, "trigger", j) or hit(reading, "offence", j):
            return 0
    return 0


def _goes_on(reading: Reading, k: int) -> bool:
    """Whether a word, or a sign inside one, at syllable `k` may be of the same phrase as the words before it."""
    form = reading.syllables.forms[k]
    return form.isalnum() or form in "-'’"


def _named(reading: Reading, k: int, end: int) -> People | None:
    """Persons listed by name from syllable `k` on."""
    names: list[str] = []
    extra, j = 0, k
    while len(names) < _MOST_NAMES:
        if (found := hit(reading, "honorifics", k)) or (names and (found := hit(reading, "person", k))):
            k = found.j
        name = starting(reading.names, k)
        stop = name.j if name else any_name_at(reading, k) if names and k < end else k
        if stop > end or (name is None and stop < k + 2):
            break
        names.append(name.text if name else reading.syllables.slice(k, stop))
        j = stop
        k = _next_name(reading, j, end)
    if not names:
        return None
    number = number_at(reading, j + 1, end) if small(reading, "and", j) else None
    if number and (noun := _noun(reading, number[1], end, "people")):
        extra, j = number[0], noun
    return People(j, j, len(names) + extra, "exact", "names", names)


def _next_name(reading: Reading, k: int, end: int) -> int:
    """The syllable at which the next listed name may stand, after an age, a comma and *and*."""
    if key(reading, k) == "(":
        closed = next((p for p in range(k, min(k + _BRACKET, end)) if key(reading, p) == ")"), k - 1)
        k = closed + 1
    if key(reading, k) == "," and reading.syllables.forms[k + 1 : k + 2] and key(reading, k + 1).isdecimal():
        k += 2
    if key(reading, k) in (",", ";"):
        k += 1
    return k + 1 if small(reading, "and", k) else k


def _unnumbered(reading: Reading, k: int, end: int) -> People | None:
    """*the couple*, *the suspects*, *a man*, *him*."""
    if found := hit(reading, "sets", k):
        return People(k, found.j, found.value)
    if found := hit(reading, "pronouns", k):
        plural = small(reading, "plural", k)
        return People(k, found.j, None if plural else 1, "unknown" if plural else "exact", "names", plural=plural)
    for j in range(k, min(k + _MOST_BETWEEN, end)):
        if hit(reading, "offence", j) or not _goes_on(reading, j):
            break
        if found := hit(reading, "many", j):
            return People(k, found.j, None, "unknown", plural=True)
        if found := hit(reading, "person", j):
            return _named_behind(reading, found.j, end) or People(k, found.j, 1, "exact", "names")
        if capital(reading, j) and (named := _named(reading, j, end)):
            return named
    return None

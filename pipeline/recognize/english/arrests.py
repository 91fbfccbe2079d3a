"""Recognize arrests in English articles: who was arrested, detained, charged, summoned, surrendered or sentenced."""

from __future__ import annotations

from pipeline.facts import AgencySpan, Arrest
from pipeline.link.arrests import merge_statements
from pipeline.link.statements import Statement
from pipeline.reading import Reading
from pipeline.recognize.english.occasions import date_of, offence_after, raid_date, scope_of
from pipeline.recognize.english.people import People, people_at, people_before
from pipeline.recognize.english.words import among, capital, ending, hit, key, small
from pipeline.recognize.lexicon import Hit

_REACH = 100
_MODAL = 5
_ORDER = 25
_NEAR = 3
_TOLD = 4
"""How plainly a text tells an offence; a title, which shortens it, does so less."""
_APOSTROPHES = ("'", "’")
_ACTIVE = ("ing", "noun", "before", "carried", "base")


def recognize_arrests(reading: Reading) -> list[Arrest]:
    """Find the arrests that an English article tells, each once, in text order."""
    statements = []
    last = 0
    for trigger in reading.hits.of("en:trigger"):
        if trigger.i < last:
            continue
        last = trigger.j
        statement = _statement(reading, trigger)
        if statement is not None:
            statements.append(statement)
    counts = [s.arrest.count for s in statements if s.arrest.count and s.arrest.count > 1]
    arrests = merge_statements(statements, counts)
    if len(arrests) == 1 and arrests[0].occurred_on is None:
        arrests[0].occurred_on = raid_date(reading)
    codes = {place.province_code for place in reading.places}
    for arrest in arrests:
        arrest.province_code = _province(reading, arrest, codes)
    return arrests


def _statement(reading: Reading, trigger: Hit) -> Statement | None:
    """What a trigger tells, or None where it tells no act, or none that took place."""
    first, last = _clause(reading, trigger.i)
    found = _read(reading, trigger, first, last)
    if found is None:
        return None
    people, passive = found
    anchor = _be_before(reading, trigger.i, first) if passive else trigger.i
    if _unreal(reading, trigger, anchor, first):
        return None
    known = small(reading, "statement_after", trigger.i - 1)
    arrest = _arrest(reading, trigger, people, passive, first, last)
    return Statement(
        arrest, further=people.further, known=known, plural=people.plural, vague=people.vague,
        offence_strength=(_TOLD if arrest.start > len(reading.article.title or "") else 1) if arrest.offence else 0,
    )  # fmt: skip


def _clause(reading: Reading, k: int) -> tuple[int, int]:
    first, last = reading.sentence_at(k)
    return max(first, k - _REACH), min(last, k + _REACH)


def _read(reading: Reading, trigger: Hit, first: int, last: int) -> tuple[People, bool] | None:
    """The people of a trigger and whether they suffer the act as its subject."""
    _, form = trigger.value
    if hit(reading, "nouns_after", trigger.j):
        return None
    after = people_at(reading, trigger.j, last) if trigger.j < last else None
    if form in _ACTIVE:
        return (after, False) if after and _acting(reading, trigger, after, first) else None
    if form == "alone":
        before = people_before(reading, first, trigger.i)
        return (before, False) if before else None
    passive = _be_before(reading, trigger.i, first)
    if passive == trigger.i and after and (after.count is not None or after.plural):
        return after, False
    if passive == trigger.i and not _ends_clause(reading, trigger.j, last):
        return None
    before = people_before(reading, first, passive)
    near = before is not None and (passive < trigger.i or before.j >= trigger.i - _NEAR)
    return (before, True) if before and near else None


def _acting(reading: Reading, trigger: Hit, after: People, first: int) -> bool:
    """Whether an active form has its object after it: a present one wants a subject or an order before it."""
    form = trigger.value[1]
    if form == "carried":
        return hit(reading, "carried_in", after.j) is not None
    return form != "base" or _ordered(reading, trigger.i, first) or _acts(reading, trigger, first)


def _ends_clause(reading: Reading, k: int, last: int) -> bool:
    """Whether no object stands at syllable `k` behind a participle (*three arrested in Hanoi*, *22 arrested*)."""
    sign = k >= last or not reading.syllables.forms[k].isalnum()
    return sign or small(reading, "passive_after", k) or hit(reading, "offence", k) is not None


def _ordered(reading: Reading, k: int, first: int) -> bool:
    """Whether a decision or joint action makes an infinitive at syllable `k` an act (*a decision to detain*)."""
    order = next((p for p in range(k - 1, max(first, k - _ORDER) - 1, -1) if hit(reading, "ordered", p)), None)
    return order is not None and any(hit(reading, "infinitive", p) for p in range(order + 1, k))


def _acts(reading: Reading, trigger: Hit, first: int) -> bool:
    """Whether a present form has a body or police as its subject (*Hanoi police arrest 22*), and is no noun."""
    before = trigger.i - 1
    if any(hit(reading, label, before) for label in ("infinitive", "nouns_before")):
        return False
    joined = small(reading, "group_joins", before)
    near = range(first if joined else max(before - 1, first), trigger.i)
    return any(ending(reading.agencies, k + 1) or hit(reading, "subjects", k) for k in near)


def _be_before(reading: Reading, k: int, first: int) -> int:
    """The syllable of the form of *be* that makes a participle at `k` passive; `k` where there is none."""
    for p in range(k - 1, max(k - 5, first - 1), -1):
        if hit(reading, "be", p):
            while p - 1 >= first and (hit(reading, "be", p - 1) or small(reading, "have", p - 1)):
                p -= 1
            return p
        if not reading.syllables.forms[p].isalpha() or capital(reading, p):
            break
    return k


def _unreal(reading: Reading, trigger: Hit, anchor: int, first: int) -> bool:
    """Whether the words before the verb deny the act, plan it, or wish it."""
    form = trigger.value[1]
    if hit(reading, "infinitive", anchor - 1) and not (form == "base" and _ordered(reading, trigger.i, first)):
        return True
    if form == "ing" and any(hit(reading, "offence", k) for k in range(max(anchor - _ORDER // 2, first), anchor)):
        return True
    window = range(max(anchor - _MODAL, first), trigger.i)
    for k in window:
        if hit(reading, "unreal", k) is None or capital(reading, k):  # Can Tho is a city
            continue
        if small(reading, "broken_not", k) and key(reading, k - 1) not in _APOSTROPHES:
            continue
        if not any(small(reading, "clause_marks", p) for p in range(k + 1, trigger.i)):
            return True
    return False


def _arrest(reading: Reading, trigger: Hit, people: People, passive: bool, first: int, last: int) -> Arrest:
    s = reading.syllables
    i, j = min(trigger.i, people.i), max(trigger.j, people.j)
    agency = _actor(reading, trigger, passive, first, last)
    count = people.count
    return Arrest(
        s.starts[i], s.ends[j - 1], i, j, f"arrest:en {trigger.value[1]}", 0.8,
        action=trigger.value[0], count=count, approx=people.approx, basis=people.basis,
        scope=scope_of(reading, count, first, last),
        foreign=bool(agency and agency.foreign) or _by_foreign(reading, trigger, first),
        agency_text=agency.text if agency else None, agency_span=agency,
        offence=offence_after(reading, max(trigger.j, j), last),
        occurred_on=date_of(reading, trigger.i, trigger.j, first, last), names=list(people.names),
    )  # fmt: skip


def _actor(reading: Reading, trigger: Hit, passive: bool, first: int, last: int) -> AgencySpan | None:
    """The body that acts: after *by* in the passive, else the last before the trigger in its sentence."""
    spans = among(reading.agencies, first, last)
    if passive:
        by = next((k for k in range(trigger.j, min(trigger.j + 12, last)) if small(reading, "by", k)), None)
        found = next((a for a in spans if by is not None and by < a.i <= by + 3), None)
        if found:
            return found
    if passive:
        return None
    last_span: AgencySpan | None = None
    for span in spans:
        if span.j <= trigger.i and (last_span is None or span.j > last_span.j):
            last_span = span
    return last_span


def _by_foreign(reading: Reading, trigger: Hit, first: int) -> bool:
    """Whether the authorities of another state act (*Thai police arrested*, *Cambodian authorities detained*)."""
    for k in range(first, trigger.i):
        country = hit(reading, "country", k)
        if country and capital(reading, k) and small(reading, "authorities", country.j):
            return True
    return False


def _province(reading: Reading, arrest: Arrest, codes: set[str | None]) -> str | None:
    """The province of the acting body, else of the places in the sentence, else of all places of the article."""
    body = arrest.agency_span.agency if arrest.agency_span else None
    if body and body.province_code:
        return body.province_code
    near = {place.province_code for place in among(reading.places, *_clause(reading, arrest.i))} or codes
    return next(iter(near)) if len(near) == 1 else None

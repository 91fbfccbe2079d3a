"""Recognize arrests in English articles: who was arrested, detained, charged, summoned, surrendered or sentenced."""

from __future__ import annotations

from pipeline.facts import AgencySpan, Arrest
from pipeline.link.arrests.merging import merge_statements
from pipeline.link.arrests.statements import Statement
from pipeline.reading import Reading
from pipeline.recognize.english.arrests.acts import Act, be_before, is_ordered, read_act
from pipeline.recognize.english.arrests.occasions import date_of, offence_after, raid_date, scope_of
from pipeline.recognize.english.words import among, capital, hit, key, small
from pipeline.recognize.lexicon import Hit

_REACH = 100
_MODAL = 5
_CHARGED = 12
_ACTOR, _TITLED = 12, 3
"""Syllables from a passive verb to *by* at most, and from there to the body."""
_TOLD = 4
"""How plainly a text tells an offence; a title, which shortens it, does so less."""
_APOSTROPHES = ("'", "’")


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
        arrest.province_code = None if arrest.foreign else _province(reading, arrest, codes)
    return arrests


def _statement(reading: Reading, trigger: Hit) -> Statement | None:
    """What a trigger tells, or None where it tells no act, or none that took place."""
    first, last = _clause(reading, trigger.i)
    act = read_act(reading, trigger, first, last)
    if act is None:
        return None
    verb = be_before(reading, trigger.i, first) if act.passive else trigger.i
    if _unreal(reading, trigger, verb, first):
        return None
    people, known = act.people, small(reading, "known_after", trigger.i - 1)
    arrest = _arrest(reading, trigger, act, first, last)
    return Statement(
        arrest, further=people.further, known=known, plural=people.plural, vague=people.vague,
        offence_strength=(_TOLD if arrest.start > len(reading.article.title or "") else 1) if arrest.offence else 0,
    )  # fmt: skip


def _clause(reading: Reading, k: int) -> tuple[int, int]:
    first, last = reading.sentence_at(k)
    return max(first, k - _REACH), min(last, k + _REACH)


def _unreal(reading: Reading, trigger: Hit, verb: int, first: int) -> bool:
    """Whether the words before the verb deny the act, plan it, or wish it."""
    form = trigger.value[1]
    if hit(reading, "infinitive", verb - 1) and not (form == "base" and is_ordered(reading, trigger.i, first)):
        return True
    if form == "ing" and any(_accuses(reading, k) for k in range(max(verb - _CHARGED, first), verb)):
        return True
    denials = (k for k in range(max(verb - _MODAL, first), trigger.i) if _denies(reading, k))
    return any(not any(small(reading, "clause_marks", p) for p in range(k + 1, trigger.i)) for k in denials)


def _accuses(reading: Reading, k: int) -> bool:
    """Whether a word that opens an offence, and means nothing else, stands at syllable `k`."""
    return hit(reading, "offence", k) is not None and not small(reading, "loose_openers", k)


def _denies(reading: Reading, k: int) -> bool:
    """Whether a word for what is not so stands at syllable `k`, not a name (*Can* Tho) or a lone *t*."""
    if hit(reading, "unreal", k) is None or capital(reading, k):
        return False
    return not small(reading, "broken_not", k) or key(reading, k - 1) in _APOSTROPHES


def _arrest(reading: Reading, trigger: Hit, act: Act, first: int, last: int) -> Arrest:
    s, people = reading.syllables, act.people
    i, j = min(trigger.i, people.i), max(trigger.j, people.j)
    agency = _actor(reading, trigger, act.passive, first, last)
    count = people.count
    return Arrest(
        s.starts[i], s.ends[j - 1], i, j, f"arrest:en {trigger.value[1]}", 0.8,
        action=act.action, count=count, approx=people.approx, basis=people.basis,
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
        reach = range(trigger.j, min(trigger.j + _ACTOR, last))
        by = next((k for k in reach if small(reading, "actor_before", k)), last)
        return next((span for span in spans if by < span.i <= by + _TITLED), None)
    return max((span for span in spans if span.j <= trigger.i), key=lambda span: span.j, default=None)


def _by_foreign(reading: Reading, trigger: Hit, first: int) -> bool:
    """Whether the authorities of another state act (*Thai police arrested*, *Cambodian authorities detained*)."""
    countries = (country for k in range(first, trigger.i) if (country := hit(reading, "country", k)))
    return any(capital(reading, country.i) and small(reading, "authorities", country.j) for country in countries)


def _province(reading: Reading, arrest: Arrest, codes: set[str | None]) -> str | None:
    """The province of the acting body, else of the places in the sentence, else of all places of the article."""
    body = arrest.agency_span.agency if arrest.agency_span else None
    if body and body.province_code:
        return body.province_code
    near = {place.province_code for place in among(reading.places, *_clause(reading, arrest.i))} or codes
    return next(iter(near)) if len(near) == 1 else None

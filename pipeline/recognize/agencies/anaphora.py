"""Anaphora: a head that stands alone for a body named before (*Bộ*, *Sở này*)."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.lexicon import Phrase


def anaphor_phrases() -> Iterator[Phrase]:
    """The heads and phrases that stand for a body."""
    words = load_yaml("agency_anaphora")
    yield from (Phrase(head, "agency_short", head) for head in words["heads"])
    heads = (*words["heads"], *words["with_back"])
    yield from (Phrase(f"{head} {back}", "agency_back", head) for head in heads for back in words["back"])
    yield from (Phrase(word, "agency_this", word) for word in words["back"])


def anaphor_at(reading: Reading, k: int) -> Unit | None:
    """The anaphor at syllable `k`: a head with *này*, or a capitalised one before a word in small letters."""
    back = reading.hits.at("agency_back").get(k)
    if back is not None and not _other_word(reading, k) and not any(n in reading.lines for n in range(k + 1, back.j)):
        return Unit(k, back.j, head=str(back.value), rule="anaphor")
    short = reading.hits.at("agency_short").get(k)
    if short is None or not _stands_alone(reading, k, short.j):
        return None
    return Unit(k, short.j, head=str(short.value), rule="anaphor")


def owner_at(reading: Reading, k: int) -> Unit | None:
    """The head at syllable `k` that stands for a ministry or department behind a unit of its own (*Thanh tra* Bộ)."""
    short = reading.hits.at("agency_short").get(k)
    if short is None or k in reading.lines or not _ends_there(reading, short.j):
        return None
    return Unit(k, short.j, head=str(short.value), rank=2, rule="anaphor")


def _other_word(reading: Reading, k: int) -> bool:
    """Whether the syllable before makes another word of a head (*cán bộ này*)."""
    head = reading.hits.at("agency_head").get(k)
    return head is not None and k > 0 and reading.syllables.keys[k - 1] in head.value.not_after


def _stands_alone(reading: Reading, k: int, j: int) -> bool:
    """Whether a head is capitalised inside a sentence, and what follows it is no part of its name."""
    forms = reading.syllables.forms
    if not forms[k][0].isupper() or k == reading.sentence_at(k)[0] or k in reading.lines:
        return False
    inside = reading.syllables.keys[k - 1] in load_yaml("agency_anaphora")["before"]
    return not inside and not reading.hits.ends_at("agency_several", k) and _ends_there(reading, j)


def _ends_there(reading: Reading, j: int) -> bool:
    """Whether what follows a head is no part of its name."""
    forms = reading.syllables.forms
    if j < len(forms) and reading.syllables.keys[j] in load_yaml("agency_anaphora")["other"]:
        return False
    return j >= len(forms) or j in reading.lines or not (forms[j][0].isupper() or forms[j][0].isdigit())

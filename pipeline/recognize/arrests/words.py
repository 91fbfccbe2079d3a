"""The word lists of arrests as lexicon entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.lexicon import Phrase

_PEOPLE = (
    "plurals",
    "singulars",
    "pointing",
    "respected",
    "companions",
    "things",
    "belongings",
    "kin",
    "genders",
    "suspects",
    "prefixes",
    "counters",
    "they",
    "callings",
    "goods",
    "no_goods",
    "peoples",
    "makes",
    "firms",
    "upon",
)
_CUES = (
    "gaps", "towards", "awards", "joints", "leading", "done", "citizens", "handover", "police", "investigators",
    "courts", "statistic", "further", "listing", "attributes", "general", "presupposed", "joined",
    "offices", "wanted",
    "involved",
    "saying",
    "after_names",
    "adverbs",
    "openers",
    "closers",
    "compelled",
    "parts",
    "among",
    "advances",
    "not_people",
    "weapons",
    "arrivals",
    "warrants",
    "at_large",
    "refuted",
    "ordered",
    "streets",
    "stages",
    "upheld",
    "proposing",
    "selectors",
    "unfounded",
    "appeals",
    "jailers",
    "rumours",
    "reports",
    "totals",
    "at_once",
    "later",
    "went_by",
    "decisions",
    "trials",
    "on_the_spot",
    "long_after",
    "deed_done",
    "happening",
    "topics",
    "receiving",
    "homes",
    "origins",
    "cases_of",
    "deeds",
    "identified",
    "on_scene",
    "recording",
    "claiming",
    "driven",
    "captivity",
    "forced",
    "victims",
    "children",
    "girls",
    "forced_marriage",
    "teams",
    "invitees",
    "superiors",
    "cared",
    "history",
    "meanwhile",
    "beforehand",
    "beasts",
    "made_to",
    "or_not",
    "examples",
    "some",
)  # fmt: skip
_FOREIGN = (
    "countries", "cities", "bodies", "ambiguous", "authorities", "home", "in", "that_country", "money", "borrowed",
)  # fmt: skip
_UNREAL = ("denied", "planned", "supposed", "wished")
_OFFENCES = (
    "introducers", "loose", "causes", "aside", "reasons", "rings", "doing", "naming", "idle", "acts", "enders",
    "grave", "past", "innocent", "workplaces", "continued", "whole", "illicit", "captions",
)  # fmt: skip


@cache
def small_words(kind: str) -> frozenset[str]:
    """A list of single words and signs, under `small` in `arrest_cues.yml`."""
    return frozenset(load_yaml("arrest_cues")["small"][kind])


def phrases() -> Iterator[Phrase]:
    """The word lists of arrests, under labels that begin with `arrest:`."""
    yield from _trigger_phrases()
    yield from _people_phrases()
    yield from _plain("arrest_cues", _CUES)
    yield from _plain("charges", ("charges",))
    yield from _plain("arrest_offences", _OFFENCES)
    cues = load_yaml("arrest_cues")
    for kind in _UNREAL:
        yield from (Phrase(text, "arrest:unreal", kind) for text in cues[kind])
    foreign = load_yaml("arrest_foreign")
    for kind in _FOREIGN:
        yield from (Phrase(text, f"arrest:{kind}", text) for text in foreign[kind])


def _plain(file: str, kinds: tuple[str, ...]) -> Iterator[Phrase]:
    data = load_yaml(file)
    for kind in kinds:
        yield from (Phrase(str(text), f"arrest:{kind}", kind) for text in _spellings(data[kind]))


def _trigger_phrases() -> Iterator[Phrase]:
    data = load_yaml("arrest_triggers")
    for action, texts in data["actions"].items():
        yield from (Phrase(text, "arrest:trigger", action) for text in texts)
    for kind in (
        "carried",
        "judged",
        "taken",
        "destinations",
        "penalties",
        "alone",
        "uncertain",
        "sums",
        "overpower",
        "invited",
        "talks",
        "serving",
        "upholding",
        "jailed",
        "accusations",
        "shown",
        "confining",
    ):
        yield from (Phrase(text, f"arrest:{kind}", kind) for text in data[kind])
    yield from (Phrase(text, "arrest:decoy", "decoy") for text in data["decoys"])


def _spellings(texts: Iterable[str]) -> Iterator[str]:
    """The words in both spellings of *sĩ* (*bác sĩ*, *bác sỹ*)."""
    for text in texts:
        yield from {text: None, str(text).replace("sĩ", "sỹ"): None}


def _people_phrases() -> Iterator[Phrase]:
    data = {kind: list(_spellings(texts)) for kind, texts in load_yaml("arrest_people").items() if kind != "sets"}
    for kind in ("pairs", "groups", "pronouns", "nouns", "weak_nouns", "honorifics", "decoys"):
        yield from (Phrase(text, "arrest:person", kind) for text in data[kind])
    yield from _plain("arrest_people", _PEOPLE)
    yield from (Phrase(text, "arrest:sets", str(size)) for text, size in load_yaml("arrest_people")["sets"].items())
    yield from (Phrase(text, "arrest:accomplices", "accomplices") for text in data["accomplices"])

"""The word lists of arrests as lexicon entries: every list of their files, under its own name.

A list `joints` in `arrest_cues.yml` is found under the label `arrest:joints`; what bears another label or value, or is
no word list of its own, stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.lexicon import Phrase

_FILES = ("arrest_triggers", "arrest_people", "arrest_cues", "arrest_offences", "charges", "arrest_foreign")

_LABELS = (
    dict.fromkeys(("pairs", "groups", "pronouns", "nouns", "weak_nouns", "honorifics"), "arrest:person")
    | dict.fromkeys(("denied", "planned", "supposed", "wished"), "arrest:unreal")
)  # fmt: skip
"""Lists that are found under a common label, each with its name as the value."""

_DECOYS = {
    "arrest_triggers": Phrase("", "arrest:decoy", "decoy"),
    "arrest_people": Phrase("", "arrest:person", "decoys"),
}
"""What hides a trigger, and what hides a noun for people."""

_UNSOUGHT = {
    "arrest_triggers": {"cases"},
    "arrest_cues": {
        "acting_kinds", "approving_kinds", "corps", "instances", "judging_kinds", "judging_kinds_abroad", "part_kinds",
        "powerless_kinds", "powerless_names", "seizing_kinds",
    },
    "arrest_offences": {
        "alone", "breaks", "empty", "endings", "hanging", "harms", "nouns", "numbered", "purposes", "taken", "vague",
    },
}  # fmt: skip
"""Lists of kinds of bodies, and of words that are looked for only at a given place: no lexicon entries."""


@cache
def small_words(kind: str) -> frozenset[str]:
    """A list of single words and signs, under `small` in `arrest_cues.yml`."""
    return frozenset(load_yaml("arrest_cues")["small"][kind])


def phrases() -> Iterator[Phrase]:
    """The word lists of arrests, under labels that begin with `arrest:`."""
    for action, texts in load_yaml("arrest_triggers")["actions"].items():
        yield from (Phrase(text, "arrest:trigger", action) for text in texts)
    yield from (Phrase(text, "arrest:sets", str(size)) for text, size in load_yaml("arrest_people")["sets"].items())
    for file in _FILES:
        for kind, texts in load_yaml(file).items():
            if isinstance(texts, list) and kind not in _UNSOUGHT.get(file, ()):
                yield from (_entry(file, kind, text) for text in _spellings(texts))


def _entry(file: str, kind: str, text: str) -> Phrase:
    if kind == "decoys":
        return _DECOYS[file]._replace(text=text)
    return Phrase(text, _LABELS.get(kind, f"arrest:{kind}"), text if file == "arrest_foreign" else kind)


def _spellings(texts: Iterable[object]) -> Iterator[str]:
    """The words in both spellings of *sĩ* (*bác sĩ*, *bác sỹ*)."""
    spellings = load_yaml("arrest_people")["spellings"].items()
    for text in map(str, texts):
        yield text
        yield from (text.replace(usual, other) for usual, other in spellings if usual in text)

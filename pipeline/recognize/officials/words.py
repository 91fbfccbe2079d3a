"""The word lists of officials: every list of `official_context.yml` is found under its own name, *officials:enders*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.lexicon import Phrase
from pipeline.recognize.officials.posts import post_phrases

_KINDS_OF_VERBS = {
    "past_verbs": ("verbs", "former"),
    "shared_verbs": ("verbs", "shared"),
    "dismissals": ("appointments", "former"),
}
"""Lists that are found under another one's name, with a value of their own."""


@cache
def words(kind: str) -> frozenset[str]:
    """A list of words that are looked for only beside what is found: under `small` in `official_context.yml`."""
    return frozenset(load_yaml("official_context")["small"][kind])


def phrases() -> Iterator[Phrase]:
    """The word lists of officials: ranks, posts, states, and the words that join posts and persons."""
    yield from post_phrases()
    yield from (Phrase(text, "officials:countries") for text in (*load_yaml("positions")["states"], *_countries()))
    known = load_yaml("official_context")
    for kind, (label, value) in _KINDS_OF_VERBS.items():
        yield from (Phrase(text, f"officials:{label}", value) for text in known[kind])
    yield from _appointments()
    for kind, texts in known.items():
        if kind != "small" and kind not in _KINDS_OF_VERBS:
            yield from (Phrase(text, f"officials:{kind}") for text in texts)


def _appointments() -> Iterator[Phrase]:
    """Every wording of an appointment: *bổ nhiệm làm*, *được bầu giữ chức vụ*.

    `active`: without *được*; `object`: the same, and no person named further before is meant (*bầu chức vụ*).
    """
    known = load_yaml("positions")
    for link in (*known["appointed_as"], *known["offices"]):
        value = "object" if link in known["offices"] else "active"
        for verb in known["appointing"]:
            yield Phrase(f"{verb} {link}", "officials:appointments", value)
            yield from (Phrase(f"{passive} {verb} {link}", "officials:appointments") for passive in words("passives"))
        yield from (Phrase(f"{verb} {link}", "officials:appointments") for verb in known["winning"])


def _countries() -> Iterator[str]:
    """Every name of another state, with and without its title (*Vương quốc Hà Lan*), and cities abroad."""
    known = load_yaml("countries")
    yield from known["places"]
    for name, others in known["names"].items():
        for form in (name, *others):
            yield form
            yield from (f"{title} {form}" for title in known["titles"])

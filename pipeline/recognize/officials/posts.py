"""Posts and ranks: their word lists as phrases of the lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import OF
from pipeline.recognize.lexicon import Phrase

_LISTS = (
    "body_heads",
    "whole_bodies",
    "levels",
    "enders",
    "not_enders",
    "weak_heads",
    "private_heads",
    "joiners",
    "verbs",
    "appointments",
    "givers",
    "promotions",
    "terms",
    "eras",
    "aliases",
    "conferrers",
    "proxies",
    "candidates",
    "plurals",
    "fields",
    "duties",
    "replacing",
    "stations",
    "charges",
)


@dataclass(frozen=True, slots=True)
class Post:
    """What is known of a post: see `knowledge/positions.yml` for the fields."""

    kind: str
    bodies: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    overlap: bool = False
    place: bool = False
    field: bool = False
    mission: bool = False
    domestic: bool = False
    task: bool = False
    alone: bool = False
    local: bool = False
    helper: bool = False
    group: str = ""
    tier: int = 0
    governs: tuple[str, ...] = ()
    context: bool = True
    sure: bool = False
    aide: bool = False


def phrases() -> Iterator[Phrase]:
    """The word lists of officials: ranks, posts, and the words that join posts and persons."""
    known = load_yaml("positions")
    for entry in load_yaml("ranks"):
        for form in (entry["rank"], *entry.get("forms", ())):
            yield Phrase(form, "rank", entry["rank"])
            yield from (Phrase(f"{form} {suffix}", "rank", entry["rank"]) for suffix in known["rank_suffixes"])
    for group in known["posts"]:
        yield from (Phrase(form, "position", _post(group)) for form in _forms(group, known))
    yield from _aides(known)
    for mark in ("former", "new"):
        yield from (Phrase(word, "post_mark", mark) for word in known[mark])
    yield from (Phrase(text, "officials:verbs", "former") for text in known["past_verbs"])
    yield from (Phrase(text, "officials:appointments", "former") for text in known["dismissals"])
    yield from (Phrase(text, "officials:verbs", "shared") for text in known["shared_verbs"])
    yield from (Phrase(text, "officials:countries") for text in (*known["states"], *_countries()))
    yield from _appointments(known)
    for label in _LISTS:
        yield from (Phrase(text, f"officials:{label}") for text in known[label])


def _aides(known: dict[str, Any]) -> Iterator[Phrase]:
    """Those about the heads of other states: *Trợ lý Tổng thống*, *cố vấn của Thủ tướng*; none that a list has."""
    listed = {word.casefold() for group in known["posts"] for word in group["words"]}
    for aide, chief in product(known["aides"], known["chiefs"]):
        post = Post("private" if aide in known["near_kin"] else "foreign", aide=True)
        texts = (f"{aide} {chief}", f"{aide} {OF} {chief}")
        yield from (Phrase(text, "position", post) for text in texts if text.casefold() not in listed)


def _appointments(known: dict[str, Any]) -> Iterator[Phrase]:
    """Every wording of an appointment: *bổ nhiệm làm*, *được bầu giữ chức vụ*.

    `active`: without *được*; `object`: the same, and no person named further before is meant (*bầu chức vụ*).
    """
    for link in (*known["appointed_as"], *known["offices"]):
        value = "object" if link in known["offices"] else "active"
        for verb in known["appointing"]:
            yield Phrase(f"{verb} {link}", "officials:appointments", value)
            yield from (Phrase(f"{passive} {verb} {link}", "officials:appointments") for passive in known["passives"])
        yield from (Phrase(f"{verb} {link}", "officials:appointments") for verb in known["winning"])


def _countries() -> Iterator[str]:
    """Every name of another state, with and without its title (*Vương quốc Hà Lan*), and cities abroad."""
    known = load_yaml("countries")
    yield from known["places"]
    for name, others in known["names"].items():
        for form in (name, *others):
            yield form
            yield from (f"{title} {form}" for title in known["titles"])


def _post(group: dict[str, Any]) -> Post:
    known = {key: value for key, value in group.items() if key not in ("words", "deputies")}
    heads = {key: tuple(known.get(key, ())) for key in ("bodies", "leads", "governs")}
    return Post(**{**known, **heads})


def _forms(group: dict[str, Any], known: dict[str, Any]) -> Iterator[str]:
    """Every form of a group's posts: *Giám đốc*, *Phó Giám đốc*, *Phó Giám đốc thường trực*."""
    behind = f" {known['deputy']}"
    for word in group["words"]:
        yield word
        if group.get("deputies"):
            for deputy in known["deputies"]:
                yield f"{deputy} {word}"
                yield from (f"{deputy} {word} {suffix}" for suffix in known["suffixes"])
        if word.endswith(behind):
            yield from (f"{word} {suffix}" for suffix in known["suffixes"])

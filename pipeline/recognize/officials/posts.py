"""Posts and ranks as phrases of the lexicon, and what is known of each post."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import OF
from pipeline.recognize.lexicon import Phrase


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
    verbal_tasks: tuple[str, ...] = ()
    alone: bool = False
    local: bool = False
    helper: bool = False
    group: str = ""
    tier: int = 0
    governs: tuple[str, ...] = ()
    context: bool = True
    sure: bool = False
    aide: bool = False


def post_phrases() -> Iterator[Phrase]:
    """Ranks (`rank`), posts (`position`), and words before them that tell how recent they are (`post_mark`)."""
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


def _post(group: dict[str, Any]) -> Post:
    known: dict[str, Any] = {key: value for key, value in group.items() if key not in ("words", "deputies")}
    lists = {key: tuple(value) for key, value in known.items() if isinstance(value, list)}
    return Post(**(known | lists))


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


def _aides(known: dict[str, Any]) -> Iterator[Phrase]:
    """Those about the heads of other states: *Trợ lý Tổng thống*, *cố vấn của Thủ tướng*; none that a list has."""
    listed = {word.casefold() for group in known["posts"] for word in group["words"]}
    for aide, chief in product(known["aides"], known["chiefs"]):
        post = Post("private" if aide in known["near_kin"] else "foreign", aide=True)
        texts = (f"{aide} {chief}", f"{aide} {OF} {chief}")
        yield from (Phrase(text, "position", post) for text in texts if text.casefold() not in listed)

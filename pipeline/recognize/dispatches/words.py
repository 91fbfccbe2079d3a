"""The word lists of documents as lexicon entries."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.knowledge.load import load_yaml
from pipeline.recognize.dispatches.laws import law_phrases
from pipeline.recognize.lexicon import Phrase


def phrases() -> Iterator[Phrase]:
    """Types of documents (`document:type`), things that are none (`document:other`), issuers and posts."""
    for row in load_yaml("document_types")["types"]:
        for text in (row["name"], *row.get("also", ())):
            yield Phrase(text, "document:type", row["name"])
    for text in load_yaml("document_types")["others"]:
        yield Phrase(text, "document:other")
    for text in load_yaml("issuers")["bodies"]:
        yield Phrase(text, "document:issuer")
    known = load_yaml("issuers")
    for text, code in known["posts"].items():
        yield Phrase(text, "document:post", code)
        yield from (Phrase(f"{deputy} {text}", "document:post", code) for deputy in known["deputies"])
    yield from law_phrases()

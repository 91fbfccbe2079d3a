"""Hide or cut some of the rules' spans in training, so that the model learns not to rely on them alone.

The rules were written with the training articles at hand, hence are better there than elsewhere. Without noise the
model would learn that they are nearly always right.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from pipeline.facts import AgencySpan
from pipeline.reading import Reading

_FAR = 3


@dataclass(frozen=True, slots=True)
class Noise:
    """Shares of the rules' forms that are hidden, and that get a wrong end; `seed` varies which."""

    hide: float = 0.15
    cut: float = 0.07
    seed: int = 7


def disturb(reading: Reading, noise: Noise) -> list[AgencySpan]:
    """The rules' spans of an article with noise; a form fares alike wherever the article has it."""
    found = []
    for span in reading.agencies:
        chance = _chance(noise.seed, reading.article.article_id, span.text)
        if chance < noise.hide:
            continue
        wrong = noise.hide <= chance < noise.hide + noise.cut
        found.append(_with_other_end(reading, span, (chance - noise.hide) / noise.cut) if wrong else span)
    return found


def _chance(*parts: object) -> float:
    """A number from 0 to 1 that depends on the parts alone."""
    return int.from_bytes(sha256("\x1f".join(map(str, parts)).encode()).digest()[:6], "big") / 2**48


def _with_other_end(reading: Reading, span: AgencySpan, chance: float) -> AgencySpan:
    """A span that ends one to three syllables later, or earlier where it is long enough."""
    by = 1 + int(chance * 2 * _FAR) % _FAR
    later = chance >= 1 / 2 or span.j - span.i <= by
    j = min(span.j + by, reading.sentence_at(span.i)[1]) if later else span.j - by
    return AgencySpan(
        span.start, span.end, span.i, max(j, span.i + 1), span.found_by, span.confidence, span.text, span.anaphor,
        span.nested, span.foreign,
    )  # fmt: skip

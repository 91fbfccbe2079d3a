"""Mistakes in their context: what the article says around a fact that was missed or wrongly found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.evaluate.figures import Mistake, Score
from pipeline.write.load import load

_AROUND = 60


def list_mistakes(score: Score, tables: str | Path, most: int) -> Iterator[str]:
    """Yield up to `most` mistakes of each kind, a line each."""
    if not most:
        return
    articles = load(tables).articles
    texts = dict(zip(articles.article_id, articles.text, strict=True))
    texts |= {Path(p.split("#")[0]).name: t for p, t in zip(articles.source_path, articles.text, strict=True)}
    shown: Counter[str] = Counter()
    for mistake in score.mistakes:
        shown[mistake.kind] += 1
        if shown[mistake.kind] <= most:
            yield describe(mistake, texts.get(mistake.article_id, ""))


def describe(mistake: Mistake, text: str) -> str:
    """One mistake as a line, with the first place in the text that holds its words."""
    words = _words(mistake)
    context = _context(text, words) if words else ""
    return f"[{mistake.kind}] {mistake.article_id} {mistake.sign}: {mistake.fact}" + (
        f" | {context}" if context else ""
    )


def _words(mistake: Mistake) -> str:
    fact = mistake.fact
    parts = fact if isinstance(fact, tuple) else (fact,)
    return next((part for part in parts if isinstance(part, str)), "")


def _context(text: str, words: str) -> str:
    lowered = text.lower()
    at = lowered.find(words.lower()) if len(lowered) == len(text) else -1
    if at < 0:
        return ""
    return "… " + " ".join(text[max(0, at - _AROUND) : at + len(words) + _AROUND].split()) + " …"

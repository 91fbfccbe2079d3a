"""What users want done to an article's rows before they are written: reviewers' decisions, pseudonyms."""

from __future__ import annotations

from pipeline.engine.matched import MATCHED, decisions_in, match_name
from pipeline.engine.settings import Settings
from pipeline.privacy.persons import private_names
from pipeline.privacy.rows import pseudonymize
from pipeline.reading import Reading
from pipeline.review.apply import Rows, apply_decisions


def revise(rows: Rows, reading: Reading, settings: Settings) -> Rows:
    """Apply decisions, replace the names of private persons, and apply decisions that were made on such a text."""
    decisions = decisions_in(settings.decisions)
    rows, matched = apply_decisions(rows, decisions.of(reading.text))
    if settings.privacy_key:
        rows = pseudonymize(rows, private_names(reading), settings.privacy_key)
        rows, more = apply_decisions(rows, decisions.of(rows["articles"][0]["text"]))
        matched += more
    return rows | {MATCHED: [{"name": match_name(decision)} for decision in matched]}

"""Link the statements of one fact within an article: title, lead and body tell the same arrest."""

from __future__ import annotations

from pipeline.facts import Arrest


def merge_arrests(found: list[Arrest]) -> list[Arrest]:
    """Make one record of the statements that tell the same action on the same people, in text order."""
    kept: list[Arrest] = []
    for arrest in sorted(found, key=_rank):
        same = next((other for other in kept if _same(arrest, other)), None)
        if same is None:
            kept.append(arrest)
        else:
            _complete(same, arrest)
    return sorted(kept, key=lambda a: (a.start, a.end, a.action))


def _rank(arrest: Arrest) -> tuple[int, int, int]:
    weak = arrest.found_by.endswith("+known")
    told = (
        0 if arrest.count is not None and arrest.basis == "number" else 1 if arrest.names else 2 if arrest.count else 3
    )
    return (weak, told, arrest.start)


def _same(a: Arrest, b: Arrest) -> bool:
    """Whether `a`, which tells less, is told by `b`."""
    if a.action != b.action or a.foreign != b.foreign:
        return False
    if a.count is None:
        return True
    shared = set(a.names) & set(b.names)
    if a.names and b.names:
        return bool(shared)
    if a.count == b.count:
        return True
    return a.basis == "names" and not a.names


def _complete(kept: Arrest, other: Arrest) -> None:
    """Add what the other statement tells and the kept one does not."""
    kept.offence = kept.offence or other.offence
    kept.occurred_on = kept.occurred_on or other.occurred_on
    if kept.agency_text is None:
        kept.agency_text, kept.agency_span = other.agency_text, other.agency_span
    kept.names = kept.names or other.names

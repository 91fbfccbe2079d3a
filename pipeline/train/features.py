"""The tagger's features as strings for CRFsuite: `slot|offset=value`, as `pipeline.train.compiling` reads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.model.observe import Tag, pieces_of, shape_of, tags_of
from pipeline.recognize.model.tables import REACH

NEAR = 2
"""How far forms and tags speak; keys and shapes speak over `REACH`."""


def piece_features(
    reading: Reading, agencies: Sequence[AgencySpan], tagged: bool = True
) -> Iterator[tuple[int, int, list[list[str]]]]:
    """For each piece of a reading that may name a body its bounds and one list of features a syllable.

    `agencies` are the rules' spans as the tagger shall see them; without `tagged` it sees syllables alone.
    """
    said = _said(reading, tags_of(reading, agencies) if tagged else [])
    for first, last in pieces_of(reading):
        yield first, last, [_features(said, k, first, last) for k in range(first, last)]


Said = tuple[list[list[str]], list[list[str]], list[list[str]]]
"""By syllable: values that speak over `REACH`, over `NEAR`, and pairs with the next syllable."""


def _said(reading: Reading, known: Sequence[Tag]) -> Said:
    syllables, size = reading.syllables, len(reading.syllables)
    shapes = [shape_of(form) for form in syllables.forms]
    glued = ["1" if syllables.glued(k) else "0" for k in range(size)]
    tags: defaultdict[int, list[str]] = defaultdict(list)
    for k, tag in known:
        tags[k].append(tag)
    far = [[f"k={syllables.keys[k]}", f"s={shapes[k]}", f"g={glued[k]}"] for k in range(size)]
    near = [[f"f={syllables.forms[k]}", *(f"t={tag}" for tag in tags[k])] for k in range(size)]
    pairs = [
        [f"kk={syllables.keys[k]} {syllables.keys[k + 1]}", f"ss={shapes[k]} {glued[k]} {shapes[k + 1]}"]
        for k in range(size - 1)
    ]
    return far, near, pairs


def _features(said: Said, k: int, first: int, last: int) -> list[str]:
    far, near, pairs = said
    features = ["bias"]
    for offset in range(-REACH, REACH + 1):
        p = k + offset
        if not first <= p < last:
            features.append(f"edge|{offset}")
            continue
        values = far[p] + near[p] if abs(offset) <= NEAR else far[p]
        if p + 1 < last and -NEAR <= offset < NEAR:
            values = values + pairs[p]
        features.extend(_placed(value, offset) for value in values)
    return features


def _placed(value: str, offset: int) -> str:
    slot, _, rest = value.partition("=")
    return f"{slot}|{offset}={rest}"

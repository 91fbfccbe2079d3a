"""An index of hashes: finds many of them in a third of the time of binary search, since hashes are spread evenly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from pipeline.link.stories.terms import Hashes

Places = npt.NDArray[np.int32]

_BITS = 32
_MOST_STEPS = 32


@dataclass(frozen=True, slots=True)
class HashIndex:
    """Hashes in ascending order, and from which place on those stand that begin with each row of bits."""

    hashes: Hashes
    begins: Places
    shift: np.uint32

    def find(self, wanted: Hashes) -> Places:
        """The places of some hashes; that of another hash for one that is not listed."""
        places = self.begins[wanted >> self.shift]
        before = np.flatnonzero((self.hashes[places] < wanted) & (wanted <= self.hashes[-1]))
        for _ in range(_MOST_STEPS):
            if not len(before):
                return places
            places[before] += 1
            before = before[self.hashes[places[before]] < wanted[before]]
        # Someone has chosen words whose hashes begin alike.
        return np.minimum(np.searchsorted(self.hashes, wanted), len(self.hashes) - 1).astype(np.int32)


def index_of(hashes: Hashes) -> HashIndex:
    """The index of some different hashes in ascending order; there is at least one."""
    bits = len(hashes).bit_length()
    shift = np.uint32(_BITS - bits)
    begins = np.searchsorted(hashes, np.arange(1 << bits, dtype=np.uint32) << shift)
    return HashIndex(hashes, np.minimum(begins, len(hashes) - 1).astype(np.int32), shift)

"""Bodies that only their first word tells (*Trung tâm*, *Sở*), and whether that is a word of the state's alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pipeline.facts import AgencySpan
from pipeline.knowledge.named_words import OF, UNDER
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.officials.extents import Extents
from pipeline.recognize.officials.words import words


class Headed(NamedTuple):
    """The syllables `i` to before `j` of such a body; a `weak` one may be none of the state's."""

    i: int
    j: int
    weak: bool


class HeadFinder:
    """Finds such bodies after posts in one article."""

    def __init__(self, reading: Reading, extents: Extents, agencies: Mapping[int, AgencySpan]) -> None:
        self.reading, self.extents, self.agencies = reading, extents, agencies
        self.forms = reading.syllables.forms
        self._sure, self._unsure = (reading.hits.at(f"officials:{kind}") for kind in ("body_heads", "weak_heads"))

    def find(self, hit: Hit, start: int) -> Headed | None:
        """The body whose first word stands at syllable `start`, or the task of one (*Trưởng ban chỉ đạo …*)."""
        head = self._sure.get(start)
        longer = self._unsure.get(start)
        if head is None or (longer and longer.j > head.j):
            head = longer
        if self._is_task(hit, start):
            head = None
        if (head is None and not hit.value.overlap) or (head and self._common(head)):
            return None
        j, whole = self._end(hit, head, start)
        empty = j == (head.j if head else start) and not whole and not (head and hit.value.overlap)
        if empty or self.extents.private_within(start, j):
            return None
        first = self._tail(hit) if hit.value.overlap and not (head and (j > head.j or whole)) else start
        return Headed(first, j, self._weak(hit, head, start, j))

    def _end(self, hit: Hit, head: Hit | None, start: int) -> tuple[int, bool]:
        """Where a body's name ends, and whether its first words may stand alone."""
        if head is None:
            return self.extents.extent(self._task_end(hit, start), lower=True), False
        sure = head.label == "officials:body_heads"
        whole = sure and (head.j - start > 2 or start in self.reading.hits.at("officials:whole_bodies"))
        j = self.extents.extent(head.j, lower=not whole or self._goes_on(head))
        return (max(j, self.agencies[head.j].j) if sure and head.j in self.agencies else j), whole

    def _weak(self, hit: Hit, head: Hit | None, start: int, j: int) -> bool:
        """Whether the body at syllables `start` to before `j` may be none of the state's."""
        if hit.value.helper:
            return self._vague(head) and not self._of_state(start, j)
        if head is None:
            after = self._task_end(hit, start)
            return start in self._unsure or (j - after == 1 and self.forms[after].isupper())
        return head.label != "officials:body_heads" and not self._has_parent(start, j)

    def _common(self, head: Hit) -> bool:
        """Whether a body's first word is another word in small letters (*Thủ tướng hội đàm*, *vụ Năm Cam*)."""
        if head.j - head.i > 1 or self.forms[head.i][0].isupper():
            return False
        if head.label == "officials:body_heads":
            return self.forms[head.i] in words("common_nouns")
        return not (head.j < len(self.forms) and self.forms[head.j][0].isupper())

    def _tail(self, hit: Hit) -> int:
        """Where the last words of a post begin that open its body's name (*ban*, *thanh tra*)."""
        longer = self.reading.hits.at("officials:body_heads").get(hit.j - 2)
        return hit.j - 2 if longer and longer.j == hit.j else hit.j - 1

    def _task_end(self, hit: Hit, start: int) -> int:
        """Where a task ends that is a verb too, between a post and its holder (*Trưởng Ban chỉ đạo Lê Văn An*)."""
        j = start + 2
        closed = self.extents.key(j) in ("", ",", ".", ";", ")", "-", "–", OF) or j in self.extents.honorifics
        return j if (closed or j in self.extents.names) and self._is_task(hit, start) else start

    def _is_task(self, hit: Hit, start: int) -> bool:
        """Whether a body's task that is a verb too stands behind its head's post (*Trưởng Ban Tổ chức lễ hội*)."""
        task = " ".join(self.reading.syllables.keys[start : start + 2])
        return task in hit.value.verbal_tasks

    def _goes_on(self, head: Hit) -> bool:
        """Whether a body's first words, which may stand alone, often go on in small letters (*Sở giáo dục*)."""
        text = self.reading.syllables.slice(head.i, head.j).casefold()
        return head.j - head.i > 2 or text in words("open_bodies")

    def _vague(self, head: Hit | None) -> bool:
        """Whether a body's first word is none of the state's alone, so that *cán bộ* before it makes no official."""
        text = self.reading.syllables.slice(head.i, head.j) if head else ""
        return head is None or head.label != "officials:body_heads" or text.casefold() in words("vague_heads")

    def of_state(self, i: int) -> bool:
        """Whether a body's first word at syllable `i` is one of the state's alone (*Sở*, not *Viện* nor *Phòng*)."""
        head = self._sure.get(i)
        return head is not None and i not in self._unsure and not self._vague(head)

    def _of_state(self, i: int, j: int) -> bool:
        """Whether the name of a body ends with that of one of the state (*Phòng Quy tắc đô thị UBND quận 3*)."""
        return any(k in self.agencies and self.agencies[k].j == j for k in range(i + 1, j))

    def _has_parent(self, i: int, j: int) -> bool:
        """Whether a body of the state follows that the one at `i` to before `j` is part of (*Viện X, Bộ Y tế*)."""
        signs = (UNDER,) if self.extents.key(i) in words("associations") else (UNDER, ",", "(", "-")
        return self.extents.key(j) in signs and j + 1 in self.agencies

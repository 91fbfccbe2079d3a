"""Lists of names that share one post: *các Phó Thủ tướng A, B và C*, *ông A và bà B đều là cán bộ Sở Y tế*."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.facts import NameSpan
from pipeline.knowledge.load import load_yaml
from pipeline.knowledge.named_words import AND
from pipeline.reading import Reading
from pipeline.recognize.officials.chains import Chain
from pipeline.recognize.officials.index import NameIndex
from pipeline.recognize.officials.words import words

_MAX_LIST = 60
_MAX_ENTRIES = 300
_MAX_BRACKET = 25
_SIGNS = frozenset([",", ";", AND])


class NameLists:
    """Follows lists of names in one article."""

    def __init__(self, reading: Reading, names: NameIndex) -> None:
        self.reading, self.names = reading, names
        self.forms = reading.syllables.forms
        self.ends = words("list_ends")
        self.appointing = frozenset(load_yaml("positions")["appointing"])
        self.plurals = reading.hits.at("officials:plurals")

    def after(self, chain: Chain, name: NameSpan, given: bool) -> Iterator[NameSpan]:
        """The names listed after `name`, where a word of plural stands before or opens the post.

        `given`: whether a word hands the post on; the next name then shares it (*bổ nhiệm Thẩm phán đối với ông Lê An
        và ông Trần Bá*).
        """
        if chain.i - 1 not in self.plurals and chain.i not in self.plurals:
            if given:
                several = self.forms[chain.j : chain.j + 1] == [":"] or self._address(name.i) in self.plurals
                yield from self._listed(name) if several else self._sharing(name)
            return
        _, last = self.reading.sentence_at(name.i)
        k, reach = self._beyond_bracket(name.j), name.j + _MAX_LIST
        while k < min(last, reach) and self.forms[k].casefold() not in self.ends and not self._opens_list(k):
            if k in self.names.starts and self._continues(self.names.starts[k]):
                yield self.names.starts[k]
                k = self.names.starts[k].j
                reach = k + _MAX_LIST
                k = self._beyond_bracket(k)
            k += 1

    def _opens_list(self, k: int) -> bool:
        """Whether a word of plural at syllable `k` opens another list (*các Phó Chủ tịch*), as *số 2* does not."""
        hits = self.reading.hits
        return k in self.plurals and any(k + 1 in hits.at(label) for label in ("position", "honorific", "post_mark"))

    def _beyond_bracket(self, k: int) -> int:
        """The bracket at syllable `k` that closes what is told of a listed name; `k` where none opens."""
        if self.forms[k : k + 1] != ["("]:
            return k
        return next((j for j in range(k, min(k + _MAX_BRACKET, len(self.forms))) if self.forms[j] == ")"), k)

    def _sharing(self, name: NameSpan) -> Iterator[NameSpan]:
        """The name right after another and *và*, with an honorific of its own and no post."""
        k = name.j + 1
        following = next((self.names.starts[i] for i in (k + 1, k + 2) if i in self.names.starts), None)
        joined = k < len(self.forms) and self.forms[name.j] == AND and following is not None
        if joined and following and self._address(following.i) == k and self._continues(following):
            yield following

    def _listed(self, name: NameSpan) -> Iterator[NameSpan]:
        """The names that only signs and honorifics part from `name` and each other, none with a post of its own."""
        while (k := name.j) + 1 < len(self.forms) and self.forms[k] in (",", AND):
            following = next((self.names.starts[i] for i in range(k + 1, k + 4) if i in self.names.starts), None)
            if following is None or self._address(following.i) != k + 1 or not self._continues(following):
                return
            yield following
            name = following

    def headed(self, chain: Chain) -> Iterator[NameSpan]:
        """The first name of each entry of a list that a chain heads (*các Ủy viên Bộ Chính trị: Thủ tướng A; B, …*)."""
        _, last = self.reading.sentence_at(chain.j)
        fresh = True
        for k in range(chain.j + 1, min(last, chain.j + _MAX_ENTRIES)):
            if self.forms[k] == ";" or self._opens_entry(k):
                fresh = True
            elif fresh and k in self.names.starts:
                fresh = False
                yield self.names.starts[k]

    def _opens_entry(self, k: int) -> bool:
        """Whether *và* stands before syllable `k` and a name with an honorific or rank behind it (*và Đại tá A*)."""
        following = next((i for i in (k + 1, k + 2) if i in self.names.starts), None)
        return self.forms[k - 1] == AND and following is not None and self._address(following) == k

    def before(self, name: NameSpan, beyond: bool) -> Iterator[NameSpan]:
        """The names listed right before `name`, from the last to the first; `beyond`: also those with a bracket."""
        k = self._address(name.i)
        while k > 1 and self.forms[k - 1] in _SIGNS:
            end = self._before_bracket(k - 1) if beyond else k - 1
            listed = self.names.ends.get(end)
            if listed is None or end - listed.j > 1:  # its post stands between
                return
            yield listed
            k = self._address(listed.i)

    def opened(self, names: list[NameSpan]) -> bool:
        """Whether a word of plural opens a list, given from the last to the first (*bầu các ông A, B làm chủ tịch*).

        So does the beginning of a sentence, or such a word before a colon (*Các ông, bà: A, B giữ chức …*), if none
        has a post of its own.
        """
        k = self._address(names[-1].i)
        if k in self.plurals or self._appointed(k) or any(name.i in self.names.titled for name in names):
            return k in self.plurals or self._appointed(k)
        return k == self.reading.sentence_at(k)[0] or self._heading(k) in self.plurals

    def _appointed(self, k: int) -> bool:
        """Whether a verb of appointing stands before syllable `k` (*bầu ông A (…) và bà B làm Phó Chủ tịch*)."""
        keys = self.reading.syllables.keys
        return any(" ".join(keys[i:k]) in self.appointing for i in (k - 1, k - 2, k - 3) if i >= 0)

    def _before_bracket(self, k: int) -> int:
        """Where a short bracket opens that closes before syllable `k`; `k` where none does."""
        if self.forms[k - 1] != ")":
            return k
        return next((i for i in range(k - 2, max(k - _MAX_BRACKET, -1), -1) if self.forms[i] == "("), k)

    def _heading(self, k: int) -> int:
        """Where the honorifics begin that stand before syllable `k` and a colon (*Các ông, bà: …*); `k` if none do."""
        if self.forms[k - 1] != ":":
            return k
        k = self._address(k - 1)
        return self._address(k - 1) if k > 1 and self.forms[k - 1] in _SIGNS else k

    def _continues(self, name: NameSpan) -> bool:
        """Whether a sign puts a name into a list, and no post of its own follows one that an honorific precedes."""
        k, j = self._address(name.i), name.j + 1
        own = k < name.i and j < len(self.forms) and j in self.reading.hits.at("position")
        return self.forms[k - 1] in _SIGNS and not own

    def _address(self, k: int) -> int:
        """Where a rank or honorific begins that ends before syllable `k`; `k` where none does."""
        hits = (self.reading.hits.before(label, k, 3) for label in ("honorific", "rank"))
        return next((hit.i for hit in hits if hit is not None), k)

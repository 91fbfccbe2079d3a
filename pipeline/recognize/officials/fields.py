"""What belongs to a post itself: a field of government, a state (*Bộ trưởng Ngoại giao*, *Tổng thống Mỹ*)."""

from __future__ import annotations

from pipeline.knowledge.named_words import AND, AT, OF
from pipeline.reading import Reading
from pipeline.recognize.foreign_names import is_vietnamese
from pipeline.recognize.officials.posts import Post
from pipeline.recognize.officials.words import words

_MAX_FIELD = 25
_MAX_CITY = 3


class FieldFinder:
    """Finds fields and states after posts in one article; a found one is (its end, whether of another state)."""

    def __init__(self, reading: Reading) -> None:
        self._forms, self._keys = reading.syllables.forms, reading.syllables.keys
        self._names = {name.i for name in reading.names}
        self._places = {place.i: place.j for place in reading.places}
        self._countries = reading.hits.at("officials:countries")
        self._fields = reading.hits.at("officials:fields")

    def after(self, post: Post, start: int) -> tuple[int, bool] | None:
        """The field or state that opens at syllable `start`, after a post."""
        field = self._fields.get(start)
        longer = field and post.field and field.j > self.country_end(start)
        return (None if longer else self._state(post, start)) or self._field(post, start)

    def more_end(self, k: int) -> int:
        """Where the further fields end that a sign or *và* adds at syllable `k` (*cán bộ địa chính - xây dựng xã*)."""
        while k + 1 < len(self._forms) and (self._forms[k] in ",&-–" or self._keys[k] == AND) and k + 1 in self._fields:
            k = self._fields[k + 1].j
        return k

    def country_end(self, k: int) -> int:
        """Where the state named at syllable `k` ends; `k` where none is."""
        hit = self._countries.get(k)
        if hit is None or k in self._names or not self._forms[k][0].isupper():
            return k
        return k if " ".join(self._keys[k : k + 2]) in words("state_likes") else hit.j

    def formal(self, k: int) -> bool:
        """Whether Việt Nam is named in full at syllable `k` (*Chủ tịch nước CHXHCN Việt Nam*)."""
        return self.country_end(k) > k and not self.foreign(k) and self._key(k) not in words("home")

    def foreign(self, k: int) -> bool:
        """Whether the state named at syllable `k` is another than Việt Nam."""
        return words("home").isdisjoint(self._keys[k : self.country_end(k)])

    def _state(self, post: Post, start: int) -> tuple[int, bool] | None:
        """A state or part of one as part of the post: *Tổng thống Mỹ*, *Đại sứ Việt Nam tại Hà Lan*, *… bang Texas*."""
        while self._key(start) in words("regions"):
            start += 1
        j = self.country_end(start)
        if j == start or post.helper or (post.domestic and self.foreign(start)) or self._opens_name(post, j):
            return None
        if not self.foreign(start):
            return (self._seat_end(j) if post.mission and self._key(j) == AT else j), False
        if post.mission and self._key(j) == AT:
            return self._seat_end(j), True
        return j, True

    def _opens_name(self, post: Post, j: int) -> bool:
        """Whether what sounds like a state that ends before syllable `j` is a deputy's name (*ĐB Thái Văn An*)."""
        named = j < len(self._forms) and self._forms[j].istitle() and is_vietnamese(self._forms[j])
        return named and post.group == "deputy"

    def _seat_end(self, j: int) -> int:
        """Where the state or city after *tại* at syllable `j` ends; `j` where none is told."""
        end = max(self.country_end(j + 1), self._places.get(j + 1, j))
        return end if end > j + 1 else self._city_end(j + 1)

    def _city_end(self, k: int) -> int:
        """Where an unlisted city at syllable `k` ends, before a sign or a name (*Tổng Lãnh sự tại Fukuoka Lê An*)."""
        end = k
        while end < min(k + _MAX_CITY, len(self._forms)) and end not in self._names and self._forms[end].istitle():
            end += 1
        return end if end > k else k - 1

    def _field(self, post: Post, start: int) -> tuple[int, bool] | None:
        """A field of government (*Bộ trưởng Kế hoạch và Đầu tư*), maybe with a state after it."""
        if not post.field and post.kind != "foreign":
            return None
        j = self._field_end(post, start)
        state = j + 1 if self._key(j) == OF else j
        end = self.country_end(state)
        return (end if end > state else j, end > state) if j > start else None

    def _field_end(self, post: Post, start: int) -> int:
        """The end of a list of fields (*Lao động, Thương binh và Xã hội*, *VH-TT-DL*); `start` where none stands."""
        end = j = start
        while j < min(len(self._forms), start + _MAX_FIELD) and j not in self._names:
            if j in self._fields:
                j = end = self._fields[j].j
            elif post.field and self._forms[j].isupper() and len(self._forms[j]) > 1:
                j = end = j + 1
            elif end > start and (self._keys[j] == AND or self._forms[j] in ",&-–"):
                j += 1
            else:
                break
        return end

    def _key(self, k: int) -> str:
        return self._keys[k] if k < len(self._keys) else ""

"""Where the subject of a document ends: *về X*, before the next clause or the next document of a list."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.dispatches.issuers import Issuers
from pipeline.recognize.word_sets import phrase_end, phrase_start, word_set

_SUBJECT = 60
_QUOTES = "“”"
_CLOSING = frozenset(".;:”)")


def subject_end(reading: Reading, issuers: Issuers, k: int) -> int:
    """Where the subject that begins at syllable `k` ends: at a full stop, a closing quote or the next clause.

    It ends before a bracket that it would leave open.
    """
    last = min(reading.sentence_at(k)[1], k + _SUBJECT)
    ends = (n for n in range(k + 1, last) if _closes(reading, k, n) or _opens_clause(reading, issuers, n))
    end = next(ends, last)
    opened = _open_bracket(reading, k, end)
    return opened if opened > k else end


def whole_subject(reading: Reading, start: int, end: int) -> tuple[int, int] | None:
    """A subject without the words and signs that only lead on (*xử phạt hai người, gồm*), with its closing quote.

    None where nothing but a verb is left (*quy định:*).
    """
    keys = reading.syllables.keys
    opened, closed = (keys[start:end].count(quote) for quote in _QUOTES)
    end += end < len(keys) and keys[end] == _QUOTES[1] and opened > closed
    loose = word_set("issuers", "leading_on")
    while start < end and (before := phrase_start(reading, end, loose)) < end:
        end = before
    return (start, end) if start < end and tuple(keys[start:end]) not in word_set("issuers", "subject") else None


def _open_bracket(reading: Reading, k: int, end: int) -> int:
    """The bracket that opens from syllable `k` on and does not close before `end`; 0 if there is none."""
    keys = reading.syllables.keys
    last = next((n for n in range(end - 1, k - 1, -1) if keys[n] in ("(", ")")), 0)
    return last if keys[last] == "(" else 0


def _closes(reading: Reading, k: int, n: int) -> bool:
    """Whether a sign at `n` ends the clause from `k`.

    The point in *10.000 đồng* or *TP.HCM* does not, nor does a bracket that closes in it (*lệ phí (LP)*).
    """
    syllables = reading.syllables
    if syllables.keys[n] not in _CLOSING or (syllables.keys[n] == ")" and _open_bracket(reading, k, n)):
        return False
    if syllables.keys[n] == "." and syllables.forms[n - 1].isupper() and n + 1 < reading.sentence_at(n)[1]:
        return False
    figures = syllables.glued(n - 1) and syllables.glued(n) and syllables.keys[n + 1 : n + 2]
    return not (figures and syllables.keys[n - 1][-1].isdigit() and figures[0][0].isdigit())


def _opens_clause(reading: Reading, issuers: Issuers, n: int) -> bool:
    """Whether another clause begins at `n`: *…, đồng thời yêu cầu*, *…, UBND tỉnh đã giao*, *… nêu rõ*."""
    if reading.syllables.keys[n] != ",":
        return phrase_end(reading, n, word_set("issuers", "telling")) > n
    if phrase_end(reading, n + 1, word_set("issuers", "clause")) > n + 1:
        return True
    body = issuers.starting.get(n + 1)
    return body is not None and phrase_end(reading, body.j, word_set("issuers", "before_issue", "telling")) > body.j


def before_next(reading: Reading, subject: tuple[int, int], first: int) -> tuple[int, int]:
    """A subject without the next document of a list, cited at syllable `first`: *về đất đai và Nghị định 5*.

    A document that no word of a list parts from the subject is what it is about: *triển khai Nghị định 5*.
    """
    start, end = subject
    several = phrase_start(reading, first, word_set("document_types", "several"))
    joined = phrase_start(reading, several, word_set("document_types", "list_joins"))
    joined -= joined > 0 and reading.syllables.keys[joined - 1] == ","
    return (start, joined) if start < joined < several and first < end else subject

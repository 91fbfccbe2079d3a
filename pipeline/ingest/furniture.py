"""Take page furniture out of a text, line by line (what it is: `knowledge/furniture.yml`)."""

from __future__ import annotations

import re
from functools import cache

from pipeline.ingest.publishers import opens_with_dateline
from pipeline.knowledge.load import load_yaml

_EDGES = ' •*-–—|>#+·:.…»›"“”()[]▪●○■►▶'
_NUMBER = re.compile(r"\d[\d.,]*")
_BARS = re.compile(r"[|\[\]>»›•]| [-–/] ")
_STEPS = (">", "»", "›", " / ")
_LONGEST_LINE = 100
_LONGEST_BEGINNING = 220
_LONGEST_CREDIT = 80
# A paragraph of prose, as against a headline, a caption or an entry of a menu.
_PROSE_LENGTH = 80
_SENTENCE_ENDS = tuple(".!?…;:\"”')»")
# A dateline opens an article; where one opens a paragraph further down, it is the teaser of another article.
_OPENING_LINES = 4


def remove_furniture(text: str) -> str:
    """Return a clean text without the lines that belong to the page rather than to the article.

    Lines are dropped whole, except for print links at the end of a title and credits at the end of a caption; no
    line of prose is dropped unless it stands in the imprint or among the comments.
    """
    lines = text.split("\n")
    if len(lines) == 1:
        return text
    kinds = [_kind(line) for line in lines]
    if kinds[0] == "credits":  # "Video: Cảnh sát bắt cướp" is a title where it stands first
        kinds[0] = ""
    if any(kinds) or _repeats(lines):
        lines = _kept(lines, _with_neighbours(lines, kinds))
    return "\n".join(_trimmed(lines)).strip("\n")


def is_prose(line: str) -> bool:
    """Tell whether a line is a paragraph of an article by its length and its end."""
    return len(line) >= _PROSE_LENGTH and line.endswith(_SENTENCE_ENDS)


def line_key(line: str) -> str:
    """Return a line in the form in which furniture is compared: lower case, bare edges, every number as 0."""
    return _NUMBER.sub("0", line.strip(_EDGES).lower())


def without_buttons(line: str) -> str:
    """Return what is left of a row of buttons and links (*Ngày đăng: 18/05/2026 | In trang* → *Ngày đăng: …*)."""
    parts = [part.strip() for part in _BARS.split(line)]
    if parts[0] in load_yaml("furniture")["paths"] and any(mark in line for mark in _STEPS):
        return ""
    return " | ".join(part for part in parts if part and line_key(part) not in _whole_lines())


@cache
def _whole_lines() -> dict[str, str]:
    """Return the kind of each whole line of furniture by its key."""
    knowledge = load_yaml("furniture")
    kinds = ("lines", "counters", "related", "comments")
    return {line_key(str(line)): kind for kind in reversed(kinds) for line in knowledge[kind]}


def is_related_heading(line: str) -> bool:
    """Tell whether a line is the heading of a box with other articles (*Tin liên quan*)."""
    return len(line) <= _LONGEST_LINE and _whole_lines().get(line_key(line)) == "related"


@cache
def _beginnings(kind: str) -> tuple[str, ...]:
    return tuple(_NUMBER.sub("0", str(words).lower()) for words in load_yaml("furniture")[kind])


@cache
def _credit() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a line that is a picture's credit, and of a credit at the end of a caption."""
    words = "|".join(re.escape(words) for words in sorted(load_yaml("furniture")["credits"], key=len, reverse=True))
    alone = rf"[(\[]?(?:{words})(?: ?[:/] ?(?:[^.;:]|\.(?=\S)){{1,60}})?[)\].]*"
    at_end = rf"(?:(?<=[.!?…]) ?| [-–] ?|\s?\(|\|) ?(?:{words}) ?: ?[^.;:()]{{1,50}}\)?\.?$"
    return re.compile(alone, re.I), re.compile(at_end)


def _kind(line: str) -> str:
    """Return what kind of furniture a line is, or '' for a line of the article."""
    if not line or len(line) > _LONGEST_BEGINNING:
        return ""
    if len(line) <= _LONGEST_LINE and (kind := _whole_lines().get(line_key(line))):
        return kind
    if len(line) <= _LONGEST_LINE and _BARS.search(line) and not without_buttons(line):
        return "lines"
    lowered = _NUMBER.sub("0", line.lower())
    for kind in ("begins", "imprint", "imprint_beside"):
        if lowered.lstrip(_EDGES if kind != "begins" else "").startswith(_beginnings(kind)):
            return kind
    return "credits" if ":" in line and len(line) <= _LONGEST_LINE and _credit()[0].fullmatch(line) else ""


def _with_neighbours(lines: list[str], kinds: list[str]) -> list[str]:
    """Spread each kind to the lines that go with it: below a heading, and beside a line of the imprint."""
    kinds = list(kinds)
    heading = ""
    for k, line in enumerate(lines):
        if kinds[k] in ("counters", "related"):
            heading = kinds[k]
        elif line and heading and kinds[k] in ("", "imprint_beside"):
            if _goes_below(heading, line):
                kinds[k] = heading
            else:
                heading = ""
    _spread_imprint(lines, kinds, range(len(lines)))
    _spread_imprint(lines, kinds, range(len(lines) - 1, -1, -1))
    return ["" if kind == "imprint_beside" else kind for kind in kinds]


def _goes_below(heading: str, line: str) -> bool:
    """Tell whether a line is an entry of the box that a heading opens: a headline, or a counter."""
    if heading == "counters":
        return len(line) < _LONGEST_LINE and not line.endswith((".", "!", "?"))
    return len(line) < _LONGEST_BEGINNING and not line.endswith((".", "!", ";", ":", ","))


def _spread_imprint(lines: list[str], kinds: list[str], order: range) -> None:
    """Take addresses and telephone numbers beside the imprint for a part of it, going in one direction.

    Above the imprint, a sentence may be the last of the article (*Văn phòng Chính phủ yêu cầu …*).
    """
    inside = False
    for k in order:
        if kinds[k] == "imprint_beside" and inside and (order.step > 0 or not lines[k].endswith(_SENTENCE_ENDS)):
            kinds[k] = "imprint"
        elif lines[k]:
            inside = kinds[k] == "imprint"


def _repeats(lines: list[str]) -> bool:
    """Tell whether some paragraph stands twice, or a teaser among the later ones."""
    paragraphs = [line for line in lines if len(line) >= _PROSE_LENGTH]
    return len(set(paragraphs)) < len(paragraphs) or any(map(opens_with_dateline, paragraphs[_OPENING_LINES:]))


def _kept(lines: list[str], kinds: list[str]) -> list[str]:
    """Return the lines that remain, up to the comments; of a paragraph that is repeated, the first."""
    kept: list[str] = []
    seen: set[str] = set()
    for line, kind in zip(lines, kinds, strict=True):
        if kind == "comments" and any(map(is_prose, kept)):
            break
        teaser = len(seen) >= _OPENING_LINES and opens_with_dateline(line)
        if not kind and not teaser and line not in seen:
            kept.append(line)
        if len(line) >= _PROSE_LENGTH:
            seen.add(line)
    return kept


def _trimmed(lines: list[str]) -> list[str]:
    """Cut print links off the title and credits off captions, and leave no two empty lines in a row."""
    trimmed: list[str] = []
    for line in lines:
        if line and not any(trimmed):
            line = _without_title_end(line)
        if ":" in line[-_LONGEST_CREDIT:]:
            line = _credit()[1].sub("", line)
        if line or (trimmed and trimmed[-1]):
            trimmed.append(line)
    return trimmed


def _without_title_end(line: str) -> str:
    """Cut `In trang` and its like off the end of a title."""
    for words in load_yaml("furniture")["title_ends"]:
        if line.endswith(f" {words}"):
            return line.removesuffix(words).rstrip(" |-–")
    return line

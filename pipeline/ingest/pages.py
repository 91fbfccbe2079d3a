"""Find the article in a page that a crawler saved as text or markdown, with its menus, link lists and foot."""

from __future__ import annotations

import re

from pipeline.ingest.datelines import date_of_line
from pipeline.ingest.furniture import is_prose, is_related_heading

_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,4000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,500})(?<=[^\s*])\1(?![\w*])")
_UNDERSCORED = re.compile(r"(?<!\w)_([^_\n]{1,500})_(?!\w)")
_HEADING = re.compile(r"#{1,6} +")
_MANY_LINKS = 10
_MENU_LENGTH = 40
_MANY_MENU_LINES = 20
_MENU_RUN = 6
_LINK_RUN = 4
_HEADLINE_LENGTH = 120
_NO_HEADLINE_ENDS = (".", "!", ";", ":", ",", ")")
_TEASERS = 2


def is_markdown(text: str) -> bool:
    """Tell whether a text is written in markdown: it has links, images, or opens with a heading."""
    # Single characters first, since most texts have none of them.
    headed = "#" in text and (text.startswith("# ") or "\n# " in text or "\n## " in text)
    return headed or ("]" in text and "](" in text) or ("*" in text and text.count("**") > 1)


def unmark(text: str) -> str:
    """Return the text of markdown: images dropped, links by their words, lines of nothing but links dropped."""
    lines = (_unmarked(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line is not None)


def is_page(text: str, raw: str) -> bool:
    """Tell whether a text is a whole page: it had many links, or has many lines as short as a menu's entries."""
    if raw.count("](") >= _MANY_LINKS:
        return True
    return sum(1 for line in text.split("\n") if line and _is_entry(line)) >= _MANY_MENU_LINES


def article_part(text: str) -> tuple[str | None, str]:
    """Return the date line's date, and the article, of a whole page; the text as it is where no prose is found.

    The article is the part with the most prose between two menus, from its first paragraph to its last, without the
    related articles at its end.
    """
    lines = [line for line in text.split("\n") if line]
    first, end = max(_parts(lines), key=lambda part: _prose_length(lines[part[0] : part[1]]), default=(0, 0))
    prose = [k for k in range(first, end) if is_prose(lines[k])]
    if not prose:
        return None, text
    date = next((found for line in reversed(lines[: prose[0]]) if (found := date_of_line(line))), None)
    return date, "\n\n".join(lines[prose[0] : _without_related(lines, prose) + 1])


def without_link_lists(text: str) -> str:
    """Drop the lists of headlines before the first paragraph of prose and after the last."""
    lines = text.split("\n")
    prose = [k for k, line in enumerate(lines) if is_prose(line)]
    if not prose:
        return text
    # The first line is the title, or prose.
    head = [lines[0], *_without_runs(lines[1 : prose[0]])] if prose[0] else []
    tail = _without_runs(lines[prose[-1] + 1 :])
    return "\n".join([*head, *lines[prose[0] : prose[-1] + 1], *tail])


def _parts(lines: list[str]) -> list[tuple[int, int]]:
    """Return the parts of a page (first line, line after the last) between its menus."""
    parts, start, run = [], 0, 0
    for k, line in enumerate(lines):
        run = run + 1 if _is_entry(line) else 0
        if run == _MENU_RUN:
            parts.append((start, k + 1 - run))
        if run >= _MENU_RUN:
            start = k + 1
    return [*parts, (start, len(lines))]


def _prose_length(lines: list[str]) -> int:
    return sum(len(line) for line in lines if is_prose(line))


def _without_related(lines: list[str], prose: list[int]) -> int:
    """Return the article's last line: its last prose, or the one before a box of related articles at the end."""
    if len(prose) > 1:
        for k in range(prose[-_TEASERS - 1 :][0] + 1, prose[-1]):
            if is_related_heading(lines[k]):
                return max(p for p in prose[-_TEASERS - 1 :] if p < k)
    return prose[-1]


def _without_runs(lines: list[str]) -> list[str]:
    """Drop the runs of headlines: short lines that do not end like a sentence and are no items of a list."""
    kept: list[str] = []
    run: list[str] = []
    for line in [*lines, "."]:
        if line and len(line) < _HEADLINE_LENGTH and not line.endswith(_NO_HEADLINE_ENDS) and line[0] not in "-+•*":
            run.append(line)
        elif line or not run:
            kept.extend([] if len(run) >= _LINK_RUN else run)
            kept.append(line)
            run = []
    return kept[:-1]


def _unmarked(line: str) -> str | None:
    """Return one line without marks, or None for a line that holds only links and images."""
    if "](" in line:
        line = _IMAGE.sub("", line)
        if not _LINK.sub("", line).strip(" *+-|#\t"):
            return None
        line = _LINK.sub(r"\1", line)
    line = _HEADING.sub("", line, count=1) if line.startswith("#") else line
    line = _EMPHASIS.sub(r"\2", line) if "*" in line else line
    return _UNDERSCORED.sub(r"\1", line) if "_" in line else line


def _is_entry(line: str) -> bool:
    """Tell whether a line is as short as a menu's entry and does not end like a sentence."""
    return len(line) < _MENU_LENGTH and not line.endswith((".", "!", "?", ";", ","))

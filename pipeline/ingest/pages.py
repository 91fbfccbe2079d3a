"""Find the article in a page that a crawler saved as text or markdown, with its menus, link lists and foot."""

from __future__ import annotations

import re

from pipeline.ingest.datelines import date_of_line
from pipeline.ingest.furniture import is_prose, remove_furniture

_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\]\([^()\n]{0,4000}\)")
_LINK = re.compile(r"\[([^\[\]\n]{0,500})\]\([^()\n]{0,2000}\)")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,500})(?<=[^\s*])\1(?![\w*])")
_HEADING = re.compile(r"#{1,6} +")
_MANY_LINKS = 5
_MENU_LENGTH = 40
_MANY_MENU_LINES = 20
_MENU_RUN = 6
_SECTION_PAUSE = 3


def is_markdown(text: str) -> bool:
    """Tell whether a text is written in markdown: it has links, images, or opens with a heading."""
    return text.startswith("# ") or "](" in text or "\n# " in text or "\n## " in text


def unmark(text: str) -> str:
    """Return the text of markdown: images dropped, links by their words, lines of nothing but links dropped."""
    lines = (_unmarked(line) for line in text.split("\n"))
    return "\n".join(line for line in lines if line is not None)


def is_page(text: str) -> bool:
    """Tell whether a text is a whole page: it has many lines as short as the entries of a menu."""
    short = sum(1 for line in text.split("\n") if line and _is_entry(line))
    return short >= _MANY_MENU_LINES


def article_part(text: str) -> tuple[str | None, str]:
    """Return the date line's date, and the article, of a whole page; the text as it is where no prose is found.

    The article begins with the first paragraph of prose and ends before the comments, the related articles or the
    next menu.
    """
    lines = [line for line in remove_furniture(text).split("\n") if line]
    prose = [k for k, line in enumerate(lines) if is_prose(line)]
    if not prose:
        return None, text
    first = prose[0]
    last = _end(lines, first)
    date = next((found for line in reversed(lines[:first]) if (found := date_of_line(line))), None)
    return date, "\n\n".join(lines[first:last])


def _unmarked(line: str) -> str | None:
    """Return one line without marks, or None for a line that holds only links and images."""
    if "](" in line:
        line = _IMAGE.sub("", line)
        if not _LINK.sub("", line).strip(" *+-|#\t"):
            return None
        line = _LINK.sub(r"\1", line)
    line = _HEADING.sub("", line, count=1) if line.startswith("#") else line
    return _EMPHASIS.sub(r"\2", line) if "*" in line else line


def _is_entry(line: str) -> bool:
    """Tell whether a line is as short as a menu's entry and does not end like a sentence."""
    return len(line) < _MENU_LENGTH and not line.endswith((".", "!", "?", ":", ";", ","))


def _end(lines: list[str], first: int) -> int:
    """Return the line after the article's last: where a run of menu entries begins, or else after the last prose."""
    run = 0
    last = first
    for k in range(first, len(lines)):
        run = run + 1 if _is_entry(lines[k]) else 0
        if run >= _MENU_RUN:
            break
        if is_prose(lines[k]):
            last = k
    return last + 1

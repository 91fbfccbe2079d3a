"""Clean a text: NFC, plain spaces and line breaks, no invisible characters, no entities."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from html.entities import name2codepoint

from pipeline.ingest.characters import CharacterSet

# Line breaks of all kinds; a carriage return before a line feed is dropped with the controls.
_LINE_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# Controls (C0, C1), soft hyphen, zero-width and bidirectional marks, variation selectors, tags, noncharacters, half
# surrogates, and the private-use characters that icon fonts show as pictures.
_INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\ue000-\uf8ff"
    "\U0001bca0-\U0001bca3\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
_BREAK = re.compile(f"\r\n|[{_LINE_BREAKS}]")
_SPACE = re.compile(f"[{_SPACES}]")
_HIDDEN = re.compile(f"[{_INVISIBLE}]+")
_ENTITY = re.compile(r"&(?:(?:amp|#38|#x26);)*(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));")
_EMPTY_LINES = re.compile(r"\n{3,}")
# Texts that were encoded several times over hold entities of entities.
_MAX_LAYERS = 4


def clean_text(text: str) -> str:
    """Return a text in NFC with plain spaces and line breaks, at most one empty line in a row, and nothing invisible.

    Runs in linear time; cleaning twice changes nothing. `C&ocirc;ng an` and decomposed *Công an* become *Công an*.
    """
    text = _plain_characters(text)
    if "&" in text:
        text = _without_entities(text)
    if "\n" in text:
        text = _strip_lines(text)
    if "\n\n\n" in text:
        text = _EMPTY_LINES.sub("\n\n", text)
    return text.strip(" \n")


def clean_line(text: str) -> str:
    """Return a text cleaned and on one line, as titles and names are."""
    return " ".join(clean_text(text).split())


def _plain_characters(text: str) -> str:
    """Replace odd spaces and line breaks, drop what is invisible, and compose letters with their accents."""
    if _unclean().count(text):
        text = _HIDDEN.sub("", _SPACE.sub(" ", _BREAK.sub("\n", text)))
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


@cache
def _unclean() -> CharacterSet:
    every = "".join(map(chr, range(0x10000)))
    return CharacterSet(re.findall(f"[{_LINE_BREAKS}{_SPACES}{_INVISIBLE}]", every))


def _strip_lines(text: str) -> str:
    """Drop the spaces at the beginning and the end of each line."""
    return "\n".join(line.strip(" ") for line in text.split("\n"))


def _without_entities(text: str) -> str:
    """Replace character references by what they stand for, those of several layers too."""
    for _ in range(_MAX_LAYERS):
        decoded = _plain_characters(_ENTITY.sub(_character, text))
        if decoded == text:
            break
        text = decoded
    return text


def _character(match: re.Match[str]) -> str:
    """Return the character of one reference, or the reference itself where it is none (`&PTNT;`)."""
    decimal, hexadecimal, name = match.groups()
    code = name2codepoint.get(name, 0) if name else int(decimal or f"0x{hexadecimal}", 10 if decimal else 16)
    return chr(code) if 0 < code < 0x110000 else match.group()

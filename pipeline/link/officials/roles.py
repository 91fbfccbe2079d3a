"""The roles of one person: one told twice is one, by the wording of its post and of its body."""

from __future__ import annotations

import re

from pipeline.facts import Role
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.positions import body_initials, position_key, whole_position, wording_key
from pipeline.tokenize.syllables import fold_text

_MAX_ROLES = 40
_BESIDE_NAME = ("official:post before name", "official:post after name")
_BRACKET = re.compile(r"\([^()]*\)")


def add_role(roles: list[Role], role: Role) -> None:
    """Add a role unless the same is there; of two that are the same the one that says more is kept."""
    for n, known in enumerate(roles[:_MAX_ROLES]):
        if includes(known, role):
            known.position = _written_out(known, role)
            return
        if includes(role, known):
            roles[n] = role
            return
    if len(roles) < _MAX_ROLES:
        roles.append(role)


def _written_out(known: Role, other: Role) -> str | None:
    """A role's post as written, or as the same one elsewhere writes it out (*PGĐ*, *Phó Giám đốc*)."""
    mine, theirs = known.position or "", other.position or ""
    short = fold_text(mine) != fold_text(theirs) == whole_position(mine)
    return other.position if short else known.position


def includes(known: Role, other: Role) -> bool:
    """Whether a role says all that another says (*Bộ trưởng Bộ Y tế* includes *Bộ trưởng*)."""
    mine, theirs = position_key(known.position or ""), position_key(other.position or "")
    if (_wording(known) == _wording(other)) and (known.agency_text is None) != (other.agency_text is None):
        return known.agency_text is not None
    if mine == theirs and known.agency_text is None and other.agency_text is None:
        return len(known.position or "") >= len(other.position or "")
    if other.agency_text is None:
        return mine == theirs or mine.startswith(theirs + " ")
    return (
        (mine == theirs or _bare_post(known) == _bare_post(other) or _shortened(known, other))
        and same_body(known, other)
        and not _fuller(other, known)
        and not _plainer(other, known)
    )


def _bare_post(role: Role) -> str:
    """A post without the word that its body's name opens with, too (*Trưởng ban* at *Ban Quản lý* is *Trưởng*)."""
    words, body = position_key(role.position or "").split(), fold_text(role.agency_text or "").split()
    shared = next((n for n in (2, 1) if 0 < n < len(words) and words[-n:] == body[:n]), 0)
    return " ".join(words[: len(words) - shared])


def _shortened(known: Role, other: Role) -> bool:
    """Whether a post beside a name leaves out the last word of one (*Phó Thủ tướng*, *Phó Thủ tướng Thường trực*)."""
    mine, theirs = position_key(known.position or ""), position_key(other.position or "")
    fuller = mine in {f"{theirs} {suffix}" for suffix in load_yaml("positions")["suffixes"]}
    return fuller and other.found_by.startswith(_BESIDE_NAME)


def _number(body: str) -> tuple[str, str] | None:
    """A unit's first word and number (*Đội CSGT số 3*, *đội 3*), or None for a body without one number."""
    words = body.casefold().split()
    numbers = [word for word in words if word.isdigit()]
    return (words[0], numbers[0]) if len(numbers) == 1 else None


def _fuller(role: Role, than: Role) -> bool:
    """Whether a role names the body that both are held at with more words (*Sở Y tế tỉnh An Giang*, *Sở Y tế*)."""
    return _length(role) > _length(than)


def _plainer(role: Role, than: Role) -> bool:
    """Whether a role names the body that both are held at without a bracket inside (*Sở Y tế (SYT) An Giang*)."""
    mine, theirs = role.agency_text or "", than.agency_text or ""
    if "(" not in theirs or "(" in mine or _fuller(than, role):
        return False
    return len(mine.split()) >= len(_BRACKET.sub("", theirs).split()) - 1


def _length(role: Role) -> int:
    return len(body_initials(_BRACKET.sub("", role.agency_text or "")))


def _wording(role: Role) -> str:
    return wording_key(role.position or "", role.agency_text or "")


def same_body(known: Role, other: Role) -> bool:
    """Whether two roles are held at one body: the same in the tables, or one form contains or abbreviates the other."""
    if known.agency_text is None or other.agency_text is None:
        return False
    mine, theirs = known.agency_span, other.agency_span
    if mine and theirs and mine.agency and theirs.agency and mine.agency.key == theirs.agency.key:
        return True
    if other.agency_text.casefold() in known.agency_text.casefold():
        return True
    if _number(known.agency_text) and _number(known.agency_text) == _number(other.agency_text):
        return True
    short = body_initials(other.agency_text)
    longs = (body_initials(known.agency_text), body_initials(known.agency_text, fillers=True))
    return len(short) > 1 and any(long.startswith(short) for long in longs)

"""Which bodies have the power to take an action."""

from __future__ import annotations

from functools import cache

from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml
from pipeline.normalize.agency import Agency
from pipeline.recognize.arrests.clauses.clause import Clause
from pipeline.recognize.arrests.scene import Scene
from pipeline.recognize.arrests.words import small_words

_PROSECUTING = small_words("prosecuting")


@cache
def _able(action: str) -> frozenset[str]:
    """The kinds of body that take an action."""
    return kinds("judging_kinds" if action == "sentence" else "acting_kinds")


@cache
def kinds(group: str) -> frozenset[str]:
    """A list of kinds of agencies, or of how their names begin, in `arrest_cues.yml`."""
    return frozenset(load_yaml("arrest_cues")[group])


def acts(span: AgencySpan, action: str) -> bool:
    """Whether a body may take an action; *cơ quan này* is left to the name that it points to."""
    if span.text.endswith(tuple(small_words("this"))):
        return False
    if span.agency is None or span.foreign:
        return span.agency is None or not _is_powerless(span.agency)
    return _has_power(span.agency, action)


def _is_powerless(agency: Agency) -> bool:
    """Whether a body of another state takes nobody into custody (*Bộ Ngoại giao Lào*)."""
    return agency.kind in kinds("powerless_kinds") or agency.name.lower().startswith(tuple(kinds("powerless_names")))


def acts_daily(span: AgencySpan, action: str) -> bool:
    """Whether a body of another state may have acted though another sentence names it (*cảnh sát Anh*).

    Its government, ministries and forces are named for much else.
    """
    daily = kinds("judging_kinds_abroad" if action == "sentence" else "seizing_kinds")
    return span.agency is not None and span.agency.kind in daily


def _has_power(agency: Agency, action: str) -> bool:
    """Whether a kind of body takes an action; an office or a team has the power of the body it belongs to."""
    able = _able(action)
    if agency.kind not in able:
        return False
    return agency.parent is None or agency.kind not in kinds("part_kinds") or agency.parent.kind in able


def only_beside(scene: Scene, clause: Clause, approves: bool) -> bool:
    """Whether a body is that of the act only where one sentence tells both.

    Nobody takes those who turn themselves in; who approves arrests and charges (the procuracy) makes none, but for
    those before the court.
    """
    action = clause.trigger.action
    return action == "surrender" or (approves and action != "sentence" and not prosecutes(scene, clause))


def prosecutes(scene: Scene, clause: Clause) -> bool:
    """Whether the act brings people before the court (*truy tố*), which the procuracy alone does."""
    return clause.trigger.action == "charge" and not clause.abroad and scene.keys[clause.trigger.i] in _PROSECUTING

"""Measure agencies on annotated articles: distinct forms an article, as `pipeline evaluate` counts them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pipeline.evaluate.figures import Figures
from pipeline.evaluate.text import fold_form
from pipeline.facts import AgencySpan
from pipeline.knowledge.load import load_yaml


def accepted_forms(gold: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The forms that must be found, and those that may be: nested, foreign, short and general ones."""
    free = {fold_form(word) for word in load_yaml("evaluation")["generic"]}
    required: set[str] = set()
    for agency in gold["agencies"]:
        optional = agency.get("nested") or agency.get("foreign")
        (free if optional else required).update(map(fold_form, agency.get("mentions", ())))
        free.update(map(fold_form, agency.get("anaphors", ())))
    return required - free, free


def accepted_names(gold: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The officials that must be found, and the foreign ones, who may be."""
    names: tuple[set[str], set[str]] = set(), set()
    for official in gold["officials"]:
        names[bool(official.get("foreign"))].add(fold_form(official["name"]))
    return names


def compare_forms(gold: dict[str, Any], spans: Iterable[AgencySpan]) -> Figures:
    """Right, wrong and missed forms of bodies; what may be found counts neither for nor against."""
    required, free = accepted_forms(gold)
    found = {fold_form(span.text) for span in spans if not span.foreign and not span.anaphor}
    return Figures(len(found & required), len(found - required - free), len(required - found))

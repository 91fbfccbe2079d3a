"""Recognize officials: persons with a post or rank, in every shape in which the press puts name and post together."""

from __future__ import annotations

from pipeline.facts import Official
from pipeline.reading import Reading
from pipeline.recognize.officials.bodies import BodyFinder
from pipeline.recognize.officials.chains import find_chains
from pipeline.recognize.officials.colleagues import share_bodies
from pipeline.recognize.officials.holders import find_holders
from pipeline.recognize.officials.titles import find_titles
from pipeline.recognize.officials.words import phrases

__all__ = ["phrases", "recognize_officials"]


def recognize_officials(reading: Reading) -> list[Official]:
    """Find the officials of an article, each once, with all roles and mentions; none in an English one."""
    if reading.article.language == "en" or not (reading.hits.of("rank") or reading.hits.of("position")):
        return []
    from pipeline.link.officials.linking import link_officials  # which builds on the titles and holders found here

    finder = BodyFinder(reading)
    titles = find_titles(reading, finder)
    holders = find_holders(reading, finder, find_chains(reading, finder, titles))
    share_bodies(reading, holders)
    return link_officials(reading, titles, holders)

"""The kinds of bodies and places of `kinds.yml` that rules name one by one (*POLICE*, *CITY*)."""

from typing import Final

from pipeline.knowledge.load import load_yaml

_WORDS: dict[str, str] = load_yaml("kinds")

POLICE: Final[str] = _WORDS["police"]
MINISTRY: Final[str] = _WORDS["ministry"]
DIVISION: Final[str] = _WORDS["division"]
TEAM: Final[str] = _WORDS["team"]
COMMITTEE: Final[str] = _WORDS["committee"]
CHAPTER: Final[str] = _WORDS["chapter"]
COUNTRY: Final[str] = _WORDS["country"]
CENTRE: Final[str] = _WORDS["centre"]
PROVINCE: Final[str] = _WORDS["province"]
CITY: Final[str] = _WORDS["city"]
AREA: Final[str] = _WORDS["area"]

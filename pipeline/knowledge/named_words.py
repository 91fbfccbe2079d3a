"""The words that rules look for one by one, under names: `AND` (*và*), `POLICE` (*Công an*)."""

from typing import Final

from pipeline.knowledge.load import load_yaml

_WORDS: dict[str, str] = load_yaml("named_words")

AND: Final[str] = _WORDS["and"]
OF: Final[str] = _WORDS["of"]
ALL: Final[str] = _WORDS["all"]
AT: Final[str] = _WORDS["at"]
BY: Final[str] = _WORDS["by"]
ABOUT: Final[str] = _WORDS["about"]
ACCORDING: Final[str] = _WORDS["according"]
TOGETHER: Final[str] = _WORDS["together"]
FURTHER: Final[str] = _WORDS["further"]
OR: Final[str] = _WORDS["or"]
UNDER: Final[str] = _WORDS["under"]
NUMBER: Final[str] = _WORDS["number"]
DAY: Final[str] = _WORDS["day"]
MONTH: Final[str] = _WORDS["month"]
HOUR: Final[str] = _WORDS["hour"]
MINUTE: Final[str] = _WORDS["minute"]
YEAR: Final[str] = _WORDS["year"]
AGE: Final[str] = _WORDS["age"]
PERSON: Final[str] = _WORDS["person"]
MIDDLE: Final[str] = _WORDS["middle"]

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

"""The small words of `grammar.yml`, so that a rule names what it looks at (*AND*) and not how it is spelled (*và*)."""

from typing import Final

from pipeline.knowledge.load import load_yaml

_WORDS: dict[str, str] = load_yaml("grammar")

AND: Final[str] = _WORDS["and"]
OF: Final[str] = _WORDS["of"]
ALL: Final[str] = _WORDS["all"]
AT: Final[str] = _WORDS["at"]
BY: Final[str] = _WORDS["by"]
ABOUT: Final[str] = _WORDS["about"]
ACCORDING: Final[str] = _WORDS["according"]
TOGETHER: Final[str] = _WORDS["together"]
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

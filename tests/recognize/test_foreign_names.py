"""Foreign names: where they end, and how Vietnamese spelling is told."""

from __future__ import annotations

import pytest

from pipeline.articles import Article
from pipeline.flow import read
from pipeline.recognize.foreign_names import foreign_end, foreign_start, is_vietnamese


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ursula von der Leyen đã", "Ursula von der Leyen"),
        ("Kim Jong-un nói", "Kim Jong-un"),
        ("George W. Bush. Hiện", "George W. Bush"),
        ("Suhail al-Hassan gặp", "Suhail al-Hassan"),
        ("James Comey Ông Comey", "James Comey"),
        ("Samuel J Locklear nói", "Samuel J Locklear"),
        ("Phi-cri I-xích (phải)", "Phi-cri I-xích"),
        ("Anna F-35 bay", "Anna"),
    ],
)
def test_foreign_names_hold_particles_hyphens_and_initials(text: str, expected: str) -> None:
    reading = read(Article("a", "a.txt", text))
    assert reading.syllables.slice(0, foreign_end(reading, 0)) == expected


@pytest.mark.parametrize("form", ["Nguyễn", "Khuất", "Quyền", "Ý", "Giang"])
def test_vietnamese_syllables_are_told(form: str) -> None:
    assert is_vietnamese(form)


@pytest.mark.parametrize("form", ["Trump", "Wilson", "Jong", "Mattis", "Zhang"])
def test_foreign_syllables_are_told(form: str) -> None:
    assert not is_vietnamese(form)


def test_the_full_form_of_a_foreign_name_begins_before_its_last_part() -> None:
    reading = read(Article("a", "a.txt", "Theo David Hudson thì"))
    assert reading.syllables.slice(foreign_start(reading, 2), 3) == "David Hudson"

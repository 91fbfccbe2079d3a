"""The table of forms: what it has met and what it has not are the same."""

import pytest

from pipeline.tokenize.borders import borders
from pipeline.tokenize.forms import Forms


def looked_up(forms: Forms, text: str) -> tuple[list[str], list[str]]:
    return forms.look_up(text, *borders(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Công an bắt Lò Thị Nghiêng.", ["Công", "an", "bắt", "Lò", "Thị", "Nghiêng", "."]),
        ("Khurelsukh ở Ulaanbaatar", ["Khurelsukh", "ở", "Ulaanbaatar"]),
        ("an ann annannan annannann", ["an", "ann", "annannan", "annannann"]),
        ("một 🚓 hai", ["một", "🚓", "hai"]),
        ("\0 \1 \ud800", ["\0", "\1", "\ud800"]),
        ("", []),
    ],
)
def test_forms_and_keys_are_the_same_at_first_sight_and_later(text: str, expected: list[str]) -> None:
    forms = Forms(str.lower)
    for _ in range(2):
        assert looked_up(forms, text) == (expected, [form.lower() for form in expected])


def test_a_form_that_has_lost_its_slot_is_cut_out_again() -> None:
    forms = Forms(str.lower)
    many = " ".join(f"x{number}" for number in range(300_000))
    looked_up(forms, "Hoà x1")
    assert looked_up(forms, many)[0] == many.split()
    assert looked_up(forms, "Hoà x1") == (["Hoà", "x1"], ["hoà", "x1"])


def test_a_form_is_one_object_wherever_it_stands() -> None:
    forms = Forms(str.lower)
    one, other = (looked_up(forms, text)[0][0] for text in ("Phường A", "Phường B"))
    assert one is other

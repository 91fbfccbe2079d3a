"""What may be found and what must, when a model is measured."""

from __future__ import annotations

from pipeline.train.measure import accepted_forms, accepted_names


def test_nested_foreign_and_short_forms_may_be_found_and_others_must() -> None:
    gold = {
        "agencies": [
            {"mentions": ["Sở Y tế Mường Thử"], "anaphors": ["Sở Y tế"]},
            {"mentions": ["UBND Mường Thử"], "nested": True},
            {"mentions": ["FBI"], "foreign": True},
        ]
    }
    required, free = accepted_forms(gold)
    assert required == {"sở y tế mường thử"}
    assert {"sở y tế", "ubnd mường thử", "fbi"} <= free


def test_foreign_officials_may_be_found() -> None:
    gold = {"officials": [{"name": "Lò Văn Thử"}, {"name": "John Roe", "foreign": True}]}
    assert accepted_names(gold) == ({"lò văn thử"}, {"john roe"})

"""Tests that the code names each word of the files whose words rules name one by one."""

from types import ModuleType

import pytest

from pipeline.knowledge import grammar, kinds
from pipeline.knowledge.load import load_yaml


@pytest.mark.parametrize(("module", "file"), [(grammar, "grammar"), (kinds, "kinds")])
def test_every_word_has_a_name_and_every_name_a_word(module: ModuleType, file: str) -> None:
    names = {name: value for name, value in vars(module).items() if name.isupper() and not name.startswith("_")}
    assert names == {name.upper(): word for name, word in load_yaml(file).items()}

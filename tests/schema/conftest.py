"""Reading YAML as editors and validators do: scalars get types, by YAML 1.2 or by 1.1."""

from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from parcli.schema import KINDS, schema_of


class _Dateless12(SafeConstructor):
    """YAML 1.2; a day stays text, as JSON has none (check-jsonschema reads so too)."""


_Dateless12.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


class _Dateless11(yaml.SafeLoader):
    """PyYAML's YAML 1.1: `no` is a truth value, `010` is eight; keys stay text."""

    def construct_mapping(self, node, deep=False):  # noqa: ARG002, FBT002 (as inherited)
        return {key.value: self.construct_object(item, deep=True) for key, item in node.value}


_Dateless11.add_constructor("tag:yaml.org,2002:timestamp", yaml.SafeLoader.construct_yaml_str)


def typed_1_2(text: str) -> Any:
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _Dateless12
    return reader.load(text)


def typed_1_1(text: str) -> Any:
    return yaml.load(text, Loader=_Dateless11)  # noqa: S506 (a safe loader)


READERS = {"YAML 1.2": typed_1_2, "YAML 1.1": typed_1_1}


@pytest.fixture(scope="session", params=READERS)
def typed(request):
    return READERS[request.param]


@pytest.fixture(scope="session")
def validators():
    return {kind.name: Draft202012Validator(schema_of(kind)) for kind in KINDS}

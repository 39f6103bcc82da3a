"""The schemas and the reader agree: on every file there is, on planted faults, on anything."""

import fnmatch
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st

from parcli.schema import KINDS, kind_of, schema_text
from parcli.yamlio import load_bytes, read

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
FILES = {
    file.relative_to(ROOT).as_posix(): kind
    for file in sorted([*ROOT.glob("plans/**/*.yaml"), *ROOT.glob("parcli/index_sets/*.yaml")])
    for kind in KINDS
    if fnmatch.fnmatch(file.as_posix(), f"*/{kind.files}")
}
SOUND = {kind.name: (HERE / "files" / f"{kind.name}.yaml").read_text("utf-8") for kind in KINDS}
FAULTS = [
    pytest.param(kind, row, id=f"{kind}: {row['fault']}")
    for kind, rows in tomllib.loads((HERE / "faults.toml").read_text("utf-8")).items()
    for row in rows
]


@pytest.mark.parametrize("name", FILES)
def test_every_file_there_is_fits_its_schema(name, typed, validators):
    text = (ROOT / name).read_text("utf-8")
    assert [*validators[FILES[name].name].iter_errors(typed(text))] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_form_that_is_read_fits_the_schema(kind, typed, validators):
    assert load_bytes(SOUND[kind.name].encode(), "", kind.model).placed == ()
    assert [*validators[kind.name].iter_errors(typed(SOUND[kind.name]))] == []


@pytest.mark.parametrize(("kind", "row"), FAULTS)
def test_a_fault_of_shape_is_refused_by_both(kind, row, typed, validators):
    whole = SOUND[kind]
    assert f"{row['line']}\n" in whole, "the line of the sound file has changed"
    text = whole.replace(row["line"], row["put"], 1)
    schema = row.get("schema", "refuses")
    is_read = load_bytes(text.encode(), "", kind_of(kind).model).placed == ()
    assert is_read == (schema == "rules")
    if schema != "unread":
        assert validators[kind].is_valid(typed(text)) == (schema != "refuses")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_check_jsonschema_takes_the_files(kind, tmp_path):
    schema = tmp_path / "lược đồ.json"
    schema.write_text(schema_text(kind), encoding="utf-8")
    files = [str(ROOT / name) for name, its in FILES.items() if its == kind]
    files.append(str(HERE / "files" / f"{kind.name}.yaml"))
    checker = Path(sys.executable).with_name("check-jsonschema")
    for extra in (["--check-metaschema", str(schema)], ["--schemafile", str(schema), *files]):
        done = subprocess.run([checker, *extra], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


# What may stand anywhere, as it is written: what an editor's reader makes of it is part of the try.
_PIECES = st.sampled_from((HERE / "files" / "pieces.txt").read_text("utf-8").splitlines())
_KEYS = st.sampled_from(
    ["parcli", "id", "no", "due", "from", "event", "within", "done", "x", "a.b", "07", "reason"]
)


class _Piece(str):
    """Text of YAML that goes into the file as it is."""

    __slots__ = ()


def _written(data: object) -> str:
    if isinstance(data, _Piece):
        return str(data)
    if isinstance(data, dict):
        return "{" + ", ".join(f"{key}: {_written(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(_written, data)) + "]"
    return "~" if data is None else '"' + str(data).replace('"', '\\"') + '"'


def _mappings_and_lists(data: object) -> list[dict | list]:
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    own = [data] if isinstance(data, dict | list) else []
    return own + [part for value in below for part in _mappings_and_lists(value)]


def _copied(data: object) -> object:
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data


@st.composite
def _changed(draw, kind):
    """Draw a sound file with up to three changes at any place."""
    data = _copied(read(SOUND[kind].encode()).data)
    for _ in range(draw(st.integers(1, 3))):
        part = draw(st.sampled_from(_mappings_and_lists(data)))
        places = [*part] if isinstance(part, dict) else [*range(len(part))]
        place = draw(st.sampled_from(places)) if places else None
        change = draw(st.sampled_from(["put", "put", "put", "add", "drop"]))
        if isinstance(part, dict) and (change == "add" or place is None):
            part[draw(_KEYS)] = _Piece(draw(_PIECES))
        elif place is None or (change == "add"):
            part.append(_Piece(draw(_PIECES)))
        elif change == "drop":
            del part[place]
        else:
            part[place] = _Piece(draw(_PIECES))
    return _written(data)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_the_schema_refuses_is_refused_in_reading(kind, typed, validators):
    @tried(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(_changed(kind.name))
    def holds(text):
        if load_bytes(text.encode(), "", kind.model).placed == ():
            assert [e.message for e in validators[kind.name].iter_errors(typed(text))] == []

    holds()

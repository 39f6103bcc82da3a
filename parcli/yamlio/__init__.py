"""YAML in, with the exact place of every key and value; every fault of a file in one run."""

from parcli.yamlio.build import Built, build, in_shadow
from parcli.yamlio.fault import Fault, Source
from parcli.yamlio.files import Loaded, load, load_bytes
from parcli.yamlio.places import Places, Span
from parcli.yamlio.read import read

__all__ = [
    "Built",
    "Fault",
    "Loaded",
    "Places",
    "Source",
    "Span",
    "build",
    "in_shadow",
    "load",
    "load_bytes",
    "read",
]

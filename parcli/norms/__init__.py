"""Norms: how documents cite them, how their numbers are formed, which of them are in force."""

from parcli.norms.citation import LAWS, Citation, read_citations, read_unnumbered
from parcli.norms.number import Number, cited_number, number_key, read_number
from parcli.norms.slips import Slip, slip_in_citation, slip_in_number
from parcli.norms.table import Norm, known_norms, norms_numbered, successor_on

__all__ = [
    "LAWS",
    "Citation",
    "Norm",
    "Number",
    "Slip",
    "cited_number",
    "known_norms",
    "norms_numbered",
    "number_key",
    "read_citations",
    "read_number",
    "read_unnumbered",
    "slip_in_citation",
    "slip_in_number",
    "successor_on",
]

"""parcli keeps a public administration reform plan as plain text and computes the rest."""

__version__ = "0.1.0"

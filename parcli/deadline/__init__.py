"""The deadline language: phrase to parts, parts to dates, and back to words."""

from parcli.deadline.error import PhraseError
from parcli.deadline.frame import Frame
from parcli.deadline.reading import Reading, read
from parcli.deadline.stated import frame_of, read_stated

__all__ = ["Frame", "PhraseError", "Reading", "frame_of", "read", "read_stated"]

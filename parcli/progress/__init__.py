"""Edits of a progress file as values: what may be recorded, and what is to be written where."""

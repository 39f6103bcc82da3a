"""Obligations of a plan, and the state of each on a day."""

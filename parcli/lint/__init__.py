"""Checking: what a rule is, what it finds, how findings are chosen and silenced."""

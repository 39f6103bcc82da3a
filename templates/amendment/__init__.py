"""The template of a decision that amends a signed plan."""

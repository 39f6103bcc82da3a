"""Plans as offices write them, each in its own way, and beside each what a person reads in it."""

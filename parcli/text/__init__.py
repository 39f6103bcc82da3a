"""Vietnamese as text: Unicode form, folding, numbers, official dates, likeness, messages."""

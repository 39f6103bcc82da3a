"""Recording results: what was typed or tabled, the files it goes to, the way back."""

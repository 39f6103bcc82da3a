"""What may follow on a command line, for the shells: `parcli completion` prints their scripts.

A script runs the program with the line up to the cursor in its environment; the answer is one
candidate a line. Nothing is written, and what cannot be read is nothing to offer.
"""

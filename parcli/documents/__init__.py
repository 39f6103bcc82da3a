"""What the office's documents say: every line of them as ready, flat text, without Word or a file.

A document for signing is Vietnamese whatever language the program speaks: its lines are plain text,
and only what is told at the terminal is a message.
"""

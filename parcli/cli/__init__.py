"""The shell: arguments in, text and an exit code out. It alone knows the clock and the terminal."""

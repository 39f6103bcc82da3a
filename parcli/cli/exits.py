"""The exit codes, which scripts and pipelines rely on."""

FINE = 0
FINDINGS = 1
USAGE = 2
BUG = 3
INTERRUPTED = 130

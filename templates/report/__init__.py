"""The periodic report for signing, with its tables as appendices."""

"""Office files: zips of XML from anywhere, opened once seen safe, and what their readers share."""

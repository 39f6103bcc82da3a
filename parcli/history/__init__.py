"""What git knows of a file: its revisions, who made them and when."""

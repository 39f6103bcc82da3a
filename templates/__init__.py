"""The templates of Word documents: a folder each, with the script that builds it."""

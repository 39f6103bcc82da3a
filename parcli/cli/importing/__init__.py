"""What `import` does: a document read to a draft, the draft to files, checked before written."""

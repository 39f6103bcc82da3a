"""What the scripts that build templates share: the styles of the decree, pages, paragraphs, tables.

A template is a Word file with Jinja tags. It is built, not drawn, so that a change can be read as
text; sizes and margins come from the values of the decree in `parcli.word.law`.
"""

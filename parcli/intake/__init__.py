"""Documents made elsewhere, Word plans and tracking sheets, read to a plan with every doubt named.

A file is read once to a `Source`: paragraphs and tables with their places (`word`, `workbook`).
All that follows is pure: columns by their heads, rows to tasks and products, words to roles and
bodies, and at the end a `Draft`.
"""

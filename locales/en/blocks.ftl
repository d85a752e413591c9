# Notes at the foot of a text.

block-footnotes = Notes
block-footnote = Note
block-back = Back to the text

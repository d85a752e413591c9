# Notas al pie de un texto.

block-footnotes = Notas
block-footnote = Nota
block-back = Volver al texto

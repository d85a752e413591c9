# Documentos: texto escrito en Word o Google Docs y traído a mano.

documents-bring-title = Traer un documento
documents-bring-lead = Pegue desde Word o Google Docs, o entregue un archivo. Se divide en partes que usted revisa primero. Nadie más lo ve hasta que usted lo tome.
documents-bring-into = Para la página
documents-paste = Pegue el texto aquí
documents-paste-hint = En su documento, seleccione todo y cópielo. Después péguelo en este cuadro. Llegan también los títulos, las listas, las tablas y los enlaces.
documents-pasted-told = El texto llegó con sus títulos, listas y tablas. Ahora revíselo.
documents-dropped-told = El archivo está listo. Ahora revíselo.
documents-file = O entregue un archivo
documents-file-hint = Un archivo de Word (.docx), o un documento de Google descargado como Markdown o como página web (.zip). Como máximo { $largest }.
documents-bring-go = Revisarlo
documents-how = Qué llega con el texto
documents-how-word = De Word, el archivo .docx trae lo más: imágenes, notas al pie, comentarios y cambios marcados. Al pegar, Word no entrega sus imágenes.
documents-how-google = De Google Docs, pegue, o elija Archivo, Descargar, Markdown (.md).
documents-how-look = Usted ve cada parte como va a quedar, y lo que tuvimos que suponer. Puede dejar fuera cualquier parte.
documents-how-again = Traiga una copia más nueva cuando quiera. Lo que usted cambió aquí se queda donde el documento no cambió.
documents-waiting-title = Traído y todavía sin tomar
documents-waiting = { $what }, traído el { $when }
documents-pasted = Texto pegado
documents-look-title = Revisarlo
documents-about = “{ $what }” le espera hasta el { $until }. Nadie más lo ve.
documents-sum-new = { $count ->
    [one] Llegó una parte
   *[other] Llegaron { $count } partes
}{ $said ->
    [0] .
    [one] , con un comentario de otra persona.
   *[other] , con { $said } comentarios de otras personas.
}
documents-sum = Partes que quedan igual: { $same }. Cambiadas: { $changed }. Nuevas: { $new }. Se irían: { $gone }.{ $said ->
    [0] {""}
    [one] {" "}Llegó también un comentario.
   *[other] {" "}Llegaron también { $said } comentarios.
}
documents-titled = El documento se llama “{ $title }”.
documents-under-title = El documento dice aquí: “{ $words }”
documents-told = { $count ->
    [one] Algo que conviene saber de todo el documento
   *[other] { $count } cosas que conviene saber de todo el documento
}
documents-left-out = Quedó fuera:
documents-please-check = Por revisar:
documents-card = { $number }. { $kind }
documents-card-gone = No está en el documento: { $kind }
documents-state-new = Nuevo
documents-state-same = Igual que aquí
documents-state-changed = Cambió en el documento
documents-state-doubtful = Quizá es la misma parte, muy cambiada. Mírela.
documents-state-ours = Cambió aquí y no en el documento. Se quedan las palabras de aquí.
documents-state-clash = Cambió aquí y en el documento. Elija.
documents-state-taken-out = Antes se quitó de la página.
documents-state-gone = Ya no está en el documento. Se quitará.
documents-state-written-here = Se escribió aquí, así que se queda.
documents-leave = Dejar esto fuera
documents-stay = Dejar esto en la página
documents-continues = Continúa: { $words }
documents-continues-nothing = Nada de aquí: es nuevo
documents-continues-what = Qué parte de la página continúa
documents-what-changed = Qué cambió, palabra por palabra
documents-whose = Qué palabras usar: { $block }
documents-words-theirs = Tomar las palabras del documento
documents-words-ours = Dejar las palabras que hay aquí
documents-said = { $who }: { $what }
documents-said-on = { $who }, { $when }: { $what }
documents-said-change = { $what }: «{ $words }»
documents-said-someone = Alguien
documents-said-settled = Resuelto en el documento
documents-take = Tomarlo en el borrador
documents-take-new = Hacer una página
documents-dismiss = Desechar lo que se trajo
documents-message = De “{ $name }”
documents-message-pasted = De un documento pegado
refused-document-empty = No hay texto. Pegue algo o entregue un archivo.
refused-documents-several = Hay más de un documento. Tráigalos de uno en uno.
document-page-changed = Alguien cambió la página mientras usted revisaba. Abajo se compara con la página como está ahora. Revise otra vez.
import-said-comment = un comentario
import-said-inserted = agregó
import-said-deleted = quitó
import-said-moved = movió aquí

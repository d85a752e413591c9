## Comentarios: lo que se dice sobre una parte de una página.

comments-title = Comentarios
comments-empty-title = Sin comentarios abiertos
comments-empty-text = Lo que alguien diga sobre una parte de esta página queda aquí hasta que se resuelva.
comments-all = Mostrar también los resueltos
comments-open-only = Mostrar solo los abiertos
comments-gone = Sobre partes que ya no están
comment-say-title = Decir algo
comment-block = ¿Sobre qué parte?
comment-block-none = Elija una parte del texto
comment-text = Su comentario
comment-go = Comentar
comment-words-changed = Las palabras cambiaron desde entonces.
comment-reply = Responder
comment-your-reply = Su respuesta
comment-reply-go = Enviar la respuesta
comment-reply-outside = Quien tenga el enlace verá su respuesta, con su nombre.
comment-resolve = Marcar como resuelto
comment-reopen = Abrir de nuevo
comment-resolved-by = Lo resolvió { $name }, { $when }
comment-by-link = por enlace: { $name }
comment-by-document = en el documento: { $name }
comment-by-document-nameless = en el documento

## Por enlace

comment-links-title = Comentarios de fuera
comment-links-text = Un enlace muestra la versión más nueva a quien lo tenga, y nada más de aquí. Esa persona da un nombre y comenta sin cuenta. Puede anularlo en cualquier momento.
comment-link-how-long = ¿Cuánto tiempo funciona?
comment-link-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
comment-link-make = Crear un enlace
comment-link-made = Mensaje con el enlace
comment-link-works = Un enlace creado por { $by } funciona hasta el { $until }.
comment-chat = Lea “{ $title }” y díganos qué piensa, parte por parte. No necesita cuenta: { $link } El enlace funciona hasta el { $until }.
comment-link-over-title = Este enlace terminó
comment-link-over-text = Ya no funciona. Pida otro a quien se lo envió.
comment-shared = { $name } le muestra este borrador. Quienes lo escriben leen sus comentarios, con el nombre que dé. El enlace funciona hasta el { $until }.
comment-to-say = Decir algo al respecto
comment-said-here = Lo dicho por este enlace
comment-name = Su nombre
comment-name-hint = Como le conocen quienes escriben esto.
comment-thanks = Gracias. Quienes escriben esto ven su comentario.

## Rechazos

refused-comment-empty = Escriba primero su comentario.
refused-comment-long = Un comentario tiene como máximo { $most } caracteres.
refused-comment-nameless = Diga quién es.
refused-comment-name-long = Un nombre tiene como máximo { $most } caracteres.
refused-comment-block = Elija la parte del texto de la que habla.
refused-comments-many = Acaban de llegar muchos comentarios por este enlace. Espere diez minutos y vuelva a enviar el suyo.

## La mesa donde se cambia una página

draft-desk-title = Cambiar: { $title }
draft-untitled = Una página sin título
draft-card = { $kind } { $number }
draft-note = { $who }, { $when }
draft-change = Cambiar
draft-empty-card = Aquí todavía no hay nada.
draft-keep = Guardar
draft-keep-next = Guardar y seguir
draft-close = Cerrar
draft-more = Mover, unir, agregar, quitar
draft-add = Agregar
draft-add-after = Agregar debajo
draft-add-what = Qué agregar
draft-turn = Convertir en esto
draft-turn-what = En qué convertirlo
draft-up = Subir
draft-down = Bajar
draft-join = Unir con el siguiente
draft-out = Quitar
draft-undo = Deshacer
draft-grip = Mover { $card }: arrástrelo o use las flechas
draft-look-here = Como se verá al leer
draft-beside = Sobre este borrador
draft-here = También aquí
draft-here-writing = está escribiendo
draft-back = Volver al borrador
draft-keys = Teclas: Ctrl+Enter guarda y sigue. Escape cierra. Alt y una flecha mueve el bloque. En un bloque vacío, / ofrece los tipos.

draft-kind-title = Título
draft-kind-slug = Dirección
draft-kind-standfirst = Entrada
draft-kind-credits = Agradecimientos
draft-kind-paragraph = Párrafo
draft-kind-heading = Subtítulo
draft-kind-list = Lista
draft-kind-table = Tabla
draft-kind-quote = Cita
draft-kind-figure = Figura
draft-kind-accordion = Pliegue
draft-kind-callout = Nota
draft-kind-steps = Pasos
draft-kind-code = Código
draft-kind-footnote = Nota al pie
draft-kind-rule = Línea
draft-kind-definitions = Direcciones de enlaces
draft-kind-unknown = Bloque desconocido

draft-add-paragraph = Párrafo
draft-add-heading = Subtítulo
draft-add-subheading = Subtítulo menor
draft-add-list = Lista
draft-add-numbered = Lista numerada
draft-add-quote = Cita
draft-add-figure = Figura
draft-add-table = Tabla
draft-add-steps = Pasos
draft-add-callout = Nota
draft-add-accordion = Pliegue

draft-tools = Marcas para las palabras que seleccione
draft-strong = Negrita
draft-em = Énfasis
draft-link = Enlace
draft-link-words = dirección
draft-list = Lista
draft-heading = Subtítulo

draft-picture = Imagen
draft-picture-other = Otra imagen en su lugar
draft-alt = Lo que debe oír quien no puede verla
draft-alt-hint = Una o dos frases. Diga lo que la imagen dice aquí, no “imagen de”.
draft-decorative = Solo adorna; no hay nada que oír.
draft-caption = La línea de abajo
draft-credit = Quién la hizo
draft-licence = En qué condiciones se puede usar
draft-quote-words = Lo que se dijo
draft-quote-speaker = Quién lo dijo
draft-quote-speaker-hint = Como esa persona quiera que se le nombre. Puede quedar vacío.
draft-accordion-title = La línea que siempre se ve
draft-accordion-body = Lo que se abre debajo
draft-tone = Qué tipo de nota
draft-tone-note = Bueno saberlo
draft-tone-important = Importante
draft-tone-warning = Advertencia
draft-callout-title = Su título, si lo necesita
draft-callout-body = Lo que dice

## Lo que se hizo

draft-done-kept = Guardado en el borrador.
draft-done-added = Agregado.
draft-done-moved = Movido.
draft-done-joined = Los dos ahora son uno.
draft-done-out = Quitado.
draft-done-turned = Ahora es de otro tipo.
draft-done-back = De vuelta en su lugar.
draft-done-version = Guardado como versión. Quienes leen siguen viendo lo publicado antes.
draft-done-published = Publicado. Ya se puede leer.
draft-done-merged = La versión más nueva ya está en el borrador. Léalo una vez más.
draft-done-given-up = El borrador queda abandonado. Durante un mes se puede recuperar.
draft-done-taken-up = El borrador está de vuelta.
draft-done-new = La página está empezada. Nadie de fuera la ve hasta que la publique. Siga abajo.

draft-kept-at = Guardado: { $when }
draft-keeping = Guardando…
draft-offline = Aún no está guardado: no hay conexión. Sus palabras están en este dispositivo.
draft-signed-out = Aún no está guardado: su sesión terminó. Sus palabras están en este dispositivo. Entre de nuevo en otra ventana y luego siga aquí.
draft-refused = Aún no está guardado. Lo que falta está junto al bloque.
draft-found-words = Palabras de este dispositivo que no se guardaron:
draft-take-words = Tomarlas
draft-leave-words = Descartarlas
draft-moved-to = Movido al lugar { $number }
draft-changed-by = Alguien cambió { $card }

## Dos maneras de decirlo

draft-clash = Aquí están las dos. Elija una o escriba una tercera abajo.
draft-clash-by = { $who } cambió las mismas palabras ({ $when }).
draft-clash-mine = Lo que usted escribió
draft-clash-theirs = Lo que está ahora
draft-clash-keep-mine = Guardar lo mío
draft-clash-keep-theirs = Guardar lo que está
draft-gone = Este bloque ya no está en el borrador. Sus palabras están abajo: devuélvalas o cierre para dejarlas fuera.
draft-gone-by = { $who } quitó este bloque mientras usted escribía ({ $when }). Sus palabras están abajo: devuélvalas o cierre para dejarlas fuera.
draft-put-back-so = Devolverlo con estas palabras
draft-outdated = Hay una versión más nueva junto a este borrador
draft-outdated-by = { $who } guardó la versión { $number } ({ $when }).
draft-outdated-next = Intégrela antes de publicar. No se pierde nada de ninguna.
draft-merge = Integrarla en el borrador
draft-merging-title = Dos versiones, una página
draft-merging-lead = La mayor parte se une por sí sola. Aquí el borrador y la versión más nueva dicen cosas distintas: elija en cada caso.
draft-merging-ours = Como en el borrador
draft-merging-theirs = Como en la versión más nueva
draft-merging-both = Como está escrito aquí
draft-merging-out = Quitado
draft-merging-keep = Integrarla en el borrador

## Lo que sigue

draft-state-changed = Borrador; el último cambio es de { $who } ({ $when }). Quienes leen ven la versión publicada.
draft-state-new = Borrador; el último cambio es de { $who } ({ $when }). Aún no está publicado.
draft-state-public = Esto es lo que se lee. El primer cambio empieza un borrador; nadie lo ve hasta que se publique.
draft-state-newer = La versión más nueva está guardada, pero no publicada. Quienes leen ven una anterior.
draft-state-kept = Guardado como versión, aún sin publicar.
draft-state-empty = Todavía no hay nada en este idioma. Empiece por el título.
draft-publishing = Cuando esté listo
draft-message = ¿Qué cambió y por qué?
draft-message-hint = Una línea para quien lea el historial.
draft-significance = ¿Cuánto cambia?
draft-significance-wording = Solo la redacción
draft-significance-wording-hint = Dice lo mismo, mejor dicho.
draft-significance-content = El contenido
draft-significance-content-hint = Se agregó o se quitó algo.
draft-significance-meaning = Lo que significa
draft-significance-meaning-hint = Quien se apoyaba en ello debe saberlo. Se vuelven a pedir los síes ya dados.
draft-on-behalf = En nombre de
draft-listed = Borrador de { $who }, { $when }
draft-audience = Una vez publicada, la ve: { $who }.
draft-audience-change = Cambiar quién
draft-publish = Publicar
draft-version = Guardar como versión
draft-give-up = Abandonar este borrador
draft-way-look = Verlo como al leer
draft-way-check = La comprobación antes de publicar
draft-way-bring = Traer un documento
draft-way-care = Quién la cuida, desde cuándo, hasta cuándo
draft-way-settings = Sección, temas, quién puede verla, idiomas
draft-way-whole = Todo el texto en un campo
draft-look-state = El borrador como se vería al leer. Solo lo ven quienes pueden escribirlo.
refused-draft-nothing = No hay borrador. Lo que ve es la versión más nueva.
refused-draft-ended = { $who } llegó antes ({ $when }): todo lo que estaba en el borrador está en la versión más nueva. No se perdió nada y no queda nada por guardar.
refused-draft-unseen = { $who } cambió algo después de que se mostró esta página ({ $when }). Mírelo una vez más; después el mismo botón funciona.
refused-draft-outdated = Hay una versión más nueva junto a este borrador. Intégrela primero.
refused-draft-begun = Mientras tanto se empezó otro borrador. Guárdelo o abandónelo, y entonces este puede volver.
refused-join-last = No hay un bloque después de este con el cual unirlo.
refused-join-apart = Estos dos no pueden ser un solo bloque: son de tipos distintos.
refused-turn = Un bloque de este tipo no se convierte. Quítelo y escríbalo de nuevo.

## Una página nueva, sus ajustes, otras maneras

draft-first-words = Primeras palabras
draft-first-words-hint = Basta una frase para empezar. Después sigue bloque por bloque.
draft-new-more = Dónde está y quién puede verla
draft-begin = Empezar la página
draft-begin-publish = Publicarla ahora mismo
page-settings-title = Ajustes de la página
page-settings-keep = Guardar los ajustes
page-languages-title = En otros idiomas
page-language-change = Cambiarla en { $language }
page-language-begin = Escribirla en { $language }
page-to-desk = Cambiarla bloque por bloque
page-whole-title = Todo el texto en un campo
page-whole-lead = Esta es la última versión guardada. Si hay un borrador abierto, lo que guarde aquí se integra después en él; no se pierde nada.

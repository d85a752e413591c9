## Revisiones: si un texto se publica, y en nombre de quién.

review-title = Revisión
review-desk-title = Revisar y publicar
review-day-and-clock = { $day }, { $clock }
review-person-of = { $person }, { $circle }

## En qué está

review-where = En qué está
review-waits-silence = Se espera a { $who } desde el { $since }. Se publica el { $until } si nadie objeta.
review-waits-partner = Se espera a { $who } desde el { $since }. Se publica con un sí de alguien de allí que no lo haya escrito.
review-waits-position = Se espera a { $who } desde el { $since }. Se publica cuando cada organización haya dicho que sí. El tiempo por sí solo no lo publica.
review-stopped = Detenido. { $count ->
    [one] { $who } objeta, y se publica solo cuando diga que está resuelto.
   *[other] { $who } objetan, y se publica solo cuando todas digan que está resuelto.
}
review-held = Hubo acuerdo el { $when }. La comprobación lo impide. Corrija lo que señala y vuelva a pedir la revisión.
review-cleared = Hubo acuerdo el { $when }. Está por publicarse.
review-done = Se publicó el { $when }.
review-taken-back = Se retiró el { $when }.
review-overtaken = Una versión más nueva ocupó su lugar.
review-gone = Esta versión ya no está. No se publica nada.
review-stand-none = Todavía sin respuesta
review-stand-yes = Sí, dijo { $person } el { $when }
review-stand-link = Sí, dijo { $person } por enlace el { $when }
review-stand-carried = Sí, dijo { $person } antes. Desde entonces solo cambió la redacción.
review-stand-no = { $person } objetó el { $when }
review-about-block = sobre “{ $words }”
review-block-gone = sobre una parte que ya no está
review-earlier = Revisiones anteriores

## Pedir

review-asks-partner = { $person } pregunta si esto puede publicarse como { $voice }.
review-asks-coalition = { $person } pregunta a cada organización aliada si esto puede publicarse como { $voice }.
review-asks-position = { $person } pide a cada organización aliada un sí a esta postura de { $voice }.
review-rule-alone = En { $circle } una persona puede publicar por su cuenta.
review-rule-partner = Las páginas de { $circle } se publican con un sí de alguien de allí que no las haya escrito.
review-rule-coalition = Las páginas de la coalición van primero a cada organización aliada, y se publican si nadie objeta a tiempo.
review-rule-position = Esta es una postura. Se publica cuando cada organización aliada haya dicho que sí a exactamente esta versión.
review-ask-title = Pedir una revisión
review-whose = ¿En nombre de quién se publica?
review-as = Como { $voice }
review-as-position = Como postura de { $voice }
review-as-partner-hint = Un sí de alguien de la organización que no lo haya escrito.
review-as-coalition-hint = Cada organización puede objetar. Al acabar el plazo, quien calla consiente.
review-as-position-hint = Cada organización dice que sí. Callar nunca es un sí.
review-window = Plazo para objetar
review-window-hint = Acaba antes si todas las organizaciones han dicho que sí. Una postura espera sin plazo.
review-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
review-message = Unas palabras a quienes pregunta
review-message-hint = Qué cambió y en qué fijarse. Puede quedar vacío.
review-ask = Pedir una revisión
review-ask-anew = Preguntar por la versión más nueva
review-open = Abrir esta revisión
review-newer-kept = Después se guardó una versión más nueva. Esta revisión no trata de ella. Si pregunta por la nueva, esta revisión termina. Los síes pasan si solo cambió la redacción; las objeciones pasan siempre.
review-mend-it = Corrija lo que señala la objeción y guarde una versión nueva. Luego pregunte aquí por ella: a la organización que objetó se le pregunta si está resuelto.
review-nothing-new = El público ya ve la versión más nueva. No hay nada que preguntar.
review-asked-already = Ya preguntó por la versión más nueva. Cuando guarde otra, podrá preguntar por ella.
review-not-yours-to-ask = A las otras organizaciones les pregunta quien puede publicar, porque preguntar les muestra el texto.
review-withdraw-title = Retirarla
review-withdraw-text = Ya no se pregunta a nadie, y nada se publica por esta revisión. Si vuelve a preguntar, las objeciones siguen en pie.
review-withdraw = Retirar esta revisión
position-title = Postura
position-is = Esta página está marcada como postura: cada organización dice que sí a cada versión antes de que se publique.
position-is-not = Marque esta página como postura si dice lo que la coalición sostiene. Entonces cada organización dice que sí a cada versión antes de que se publique.
position-mark = Marcar como postura
position-unmark = Esto no es una postura

## Responder

review-to-desk = Ir a donde se escribe esta página
review-to-answer = Ir a su respuesta
review-since-public = En qué difiere de lo que se ve ahora
review-since-yes = Qué cambió desde que dijo que sí a la versión del { $when }
review-no-changes = No cambió ninguna palabra.
review-change-new = Nuevo
review-change-changed = Cambiado
review-change-moved = Movido
review-change-gone = Quitado
review-whole = El texto completo
review-your-answer = Su respuesta
review-answer-for = Usted responde por
review-answer-as = Usted responde por { $circle }.
review-then-partner = Con su sí se publica de inmediato.
review-then-coalition = Si nadie objeta, se publica el { $until }. Cuando todas las organizaciones hayan dicho que sí, se publica de inmediato.
review-then-position = Se publica cuando cada organización haya dicho que sí a exactamente esta versión.
review-then-stopped = Hay una objeción en pie. Se publica solo cuando esa organización diga que está resuelto.
review-yes = Sí, puede publicarse
review-yes-partner = Sí, publicarlo
review-yes-still = Sigue siendo sí
review-yes-stays = Mi sí se mantiene
review-yes-settled = Está resuelto: sí
review-own-text = Usted escribió una parte, así que otra persona dice que sí por su organización. Aun así puede objetar.
review-object = Objeto
review-which-block = ¿Qué parte?
review-block-none = Elija una parte del texto
review-why = ¿Qué está mal?
review-why-hint = Lo leerán, con su nombre, quienes escriben y todas las personas consultadas. Nadie más.
review-no = Objetar: esto lo detiene
review-you-agreed = { $person } dijo que sí por ustedes el { $when }. Puede cambiar la respuesta hasta que termine.
review-you-objected = { $person } objetó por ustedes el { $when }. Si ya está resuelto, dígalo.
review-thanks-open = Gracias. Su respuesta quedó guardada. Puede cambiarla aquí hasta que termine la revisión.
review-thanks-over = Gracias. Era el último sí que faltaba: ya se publicó.
review-held-title = Con acuerdo, pero sin publicar
review-held-text = Hubo acuerdo. Llegado el momento, la comprobación previa encontró algo que corregir. Si ya está corregido, publíquelo.
review-publish-now = Publicarlo

## Enlaces

review-links-title = Preguntar por enlace
review-links-text = Un enlace deja que una persona responda sin entrar. Es solo para esa persona: envíeselo a ella y a ningún grupo. Puede anularlo en cualquier momento.
review-links-none = Aquí no puede crear enlaces: usted escribió una parte del texto, o nadie más puede responder. Puede crearlos alguien que no lo haya escrito.
review-links-for = ¿Para quién?
review-links-make = Crear enlaces
review-link-made = Mensaje para { $person }
review-copy = Copiar el mensaje
review-copied = Copiado
review-link-works = El enlace para { $person }, creado por { $by }, funciona hasta el { $until }.
review-link-end = Anular este enlace
review-address = Quienes entran encuentran esta revisión en { $address }
review-link-for = Este enlace se creó para { $person }. Si no es usted, cierre esta página.
review-link-over-title = Este enlace terminó
review-link-over-text = Ya no funciona. Pida otro a quien se lo envió.
review-chat = { $name }: { $asker } pregunta si “{ $title }” puede publicarse como { $voice }. Leer y responder toma un minuto: { $link } Este enlace es solo para usted y funciona hasta el { $until }.

## Lo que espera

reviews-title = Revisiones
reviews-empty-title = Nada espera su respuesta
reviews-empty-text = Cuando alguien le pida un sí, aparecerá aquí.
reviews-answer = Leer y responder
reviews-others = Lo que usted pidió, o ya tiene respuesta
reviews-rules = Cómo se publican sus páginas
review-choose-alone = Permitir que una persona publique por su cuenta
review-choose-reviewed = Pedir el sí de otra persona

## Rechazos

refused-review-over = Esta revisión terminó. Su respuesta no se guardó.
refused-review-own = Usted escribió una parte de este texto. Otra persona dice que sí por su organización.
refused-review-kind = Elija en nombre de quién se publica.
refused-review-held = Algo lo sigue impidiendo. Abra la comprobación previa y corrija lo que señala.
refused-objection-block = Elija la parte del texto a la que objeta.
refused-objection-reason = Diga qué está mal, para que pueda corregirse.
refused-reason-long = Una razón tiene como máximo { $most } caracteres.
refused-answer-none = Diga que sí u objete.
refused-answers-many = Ha cambiado esta respuesta muchas veces. Hable con quienes escriben.
refused-publish-unreviewed = Otra persona de su organización tiene que decir antes que sí a esta versión. Guárdela y pida una revisión.
refused-publish-uncleared = Una página de la coalición va primero a cada organización aliada. Guárdela y pida una revisión.
refused-publish-position = Una postura se publica cuando cada organización haya dicho que sí a exactamente esta versión. Guárdela y pida una revisión.
refused-position-public = El público ve esta página como postura de todas las organizaciones. Retírela primero y luego podrá ser otra cosa.
refused-link-own = Quien escribió el texto no crea enlaces para decirle que sí. Pídalo a alguien que no lo haya escrito.
refused-link-nobody = Elija al menos a una persona.
refused-link-other = Este enlace se creó para otra persona. Salga de su cuenta o pida un enlace propio.

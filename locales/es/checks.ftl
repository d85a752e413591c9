## La revisión antes de publicar

check-title = Antes de publicar
check-sum = { $mend ->
    [0] Nada que corregir
    [one] Una cosa que corregir
   *[other] { $mend } cosas que corregir
}, { $think ->
    [0] nada que pensar.
    [one] una que pensar.
   *[other] { $think } que pensar.
}
check-waits = Para publicar hay que corregirlas antes. Guardar y enviar a revisión se puede ya.
check-to-mend = Por corregir
check-to-think = Para pensar
check-set-aside = Dejado así
check-fine = Revisado y en orden: { $matters }.
check-still-reading = Todavía no se han leído todas las otras páginas en busca de palabras repetidas. Mire otra vez en un minuto.
check-back = Volver a la página
check-all = Ver todo y cómo corregirlo
check-go = Corregir
check-go-consent = Anotar el consentimiento
check-in-block = En el bloque { $number }
check-mend-block = Corregir el bloque { $number }
check-well-so = Así está bien
check-why = ¿Por qué?
check-words = Con sus palabras, si quiere
check-dismiss = Dejarlo así
check-take-up = Volver a señalarlo
check-aside-by = { $why } Lo dejó así { $by }, { $when }.
check-reason-meant = Se quiso decir así.
check-reason-later = Se corregirá más tarde.
check-reason-agreed = La persona ha dado su acuerdo para aparecer aquí.
check-reason-public = Una persona, un número o un lugar públicos.
check-reason-mistaken = No es lo que parecía.
refused-check-gone = Esto se corrigió o cambió mientras tanto. Mire la lista otra vez.
refused-check-reason = Elija por qué está bien así.
refused-check-forbids = Todavía no se publicó. Cosas que corregir antes: { $count }, empezando por “{ $first }”. Guarde la página como borrador y abra “Antes de publicar”; allí dice cómo corregir cada una.
check-matter-words = nada queda por rellenar
check-matter-figures = imágenes
check-matter-links = enlaces
check-matter-headings = títulos
check-matter-people = privacidad
check-matter-consents = consentimientos
check-matter-repeats = nada se dice dos veces
check-matter-aloud = lectura en voz alta

check-name-placeholder = Palabras que solo guardan un lugar.
check-mend-placeholder = Escriba lo que quiere decir, o quite estas palabras.
check-name-leftover = Algo que otro sitio puso alrededor de la página.
check-mend-leftover = Quítelo. Los temas van en su propio campo; el paso a la página siguiente se hace solo.
check-name-unknown-block = Un bloque de tipo desconocido.
check-mend-unknown-block = Aquí se vería un aviso. Elija un tipo que exista: figure, accordion, callout, steps.
check-name-figure-alt = Una imagen que no se puede oír.
check-mend-figure-alt = Diga en una frase qué muestra, para quien no la ve. Si solo adorna, indíquelo.
check-name-figure-missing = Una imagen que no está aquí.
check-mend-figure-missing = Traiga la imagen o quite la figura. Las imágenes de otros sitios no se muestran.
check-name-caption-alone = Un pie de foto sin su imagen.
check-mend-caption-alone = Traiga la imagen de la que habla, o quite el pie.
check-name-figure-credit = Una imagen que no dice quién la hizo.
check-mend-figure-credit = Escríbalo en el campo “Quién la hizo”. Una fotografía no puede salir sin eso.
check-name-figure-licence = Una imagen sin condiciones de uso.
check-mend-figure-licence = Escriba en qué condiciones se puede usar, por ejemplo CC BY 4.0, o “con permiso”.
check-name-figure-number = Una imagen sin número.
check-mend-figure-number = En esta página hay varias. Empiece cada pie con su número, por ejemplo “Figura 2.”
check-name-link-dead = Un enlace que no lleva a ninguna parte.
check-mend-link-dead = Elija la página a la que debe llevar, o deje las palabras sin enlace.
check-name-link-closed = Un enlace que no todo el mundo puede abrir.
check-mend-link-closed = Esa página no está publicada, o la ven menos personas que esta. Publíquela también, o quite el enlace.
check-name-heading-empty = Un título sin palabras.
check-mend-heading-empty = Escríbalo, o quítelo.
check-name-heading-bare = Un título sin nada debajo.
check-mend-heading-bare = Escriba lo que va allí, o quite el título.
check-name-heading-skipped = Un título que se salta un nivel.
check-mend-heading-skipped = Póngalo un nivel por debajo del título anterior. Quien escucha una página se orienta por los niveles.
check-name-person = Parece el nombre de una persona particular.
check-mend-person = Escríbalo de modo que solo esa persona se reconozca: “una mujer de la calle Gaviota”. Si dio su acuerdo, o su nombre es público, déjelo así y dígalo.
check-name-phone = Un número de teléfono.
check-mend-phone = Quítelo si es de una persona. Si cualquiera puede llamar, déjelo así y dígalo.
check-name-address = Parece la dirección de una casa.
check-mend-address = Quite la calle y el número si alguien vive allí. Si es una oficina o un lugar público, déjelo así y dígalo.
check-name-email = El correo de una persona.
check-mend-email = Ponga un correo de la oficina, o déjelo así si dio su acuerdo.
check-name-consent-ended = El consentimiento terminó.
check-mend-consent-ended = Esto ya no se muestra. Quítelo, o pida permiso otra vez y anote el nuevo consentimiento.
check-name-consent-narrow = Un consentimiento que no abarca esto.
check-mend-consent-narrow = Se dio para otros lugares u otros idiomas. Quítelo, o pida permiso otra vez y anote el nuevo consentimiento.
check-name-figure-without-consent = Una fotografía sin consentimiento.
check-mend-figure-without-consent = Si se reconoce a alguien, anote quién aceptó qué y hasta cuándo. Si no, déjelo así.
check-name-quote-without-consent = Una cita sin consentimiento.
check-mend-quote-without-consent = Anote quién aceptó que se le cite y hasta cuándo. Si cita un texto impreso, déjelo así.
check-name-repeated = Palabras que también están en otra página.
check-mend-repeated = Déjelas en un solo lugar y enlace a él, o pronto dirán dos cosas. Están en:
check-name-sentence = Una frase de { $count } palabras.
check-mend-sentence = Léala en voz alta. Donde respire, puede haber dos frases.
check-name-left-out = { $count ->
    [one] Quedó fuera al traer la página.
   *[other] Quedó fuera { $count } veces al traer la página.
}
check-mend-left-out = Estas palabras solo guardaban un lugar. Si allí iba algo, escríbalo ahora; si no, déjelo así.

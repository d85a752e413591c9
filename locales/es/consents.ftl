## Consentimientos: quién aceptó qué y hasta cuándo

block-taken-out = Retirado: quien aceptó aparecer o que se le citara aquí ya no lo acepta, o se cumplió el plazo.

consents-title = Consentimientos
consents-lead = Quién aceptó que se muestre una fotografía o una cita, dónde y hasta cuándo. Primero los que terminan antes.
consents-empty-title = Todavía no hay consentimientos anotados.
consents-empty-text = Abra la comprobación de una página antes de publicarla: junto a cada fotografía y cada cita ofrece anotar el consentimiento.
consents-count = { $count ->
    [one] Un consentimiento
   *[other] { $count } consentimientos
}
consent-of-picture = Consentimiento para una imagen
consent-of-quote = Consentimiento para una cita
consent-line = { $what }: { $named }
consent-unnamed = sin nombre en público
consent-until-line = Hasta el { $day }. El papel lo guarda { $circle }.
consent-state-stands = Vigente.
consent-state-ending = Termina en menos de un mes.
consent-state-ended = Terminó, y ya no se muestra.
consent-state-withdrawn = Se retiró.
consent-new-title = Anotar un consentimiento
consent-choose-how = El consentimiento se anota para una imagen o una cita de una página. Abra la página, luego su comprobación, y elija allí “Anotar el consentimiento”.
consent-choose-text = Elija la imagen o la cita.
consent-choose-none = Ni imágenes ni citas
consent-choose-none-text = Esta página no tiene ninguna todavía. Cuando la tenga, estará aquí.
consent-write = Anotar el consentimiento
consent-there = Hay un consentimiento.
consent-too-narrow = El consentimiento no abarca esto.
consent-over = El consentimiento terminó o se retiró.
consent-none = No hay consentimiento anotado.
consent-named-as = Cómo quiere la persona que se la nombre en público
consent-named-as-hint = “Una madre de dos de la calle Gaviota”, o nada. Nunca el nombre verdadero de alguien a quien atienden: va en el papel, no aquí.
consent-until = Hasta cuándo
consent-until-hint = El último día. Cinco años como mucho; después se pregunta otra vez.
consent-scopes = Dónde se puede mostrar
consent-scope-web = En estas páginas
consent-scope-print = En papel
consent-scope-social = En redes sociales
consent-scope-elsewhere = En otras coaliciones que adapten una página
consent-languages = En qué idiomas
consent-languages-hint = Si no elige ninguno, en todos.
consent-every-language = todos los idiomas
consent-given = Cómo se dio
consent-given-paper = Firmado en papel
consent-given-form = En un formulario en pantalla
consent-given-voice = De palabra, y grabado
consent-where = Dónde está el papel o la grabación
consent-where-hint = Por ejemplo “caja azul, segundo cajón”. Sin nombres.
consent-owner = Quién lo guarda
consent-owner-hint = Su gente ve este consentimiento y puede retirarlo.
consent-counsel = Lo que hace válido un consentimiento depende de la ley del lugar: que lo confirme su asesoría legal.
consent-keep = Guardar el consentimiento
consent-kept = Anotado
consent-kept-by = { $by }, { $when }
consent-same-title = ¿La misma cita en otro idioma?
consent-same-text = Entonces no hace falta otro consentimiento, si el que hay abarca este idioma.
consent-same-which = Qué consentimiento
consent-same-line = { $named }, hasta el { $day }
consent-same-do = Es la misma cita
consent-uses = Dónde está
consent-uses-none = En ningún lugar que usted pueda ver.
consent-uses-unseen = Usted ve los usos en las páginas que puede ver. Al retirarlo se quita de todas, también donde no lo ve.
consent-use-public = se ve al leer
consent-use-draft = en un borrador
consent-use-past = { $count ->
    [one] en una versión anterior
   *[other] en { $count } versiones anteriores
}
consent-renew-title = Otro plazo
consent-renew-hint = Si la persona aceptó otra vez. El papel debe decirlo.
consent-renew = Guardar el nuevo plazo
consent-withdraw-title = Retirar el consentimiento
consent-withdraw-text = La persona no necesita dar razones. Primero verá usted todos los usos; todavía no pasa nada.
consent-withdraw-look = Ver qué se quitaría
consent-withdraw-lost = Dejará de verse aquí en todas partes, enseguida. Cada página tendrá una versión nueva sin ello, las anteriores mostrarán un aviso en su lugar, y la imagen no se dará a nadie. Las copias que otros hicieron no se pueden recuperar.
consent-withdraw = Retirarlo y quitarlo de todas partes
consent-withdraw-not = Dejarlo como está
consent-taken-out-message = Se quitó porque se retiró el consentimiento
refused-consent-until = Elija el último día. Una fecha se escribe así: 2027-03-09.
refused-consent-past = Ese día ya pasó. Elija uno por venir.
refused-consent-far = Como mucho { $years } años. Después se pregunta otra vez.
refused-consent-scopes = Elija al menos un lugar donde se pueda mostrar.
refused-consent-given = Elija cómo se dio.
refused-consent-where = Escriba dónde está el papel o la grabación.
refused-consent-long = Como mucho { $most } caracteres.
refused-consent-withdrawn = Este consentimiento se retiró. Anote uno nuevo si la persona acepta otra vez.

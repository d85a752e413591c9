## The frame

shell-skip = Ir al contenido
shell-languages = Idioma
shell-language-missing = Todavía no en este idioma
shell-main-navigation = Principal
shell-crumbs = Dónde está esta página
shell-your-page = Su cuenta
shell-sign-in = Entrar
shell-sign-out = Salir
shell-feed = Seguir las novedades
shell-theme = Claro u oscuro
shell-theme-to-light = Pasar a claro
shell-theme-to-dark = Pasar a oscuro
shell-about = { $name } acude cuando alguien sufre un daño, repara lo que se rompió entre vecinos y cambia lo que permitió que pasara. Tome lo que le sirva, adáptelo a su propia calle y cuéntenos hasta dónde llegó.

nav-home = Inicio
nav-find = Buscar
nav-tags = Temas
nav-pages = Páginas
nav-directory = Personas
nav-imports = Traer páginas
nav-about = Quiénes somos

pillar-respond = Responder
pillar-restore = Restaurar
pillar-reform = Reformar
pillar-collaborate = Colaborar
pillar-sustain = Sostener
pillar-knowledge = Conocimiento

list-comma = ,{" "}
list-csv = Descargar la lista como tabla (CSV)
copy = Copiar
copied = Copiado

## Pages of a long list

pages-label = Páginas de esta lista
pages-before = Anterior
pages-after = Siguiente
pages-number = Página { $number }

## Forms

form-problems = { $count ->
    [one] Falta corregir una cosa para poder enviar
   *[other] Falta corregir { $count } cosas para poder enviar
}
form-choose = Elija
form-show-password = Mostrar
form-hide-password = Ocultar
field-email = Correo electrónico
field-password = Contraseña
field-new-password = Contraseña nueva
field-current-password = Contraseña actual
field-password-hint = Al menos 12 caracteres. Cuatro o cinco palabras que no tengan nada que ver son fáciles de recordar y difíciles de adivinar.
field-name = Su nombre
field-name-hint = Como lo leen sus colegas. Después puede agregarlo en otras escrituras.
field-language = Idioma para usar Kith
field-language-hint = Puede cambiarlo cuando quiera.
field-coalition = Nombre de la coalición
field-coalition-hint = Aparece arriba en todas las páginas.
field-city = Ciudad
field-city-hint = Aparece junto a la fecha, para que se sepa dónde están ustedes.
field-site-language = Idioma principal del sitio
field-site-language-hint = El que ve quien llega con un navegador que no pide ninguno de sus idiomas.

refused-empty = Falta llenar “{ $field }”.
refused-email = Esto no parece un correo electrónico. Lleva una @ y después un punto.
refused-password-short = Esta contraseña tiene menos de 12 caracteres.
refused-password-common = Esta contraseña es de las primeras que se prueban para entrar sin permiso. Elija una que sea solo suya.
refused-sign-in = Este correo y esta contraseña no corresponden. Revise los dos o pida una contraseña nueva.
refused-current-password = Esta no es su contraseña actual.
refused-too-often = Demasiados intentos. Espere unos minutos y vuelva a probar.
refused-form-old = Este formulario estuvo abierto mucho tiempo. Todo lo que escribió sigue aquí; envíelo otra vez, por favor.
refused-changed-meanwhile = Alguien hizo un cambio mientras usted escribía. Sus palabras siguen aquí; mire las de la otra persona antes de enviar.
refused-upload-empty = Elija al menos un archivo.
refused-upload-large = Este archivo es más grande de lo que se puede recibir.
refused-upload-kind = Este tipo de archivo no se puede leer.
refused-other = Así no se puede aceptar.

## When the answer is no

error-404-title = Esta página no está aquí.
error-404-text = Tal vez cambió de lugar, o se retiró porque lo pidió alguien que aparecía en ella. Su teléfono está bien.
error-403-title = Usted no puede cambiar esto.
error-403-text = Puede leerlo, pero lo que intentó requiere un permiso que no tiene.
error-422-title = No se pudo aceptar lo enviado.
error-422-text = Algo no encaja. Regrese a la página anterior: el navegador guardó lo que escribió.
error-429-title = Un poco más despacio, por favor.
error-429-text = Llegaron muchas solicitudes desde aquí en poco tiempo. Espere un minuto y vuelva a probar.
error-500-title = Algo falló de nuestro lado.
error-500-text = No fue culpa suya y nada quedó guardado a medias. Ya tenemos el registro.
error-503-title = Estamos en una pausa.
error-503-text = Kith está en mantenimiento. Vuelva en unos minutos.
error-quote-number = Si nos avisa, dé este número:
error-who-could = Esto lo puede hacer: { $who }.
error-near = Páginas con un nombre parecido:
error-sign-in = Entre para ver más
error-home = Ir al inicio

## Coming in

sign-in-title = Entrar
sign-in-go = Entrar
sign-in-forgot = No recuerdo mi contraseña
sign-in-no-account = Las cuentas son para personas de las organizaciones aliadas, por invitación. Para leer lo publicado no hace falta ninguna.
reset-title = Contraseña nueva
reset-go = Pedir un enlace
reset-back = Volver a la entrada
reset-again = Pedir otro enlace
reset-set-title = Elija una contraseña nueva
reset-set-go = Usar esta contraseña
reset-set-after = Se cerrará su sesión en todos los demás dispositivos.
link-expired = Este enlace ya no sirve. Ya se usó o se acabó su tiempo.
set-up-title = Para empezar
set-up-lead = Usted es la primera persona aquí. Escriba el nombre de la coalición y el suyo; lo demás puede esperar, y todo se puede cambiar después.
set-up-coalition = La coalición
set-up-you = Usted
set-up-email-hint = Sirve para entrar. No se le muestra a nadie sin su permiso.
set-up-go = Empezar con Kith
invitation-title = Tiene una invitación
invitation-from = { $from } le invita a { $circle }. Su función: { $role }.
invitation-expired = Pida otra a quien le invitó; le toma un minuto.
invitation-go = Aceptar y entrar

## Your account

account-title = Su cuenta
account-signed-in-as = Usted entra como { $email }.
account-names = Su nombre
account-names-why = Escríbalo en todas las escrituras que use, para que cada quien vea la que puede leer.
account-other-name = En otra escritura
account-names-go = Guardar estos nombres
account-spoken = Idiomas que habla
account-spoken-why = Así sus colegas saben a quién acudir cuando alguien necesita que le entiendan.
account-spoken-language = Idioma
account-spoken-level = Qué tan bien
account-spoken-go = Guardar estos idiomas
account-reading = Cómo lee
account-reading-why = Solo para usted. Vale en todos sus dispositivos.
account-reading-go = Guardar
account-password = Contraseña
account-password-why = Al cambiarla se cierra su sesión en todos los demás dispositivos.
account-password-go = Cambiar la contraseña
account-sessions = Dónde tiene sesión abierta
account-sessions-why = Si no reconoce alguna, ciérrela y cambie su contraseña.
account-session-here = Este dispositivo.
account-session-used = Último uso: { $when }.
account-session-began = Entró: { $when }.
account-session-end = Cerrar
account-session-end-others = Cerrar todas menos esta

fluency-fluent = Con fluidez

tongue-am = Amárico
tongue-ar = Árabe
tongue-ase = Lengua de señas estadounidense
tongue-cmn = Mandarín
tongue-en = Inglés
tongue-es = Español
tongue-fr = Francés
tongue-hak = Hakka
tongue-hi = Hindi
tongue-ja = Japonés
tongue-ko = Coreano
tongue-nan = Min del sur
tongue-ru = Ruso
tongue-tl = Tagalo
tongue-vi = Vietnamita
tongue-yue = Cantonés
tongue-yue-x-toisan = Toisanés

## People and circles

directory-title = Personas
directory-lead = Quién es quién en la coalición, qué idiomas habla y cómo comunicarse.
directory-find = Busque un nombre, un idioma o una organización
directory-count = { $count ->
    [one] Una persona
   *[other] { $count } personas
}
directory-found = { $count ->
    [0] No se encontró a nadie con “{ $query }”.
    [one] Se encontró una persona con “{ $query }”.
   *[other] Se encontraron { $count } personas con “{ $query }”.
}
directory-all = Ver a todas las personas
directory-none = Nadie coincide. Pruebe con una parte del nombre o con un idioma, por ejemplo cantonés.
directory-circles = Grupos
directory-no-circles = Aquí aparecerán las organizaciones aliadas, los comités y los equipos.
directory-invite = Invitar a alguien
circle-kind-consortium = Consorcio
circle-kind-coalition = Coalición
circle-kind-partner = Organización aliada
circle-kind-committee = Comité
circle-kind-team = Equipo
circle-members = { $count ->
    [0] sin miembros todavía
    [one] un miembro
   *[other] { $count } miembros
}
circle-nobody = Todavía no hay nadie. Invite a la primera persona y aparecerá aquí.
circle-within = Grupos que incluye
circle-invite = Invitar a alguien a { $name }
member-since = Desde { $when }.
member-until = Hasta { $when }.
person-places = Dónde participa
person-no-places = Todavía en ninguna parte.
person-speaks = Habla
person-reach = Cómo comunicarse
person-not-said = Sin indicar
person-change = Cambiar estos datos

role-coalition-director = Dirección de la coalición
role-steering-member = Miembro del comité directivo
role-evaluation-manager = Responsable de evaluación
role-program-staff = Personal de programas
role-partner-lead = Responsable de organización aliada
role-editor = Edición
role-translator = Traducción
role-reader = Lectura

invite-title = Invitar a alguien
invite-lead = Recibirá un enlace que sirve una sola vez, durante siete días. La contraseña la elige esa persona.
invite-circle = A qué grupo
invite-role = Con qué función
invite-language = Idioma de la invitación
invite-go = Crear la invitación
invite-made = La invitación está lista.
invite-link = El enlace

## With whom something is shared

level-public = Todo el mundo
level-public-hint = Cualquier persona, sin entrar con una cuenta
level-coalition = La coalición
level-coalition-hint = Todas las personas de las organizaciones aliadas
level-circles = Grupos elegidos
level-circles-hint = Solo quienes están en los grupos que usted nombre
level-partner = Mi organización
level-partner-hint = Solo colegas de su propia organización
level-people = Personas elegidas
level-people-hint = Solo las personas que usted nombre

## Words inside a text made of blocks

block-table = Tabla
block-anchor = Enlace a esta parte
block-note = Nota
block-important = Importante
block-warning = Atención
block-more = Más
block-missing = Falta la imagen
block-unknown = Una parte que no se puede mostrar aquí
block-done = Hecho
block-open = Sin hacer

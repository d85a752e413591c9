## The frame and its forms

shell-city-and-day = { $city } · { $day }
form-back = Volver
form-token = Este formulario estuvo abierto demasiado tiempo, o su navegador no guarda cookies. Regrese, vuelva a abrir la página y envíelo otra vez: el navegador conserva lo que escribió.
form-foreign = Este formulario llegó desde otro sitio, así que no se hizo nada. Abra la página aquí y envíelo desde ella.
form-stale = Alguien hizo un cambio mientras usted escribía. Lo que escribió sigue aquí. Abra la página de nuevo para ver lo que puso la otra persona y decida qué conservar.
form-too-large = Es más de lo que cabe en un formulario. Envíelo por partes.
form-unreadable = El formulario llegó dañado. Regrese y envíelo otra vez.
error-disk-full = La máquina donde vive Kith se quedó sin espacio, así que por ahora no se puede guardar nada nuevo. Leer sí se puede. Avise, por favor, a quien la administra.

## Starting Kith

serve-port-in-use = Otro programa ya ocupa { $listen }. Deténgalo o elija otra dirección con KITH_LISTEN.
serve-cannot-listen = Kith no puede atender en { $listen }: { $fault }. Elija con KITH_LISTEN una dirección de esta máquina.
database-newer = Esta base de datos la escribió una versión más nueva de Kith. Use esa versión o restaure una copia hecha con esta. No se cambió nada.

## What goes on after the answer

job-fault = Esto no funcionó, y no fue culpa suya. Se volverá a intentar unas cuantas veces; si mañana sigue aquí, avise a quien administra Kith.
job-unknown = Esta versión de Kith no sabe hacer eso. Pida a quien la administra que la actualice y empiece de nuevo.

## What cannot be taken

refused-name-missing = Falta un nombre.
refused-name-too-long = Es demasiado largo o tiene signos que no se pueden mostrar. Como máximo { $most } caracteres, en una sola línea.
refused-about-too-long = Es demasiado largo. Como máximo { $most } caracteres; lo demás puede ir en una página.
refused-password-long = Esta contraseña tiene más de { $most } caracteres. Elija una más corta.
refused-too-many-attempts = Demasiados intentos. Espere un poco ({ $seconds } s) y vuelva a probar.
refused-language = Elija un idioma de la lista.
refused-date = No se entiende esta fecha. Escríbala como año-mes-día, por ejemplo 2026-03-09.
refused-role-unknown = Esa función no existe. Elija una de la lista.
refused-role-place = Solo una coalición tiene dirección. Elija otra función, o la coalición misma.
refused-seat-held = Esta persona ya ocupa ese mismo lugar. Elija otra función o un día posterior.
refused-ends-before-it-begins = El último día es anterior al primero. Revise los dos.
refused-circle-place = Este tipo de grupo no puede estar aquí. Una organización aliada va dentro de una coalición; los comités y equipos, dentro de cualquiera de las dos.
refused-last-director = La coalición se quedaría sin dirección. Dé primero esa función a otra persona y después termine esta.
refused-own-link = Esto sirve para ayudar a otras personas. Para cambiar su propia contraseña, abra su cuenta.
refused-reach-kind = Indique para cada número o dirección cómo se usa: teléfono, mensaje de texto, correo.
refused-file-unreadable = Esta no es una imagen que podamos guardar. Traiga un PNG, JPEG, GIF, WebP o un dibujo SVG sencillo.
refused-file-too-large = Esta imagen tiene más puntos de los que podemos guardar. Redúzcala y vuelva a traerla.
refused-file-active = Este dibujo contiene algo que podría ejecutarse o traer cosas de otra parte. Guárdelo como SVG sencillo o como PNG.
text-too-large = Este texto es más largo de lo que cabe en una página. Divídalo en varias.
text-too-deep = Hay listas, citas o pliegues metidos demasiado adentro unos de otros. Saque algunos.
text-too-tangled = Aquí se abren demasiados signos que no se cierran. Busque filas de corchetes o asteriscos y quite lo que sobre.

## Coming in

reset-ask-why = El correo con el que usted entra. Quien dirige su organización sabrá que lo pide y le dará un enlace.
reset-noted = Si este correo tiene una cuenta, su petición ya fue transmitida.
reset-noted-more = Quien dirige su organización puede darle ahora un enlace que sirve una sola vez, durante un día. Si le urge, llame por teléfono. Respondemos lo mismo para cualquier correo, así nadie puede averiguar quién tiene una cuenta.
invitation-email-hint = Sirve para entrar. Si ya tiene una cuenta aquí, escriba su correo y su contraseña, y la conserva.
invite-hand-over = Entregue este enlace en persona, ahora: se muestra solo esta vez. Sirve una sola vez, durante siete días. Entra quien lo abra primero, así que déselo solo a quien corresponde.

## Your account

account-device-unknown = Un navegador que no reconocemos
account-reach = Cómo comunicarse con usted
account-reach-why = En el orden en que prefiere que lo intenten. Lo puede ver toda la coalición.
account-reach-by = Por
account-reach-at = Número o dirección
account-reach-go = Guardar estas formas
reach-phone = Teléfono
reach-text = Mensaje de texto
reach-email = Correo electrónico
reach-wechat = WeChat
reach-whatsapp = WhatsApp
fluency-native = Lengua materna
fluency-conversational = Para conversar
fluency-reading = Lo lee

## People and circles

directory-asked = Estas personas pidieron una contraseña nueva:
person-speaks-line = { $language }: { $level }
person-reach-line = { $kind }: { $value }
person-place-since = { $role }, desde el { $since }
person-place-until = { $role }, del { $since } al { $until }
person-asked = Pidió una contraseña nueva.
person-link-go = Crear un enlace para una contraseña nueva
person-link-why = Para alguien que ya no puede entrar. Compruebe antes que de verdad lo pide esa persona.
person-link-made = El enlace está listo.
person-link-note = Entréguelo en persona, ahora: se muestra solo esta vez. Sirve una sola vez, durante un día. Quien lo abra podrá entrar como esta persona.
person-link = El enlace
circle-seat = Dar a alguien un lugar aquí
circle-open = Abrir un grupo dentro
circle-open-go = Abrir este grupo
circle-change = Cambiar estos datos
circle-change-go = Guardar
circle-within-which = Dentro de { $name }.
circle-kind = Qué tipo de grupo
circle-names = Cómo se llama
circle-names-hint = En todos los idiomas en que tenga nombre. Con uno basta.
circle-short = Forma corta
circle-short-hint = Unas pocas letras para listas estrechas, por ejemplo CJV.
circle-about = Qué es
circle-about-hint = Una o dos frases para quien nunca ha oído hablar de él.
member-end = Terminar este lugar
member-last-day = Último día
member-end-go = Terminar ese día
seat-lead = Para alguien que ya está en el directorio. Recibe este lugar en { $name } y conserva los demás que tiene.
seat-person = Quién
seat-person-hint = Quien no está en esta lista necesita una invitación.
seat-role = Con qué función
seat-since = Primer día
seat-until = Último día
seat-until-hint = Déjelo vacío si no lo hay.
seat-go = Dar este lugar

## Trying parts out by hand

search-try-no-object = Esta línea no es un objeto JSON.
search-try-no-text = Esta línea no tiene "text", o no es una cadena.
search-try-no-language = "lang" debe ser una cadena, por ejemplo "en".
not-a-blocks-trial = Esta línea necesita "old" (pares de id y texto) y "new" (textos), en JSON.
not-a-block-id = El id de un bloque tiene 12 letras y cifras, sin I, L, O ni U.
not-a-kind-of-block = No existe ese tipo de bloque.

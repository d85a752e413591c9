## The first page

home-headline = Alguien vendrá.
home-standfirst = Cuando alguien del barrio sufre un daño, { $name } responde en conjunto: primero por la persona, luego por la cuadra y después por las reglas que lo permitieron. Aquí escribimos lo aprendido, para que usted lo tome y lo haga suyo.
home-lately = Lo más reciente
home-what-we-work-on = En qué trabajamos
home-how-we-work-together = Cómo trabajamos juntos
home-what-carries-us = Qué nos sostiene
home-say-respond = Primero la persona. Alguien que habla su idioma llega el mismo día y sigue ahí cuando los demás ya se fueron.
home-say-restore = Quienes han comido juntos se cuidan entre sí. Creamos las ocasiones para que gente que no se conocía se vuelva vecina.
home-say-reform = El cuidado solo no quita la causa. Leemos las reglas, hablamos donde se hacen y seguimos cada promesa hasta que se cumple.
home-say-collaborate = Varias organizaciones, cada una con su propio criterio. Cómo decidimos, qué decimos en conjunto y cómo nos dejamos libres.
home-say-sustain = Tiempo, dinero, confianza y cuentas claras. Lo que permite seguir después del primer año difícil.
home-all-of = Todo sobre { $section }
home-start = Empiece aquí
home-nothing-yet = Todavía no hay nada publicado aquí.
home-empty-title = Los estantes están listos; falta la primera página.
home-empty-text = Aquí estará lo que aprendió la coalición: cómo responde, repara y cambia las cosas, página por página, en todos los idiomas que leen sus vecinos.
home-empty-write = Escribir la primera página
home-empty-sign-in = Entrar para escribir

## Reading

reading-place = { $place } de { $of }
reading-minutes = { $minutes ->
    [one] Un minuto de lectura
   *[other] { $minutes } minutos de lectura
}
reading-by = Texto de { $names }.
reading-by-on = Texto de { $names }. Se publicó el { $when }.
reading-confirmed-by = Última confirmación: { $by }, { $when }.
reading-elsewhere = Esta página todavía no está en { $wanted }. La está leyendo en { $shown }.
reading-about = Sobre esta página
reading-contents = En esta página
reading-read-it-in = Léala en
reading-credits = Créditos
reading-order = Antes y después de esta página
reading-before = Antes de esta
reading-after = Después de esta
reading-related = Páginas cercanas
note-confirmed = Se confirmó: { $when }
note-published = Se publicó: { $when }

## Sections and tags

pages-count = { $count ->
    [0] Ninguna página
    [one] Una página
   *[other] { $count } páginas
}
section-empty = En esta sección todavía no hay páginas abiertas para usted. Cuando se publique una, estará aquí.
tags-title = Temas
tags-lead = Todo aquello sobre lo que hemos escrito. Cada tema lleva a sus páginas.
tags-empty = Todavía no hay temas. Aparecen con las primeras páginas que los llevan.
tag-empty = No hay páginas de este tema abiertas para usted.
tag-beside = Suele ir junto a

## Finding

find-title = Buscar
find-label = Palabras que busca, en cualquier idioma
find-placeholder = En cualquier idioma
find-go = Buscar
find-fresh = Busque en el idioma que quiera: 樓宇, 楼宇 y “building” llevan a las mismas páginas.
find-too-short = Escriba al menos dos letras, o un carácter chino.
find-count = { $count ->
    [0] No se encontró nada
    [one] Se encontró una página
   *[other] Se encontraron { $count } páginas
}
find-filter-language = Idioma
find-in-every-language = en todos los idiomas
find-in-language = en { $language }
find-filter-section = Sección
find-in-every-section = en todas las secciones
find-in-section = en { $section }
find-filter-tag = Tema
find-with-any-tag = con cualquier tema
find-with-tag = con el tema { $tag }
find-also-in = También en
find-named = Se llama exactamente así:
find-tags = Temas que coinciden
find-who-sees = Lo que usted ve
find-sees-anyone = Usted ve lo que puede ver cualquiera. Quienes entran desde una organización aliada pueden ver más.
find-sees-member = Usted ve lo publicado y lo que se comparte con usted.
find-none = No se encontró nada con “{ $query }”.
find-none-try = Suele ayudar:
find-none-fewer = menos palabras, o una más corta
find-none-other = la misma palabra en otro idioma
find-none-filters = todos los idiomas y todas las secciones, si eligió alguno

## Pages at work

pages-list-title = Páginas
pages-list-find = Palabras del título
pages-list-begin = Empezar una página
pages-list-bring-in = Traer páginas
pages-list-empty-title = Aquí no hay páginas.
pages-list-empty-text = Aquí estarán los borradores y las páginas publicadas en los que puede trabajar. También puede ser que las condiciones de arriba dejen todo afuera.
pages-filter-state = Estado
pages-in-every-state = en cualquier estado
page-state-draft = Borrador.
page-state-published = Publicada.
page-state-changed = Publicada, con cambios más recientes.
page-state-withdrawn = Retirada.

page-new-title = Empezar una página
page-new-lead = Basta un título y un primer párrafo. Hasta que la publique, nadie fuera de su organización la ve.
page-edit-title = Cambiar la página
page-title = Título
page-standfirst = Entrada
page-standfirst-hint = De una a tres frases bajo el título: qué le deja esta página a quien la lee.
page-text = Texto
page-text-hint = Deje una línea vacía entre párrafos. Abajo está lo que significa cada marca.
page-marks-title = Cómo marcar subtítulos, listas, citas e imágenes
page-marks-type = Escribe
page-marks-get = Obtiene
page-marks-heading = un subtítulo
page-marks-list = una lista; con 1. sale numerada
page-marks-strong = palabras destacadas
page-marks-link = un enlace
page-marks-quote = una cita y quién la dijo
page-marks-callout = una nota aparte; también important y warning
page-marks-fold = una parte que se abre al tocarla
page-marks-figure = una imagen con descripción, pie y crédito
page-language = Idioma
page-section = Sección
page-tags = Temas
page-tags-hint = Separados por comas
page-slug = Dirección
page-slug-hint = La última parte de la dirección de la página. Si la deja vacía, sale del título.
page-level = Quién puede verla
page-level-hint = Después puede abrirla a más gente; lo que alguien ya vio no se puede deshacer.
page-message = ¿Qué cambió y por qué?
page-message-hint = Una línea para quien lea el historial.
page-publish = Publicar
page-keep = Guardar como borrador
page-look = Ver cómo queda
page-preview = Cómo queda
page-read-it = Leer la página
page-history = Versiones anteriores
page-withdraw-title = Retirarla
page-withdraw-text = Nadie encontrará la página y su dirección lo dirá. Usted conserva el texto y puede publicarla otra vez.
page-withdraw = Retirar la página
refused-slug-taken = Otra página ya tiene esta dirección.
refused-slug-form = Una dirección solo lleva letras, números y guiones.
refused-title-empty = La página necesita un título.
refused-text-long = Este texto es demasiado largo para una página. Divídalo en dos.

history-title = Versiones anteriores
history-public = Esta es la que se lee.
history-number = Versión { $number }.
history-restore = Recuperar esta

## Bringing pages in

imports-title = Traer páginas
imports-lead = Las páginas que tiene en otro lugar pueden mudarse aquí con sus imágenes. De cada una verá qué se entendió, qué se supuso y qué quedó afuera.
imports-file = Archivos
imports-file-hint = El zip de una carpeta o archivos sueltos: Markdown, texto, HTML, imágenes. Hasta { $largest } en total.
imports-language = Idioma, si la página no lo dice
imports-language-hint = Primero se deduce del texto.
imports-publish = Publicarlas enseguida
imports-publish-hint = Si no, entran como borradores.
imports-go = Traerlas
imports-what = Qué va a pasar
imports-what-read = Se lee cada archivo. Se conservan subtítulos, listas, citas, tablas e imágenes; las palabras nunca se cambian.
imports-what-guess = Si falta el título, el idioma o la sección, se supone, y se dice qué se supuso.
imports-what-report = De cada página recibe un informe.
imports-what-again = Traer los mismos archivos otra vez no cambia nada.
imports-past = Lo que se trajo antes
imports-past-none = Todavía nada.
import-report-title = Lo que se trajo
import-progress = { $done } de { $total } archivos leídos.
import-leave = Puede salir de esta página; el trabajo sigue.
import-look-again = Ver otra vez
import-sum = { $new } nuevas, { $changed } con cambios, { $same } iguales que antes, { $left } quedaron afuera.
import-outcome-new = Nueva.
import-outcome-changed = Con cambios.
import-outcome-same = Igual que antes.
import-outcome-left = Quedó afuera.
import-guessed = Lo que se supuso
import-left = Lo que quedó afuera y por qué
import-nothing = En estos archivos no había nada que se pudiera leer como página. Se leen Markdown, texto y HTML.

# Lo que se informa de las páginas que se trajeron.

import-outcome-imported = Se trajo
import-outcome-guessed = Se supuso
import-outcome-left-out = Quedó afuera

import-note-title-guessed = El título no estaba marcado como tal. Revíselo, por favor.
import-note-language-guessed = El idioma se dedujo de las palabras.
import-note-encoding-guessed = La codificación se supuso. Fíjese si hay letras equivocadas.
import-note-characters-lost = Algunos caracteres no se pudieron leer.
import-note-heading-guessed = Una línea corta se tomó como subtítulo.
import-note-section-guessed = La sección se dedujo de las páginas vecinas o de la carpeta.
import-note-order-guessed = El lugar entre las páginas se supuso.
import-note-home-guessed = Esta página presenta a las demás, así que se tomó como página de inicio.
import-note-original-guessed = La página que traduce se dedujo del nombre del archivo.
import-note-accordion-recognised = Unas partes sin marcar se volvieron desplegables, con títulos tomados del texto.
import-note-accordion-title-guessed = Un desplegable no tenía título y lleva sus primeras palabras. Póngale uno, por favor.
import-note-quote-recognised = Un párrafo entre comillas se volvió una cita. No dice de quién es.
import-note-label-recognised = Lo que estaba antes de los dos puntos quedó en negrita.
import-note-callout-recognised = Se reconoció una nota y se puso aparte.
import-note-chrome-dropped = La navegación quedó afuera.
import-note-spacer-dropped = Las líneas vacías que solo hacen espacio quedaron afuera.
import-note-placeholder-dropped = El texto que solo guardaba un lugar quedó afuera.
import-note-credit-without-picture = Llegó el crédito de una imagen sin la imagen.
import-note-figure-missing = Llegó el pie de una figura sin la figura.
import-note-image-missing = Se nombra una imagen que no vino con los archivos.
import-note-alt-missing = Una imagen no tiene descripción para quien no puede verla.
import-note-html-converted = El HTML del texto se pasó a nuestra forma.
import-note-html-kept-as-text = El HTML del texto se muestra tal como está escrito.
import-note-raw-html-dropped = Los scripts y los estilos quedaron afuera.
import-note-embed-dropped = Un video, un formulario o una página incrustada quedó afuera.
import-note-nesting-flattened = Las partes demasiado anidadas se subieron de nivel.
import-note-front-matter-broken = Las líneas de arriba del texto no se pudieron leer. El texto está completo.
import-note-front-matter-unknown = Una línea de arriba del texto no significa nada aquí.
import-note-front-matter-value = Una línea de arriba del texto tiene un valor que no sirve.
import-note-container-unknown = Aquí no existe una parte especial de este tipo. Se dejó como estaba.
import-note-link-lost = Un enlace no lleva a ninguna parte, o a ninguna segura. Se conservaron sus palabras.
import-note-original-missing = La página que traduce no está aquí o ya tiene este idioma. Quedó como página aparte.
import-note-hidden-characters = Se quitaron signos que nadie ve o que cambian el orden de las palabras.
import-note-hidden-text = Se dejó fuera el texto que estaba oculto en el documento.
import-note-text-box-moved = Las palabras de un cuadro de texto están después de su párrafo.
import-note-drawing-dropped = Se dejó fuera un gráfico o diagrama. Tráigalo como imagen.
import-note-picture-form = Una imagen tiene un formato que los navegadores no muestran y se dejó fuera. Guárdela como PNG o JPEG.
import-note-picture-kept-back = Word no entrega sus imágenes al pegar. Para traerlas, entregue el archivo .docx.
import-note-formula-flattened = Una fórmula quedó como una línea de signos. Revísela.
import-note-table-flattened = Una lista dentro de una tabla quedó como texto seguido.
import-note-table-wide = Una tabla tiene más columnas de las que se pueden mostrar. Las últimas están juntas en una.
import-note-divided = Una parte muy larga se dividió en varias.
import-note-said-along = Llegaron también los comentarios y los cambios marcados. El texto está como si todos los cambios se hubieran aceptado.
import-note-changed-here = Alguien cambió esta página aquí después de traerla. Su versión se guarda entre las anteriores.
import-note-with-detail = { $note } ({ $detail })

import-reason-hidden = Es un archivo oculto.
import-reason-unknown-type = No es ni una página ni una imagen que se pueda leer.
import-reason-lies = Su contenido no es lo que dice su nombre.
import-reason-empty = Está vacío.
import-reason-too-large = Es demasiado grande.
import-reason-too-deep = Está a demasiadas carpetas de profundidad.
import-reason-leads-outside = Su ruta sale del archivo comprimido.
import-reason-symbolic-link = Es un enlace a otro archivo.
import-reason-duplicate = Varios archivos llevan este nombre. Solo se tomó uno.
import-reason-nested-archive = Es un archivo comprimido dentro de otro. Descomprímalo antes.
import-reason-encrypted = Está cerrado con contraseña.
import-reason-unreadable = No se pudo leer.
import-reason-not-a-file = No es ni un archivo ni una carpeta.
import-reason-other-language = Está en un idioma en el que no se escribe este sitio.
import-reason-too-tangled = Su texto está demasiado anidado o enlazado para leerlo.
import-reason-active = El dibujo podría ejecutar o descargar algo, así que no se tomó.
import-reason-bomb = Al descomprimirse ocupa mucho más de lo que debería. No se tomó nada.
import-reason-old-word = Está en el formato antiguo de Word (.doc). Guárdelo como .docx en Word y tráigalo otra vez.
import-reason-unused = Ninguna página muestra esta imagen.
import-reason-vanished = Ya no está entre los archivos. Su página se dejó como está.

import-refused-not-there = No existe ese archivo o esa carpeta.
import-refused-unreadable = No se pudo leer el archivo o la carpeta.
import-refused-broken-archive = El archivo comprimido está dañado o no es un zip.
import-refused-bomb = El archivo comprimido se expande mucho más de lo que debería. No se tomó nada.
import-refused-too-large = Juntos, los archivos son demasiado grandes para una sola vez. Tráigalos por partes.
import-refused-too-many = Son demasiados archivos para una sola vez. Tráigalos por partes.
import-refused-nothing-here = Aquí no hay ninguna página ni imagen.
import-refused-forbidden = Quien empezó esto ya no puede traer páginas.
import-stopped = Se interrumpió antes de terminar. Lo que ya había entrado está aquí. Para el resto, traiga los mismos archivos otra vez.

imports-size = { $count } MB
imports-loose = { $count ->
    [0] Archivos
    [one] Un archivo
   *[other] { $count } archivos
}
imports-by = { $who }, { $when }
imports-by-kith = Kith

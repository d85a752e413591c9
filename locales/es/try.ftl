try-title = Probar una regla
try-lead = Todo lo que decide en Kith es una regla que usted puede probar antes de confiar en ella. Nada de lo que escriba aquí se guarda.
try-lines = Líneas de JSON
try-lines-hint = Una pregunta por línea. La página responde cada una en su lugar.
try-go = Responder
try-answers = Respuestas
try-why-blocks = ¿Qué bloque anterior continúa cada texto nuevo? Así los identificadores siguen vivos cuando un texto cambia.
try-why-tokens = ¿Qué palabras contiene un texto para la búsqueda? El chino tradicional y el simplificado se vuelven uno; las palabras pierden sus terminaciones.

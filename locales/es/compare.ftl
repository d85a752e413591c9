# Dos versiones de una página, una junto a otra.

history-compare = Qué cambió
history-choose = Comparar dos versiones
history-significance-wording = Solo la redacción
history-significance-content = El contenido
history-significance-meaning = Cambia lo que dice

compare-title = Qué cambió
compare-from = Desde
compare-to = Hasta
compare-show = Comparar
compare-choice = Versión { $number }, { $day }
compare-before-the-first = Antes de la primera
compare-side-from = De la versión { $number }, { $day }, { $by }
compare-side-to = a la versión { $number }, { $day }, { $by }.
compare-side-first = La primera versión, { $day }, { $by }.
compare-same = Las dos versiones dicen lo mismo.
compare-older = El cambio anterior
compare-restore = Recuperar la más antigua
compare-newer = El cambio siguiente

compare-changed = Con cambios
compare-changed-moved = Con cambios y en otro lugar
compare-moved = En otro lugar
compare-new = Nuevo
compare-gone = Quitado
compare-in = Agregado:
compare-out = Quitado:
compare-until = Hasta aquí.
compare-unchanged = { $count ->
    [one] 1 párrafo sin cambios
   *[other] { $count } párrafos sin cambios
}
compare-count-changed = { $count ->
    [one] 1 párrafo con cambios
   *[other] { $count } párrafos con cambios
}
compare-count-moved = { $count } en otro lugar
compare-count-new = { $count ->
    [one] 1 nuevo
   *[other] { $count } nuevos
}
compare-count-gone = { $count ->
    [one] 1 quitado
   *[other] { $count } quitados
}
history-on-behalf = Por { $partner }

cli-serving = Kith está en { $address }
cli-set-up =
    Todavía nadie puede entrar. Quien vaya a dirigir la coalición abre este enlace, una sola vez, en los próximos siete días:
      { $link }
cli-init-made = La configuración está en { $file }.
cli-init-there = { $file } ya existía y se dejó como estaba.
cli-init-ready = La base de datos está lista y ya hay quien puede entrar.
cli-migrate-current = No hay nada que hacer: la base de datos está como este programa la espera ({ $last }).
cli-migrate-done = { $steps ->
    [one] Se dio un paso.
   *[other] Se dieron { $steps } pasos.
} La base de datos está ahora en { $last }.
cli-no-runtime = Esta máquina no tiene recursos para que arranque el programa.
cli-not-found = No hay nada con ese nombre.
cli-forbidden = Para eso hace falta un permiso que esta persona no tiene: { $right }.
cli-broken = Pasó algo que Kith no esperaba: { $fault }
cli-language-unknown = elija uno de estos: { $known }
cli-config-wrong = No se puede leer la configuración de { $file }: { $fault }
cli-database-unreachable = No se puede abrir la base de datos { $database }: { $fault }
cli-folder-unwritable = No se puede escribir en la carpeta { $folder }: { $fault }
cli-person-unknown = Nadie entra con “{ $name }” ni se llama así. “kith user list” muestra a todas las personas.
cli-circle-unknown = No hay ningún grupo “{ $name }”.
cli-not-set-up = Kith todavía no se ha puesto en marcha aquí. “kith serve” muestra el enlace para quien vaya a dirigir la coalición.
cli-user-link =
    Entregue este enlace por un medio de confianza. Sirve una sola vez:
      { $link }
cli-user-signed-out = { $count ->
    [0] No tenía ninguna sesión abierta.
    [one] Se cerró una sesión.
   *[other] Se cerraron { $count } sesiones.
}
cli-search-nothing-asked = Ahí no hay ninguna palabra que buscar.
cli-verify-whole = Todas las líneas del libro de registro están intactas: { $lines } en total. La última tiene el hash { $head }.
cli-verify-broken = La línea { $line } del libro de registro no está intacta: ella, o la anterior, se cambió fuera de Kith. Deje de escribir, guarde una copia y compárela con su último respaldo.
cli-try-unknown = No hay ninguna regla “{ $name }” que probar. Hay estas: { $known }.
cli-file-unreadable = No se puede leer { $file }: { $fault }
demo-sign-ins =
    Una coalición inventada vive en { $address }
    Todas las personas entran con esta contraseña: { $password }
demo-stays-here = La demostración no atiende en { $listen }: la contraseña de todas las personas es conocida, así que se queda en esta máquina. Si de verdad lo quiere, agregue --anyone.
demo-not-ours = En { $folder } está “{ $name }”, que no es parte de una demostración. No se borró nada.
doctor-settings = La configuración viene de { $file }; a Kith se llega por { $address }.
doctor-settings-default = No hay { $file }, así que todo está como viene de fábrica; a Kith se llega por { $address }.
doctor-settings-wrong = { $fault }
doctor-folder = Se puede escribir en la carpeta de datos { $folder }.
doctor-folder-unwritable = No se puede escribir en la carpeta de datos { $folder }: { $fault }. Désela a la cuenta que ejecuta Kith.
doctor-room = Hay espacio: quedan { $mib } MiB libres en { $folder }.
doctor-room-short = Solo quedan { $mib } MiB libres en { $folder }. Haga espacio antes de que se llene el disco; no se perderá nada, pero tampoco se podrá guardar nada.
doctor-port-free = { $listen } está libre, así que Kith no está funcionando.
doctor-port-held = Algo ya atiende en { $listen }; es Kith mismo, si está funcionando.
doctor-port-wrong = { $fault }
doctor-address-not-https = A Kith se llega por { $address }, sin https. Los navegadores no mantendrán la sesión abierta. Ponga delante un proxy con certificado y configure la dirección https.
doctor-database = La base de datos responde: { $database }
doctor-database-unreachable = { $fault }
doctor-ladder = La base de datos está como este programa la espera.
doctor-ladder-behind = La base de datos va { $steps ->
    [one] un paso
   *[other] { $steps } pasos
} detrás de este programa. Use “kith migrate”, o ponga Kith en marcha: se pone al día por sí solo.
doctor-ladder-newer = La base de datos la escribió una versión más nueva de Kith ({ $names }). Use esa versión; esta no la toca.
doctor-ledger = Todas las líneas del libro de registro están intactas: { $lines } en total.
doctor-ledger-broken = La línea { $line } del libro de registro no está intacta. Deje de escribir, guarde una copia y compárela con su último respaldo.
doctor-clock = Esta máquina dice que es { $now }, pero algo se guardó el { $last }. Ponga el reloj en hora antes de que alguien trabaje.
doctor-not-set-up = Todavía nadie puede entrar. “kith serve” muestra el enlace para quien vaya a dirigir la coalición.
doctor-well = Todo está bien.
doctor-not-well = Algo necesita su atención: vea las líneas de arriba.

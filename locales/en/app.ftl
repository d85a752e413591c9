cli-serving = Kith is at { $address }
cli-set-up =
    Nobody can sign in yet. The first director opens this link, once, within seven days:
      { $link }
cli-init-made = The settings are in { $file }.
cli-init-there = { $file } is there already and was left as it is.
cli-init-ready = The database is ready, and someone can already sign in.
cli-migrate-current = Nothing to do: the database is as this program expects it ({ $last }).
cli-migrate-done = { $steps ->
    [one] One step was taken.
   *[other] { $steps } steps were taken.
} The database now stands at { $last }.
cli-no-runtime = This machine has no room for the program to start.
cli-not-found = There is nothing of that name.
cli-forbidden = That needs a right this person does not hold: { $right }.
cli-broken = Something is wrong that Kith did not expect: { $fault }
cli-language-unknown = choose one of { $known }
cli-config-wrong = The settings in { $file } cannot be read: { $fault }
cli-database-unreachable = The database at { $database } cannot be opened: { $fault }
cli-folder-unwritable = The folder { $folder } cannot be written: { $fault }
cli-person-unknown = Nobody signs in with “{ $name }” or goes by that name. “kith user list” shows everyone.
cli-circle-unknown = There is no circle “{ $name }”.
cli-not-set-up = Nobody has set this installation up yet. “kith serve” prints the link for the first director.
cli-user-link =
    Give them this link, by a way you trust. It works once:
      { $link }
cli-user-signed-out = { $count ->
    [0] They were signed in nowhere.
    [one] One session was ended.
   *[other] { $count } sessions were ended.
}
cli-search-nothing-asked = There is no word in that to look for.
cli-verify-whole = Every line of the ledger holds: { $lines } in all. The last has the hash { $head }.
cli-verify-broken = Line { $line } of the ledger does not hold: it, or the one before it, was changed outside Kith. Stop writing, keep a copy, and compare it with your last backup.
cli-try-unknown = There is no rule “{ $name }” to try. There are: { $known }.
cli-file-unreadable = { $file } cannot be read: { $fault }
demo-sign-ins =
    A made-up coalition lives at { $address }
    Everyone signs in with the password: { $password }
demo-stays-here = The demo does not listen on { $listen }: everyone's password is known, so it stays on this machine. Add --anyone if you mean it.
demo-not-ours = { $folder } holds “{ $name }”, which is no part of a demo. Nothing was removed.
doctor-settings = Settings come from { $file }; people reach Kith at { $address }.
doctor-settings-default = There is no { $file }, so everything is as it comes; people reach Kith at { $address }.
doctor-settings-wrong = { $fault }
doctor-folder = The data folder { $folder } can be written.
doctor-folder-unwritable = The data folder { $folder } cannot be written: { $fault }. Give it to the user that runs Kith.
doctor-room = There is room: { $mib } MiB are free in { $folder }.
doctor-room-short = Only { $mib } MiB are free in { $folder }. Make room before the disk is full; nothing is lost then, but nothing can be saved.
doctor-port-free = { $listen } is free, so Kith is not running.
doctor-port-held = Something already listens on { $listen }; Kith itself, if it is running.
doctor-port-wrong = { $fault }
doctor-address-not-https = People reach Kith at { $address }, without https. Browsers will not keep them signed in. Put a proxy with a certificate in front, and set the https address.
doctor-database = The database answers: { $database }
doctor-database-unreachable = { $fault }
doctor-ladder = The database is as this program expects it.
doctor-ladder-behind = The database is { $steps ->
    [one] one step
   *[other] { $steps } steps
} behind this program. Run “kith migrate”, or start it: it catches up by itself.
doctor-ladder-newer = The database was written by a newer Kith ({ $names }). Use that program; this one leaves it alone.
doctor-ledger = Every line of the ledger holds: { $lines } in all.
doctor-ledger-broken = Line { $line } of the ledger does not hold. Stop writing, keep a copy, and compare it with your last backup.
doctor-clock = This machine says it is { $now }, but something was kept at { $last }. Set the clock before anyone works.
doctor-not-set-up = Nobody can sign in yet. “kith serve” prints the link for the first director.
doctor-well = All is well.
doctor-not-well = Something needs you: see the lines above.

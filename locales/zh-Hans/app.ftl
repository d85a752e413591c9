cli-serving = Kith 的网址是 { $address }
cli-set-up =
    现在还没有人可以登录。请第一位总监打开这个链接，只能用一次，七天内有效：
      { $link }
cli-init-made = 设置写在 { $file }。
cli-init-there = { $file } 已经存在，没有改动。
cli-init-ready = 数据库已准备好，而且已有人可以登录。
cli-migrate-current = 不用做什么：数据库已符合这个程序的要求（{ $last }）。
cli-migrate-done = 完成了 { $steps } 步。数据库现在是 { $last }。
cli-no-runtime = 这台机器的资源不足，程序无法启动。
cli-not-found = 找不到这个名称。
cli-forbidden = 这位成员没有这样做的权限：{ $right }。
cli-broken = 出了 Kith 没有料到的问题：{ $fault }
cli-language-unknown = 请选其中一种：{ $known }
cli-config-wrong = 无法读取 { $file } 里的设置：{ $fault }
cli-database-unreachable = 无法打开数据库 { $database }：{ $fault }
cli-folder-unwritable = 无法写入文件夹 { $folder }：{ $fault }
cli-person-unknown = 没有人用“{ $name }”登录，也没有人叫这个名字。运行“kith user list”可以看到所有人。
cli-circle-unknown = 没有叫“{ $name }”的组织。
cli-not-set-up = 这里还没有完成初始设置。运行“kith serve”，会显示给第一位总监的链接。
cli-user-link =
    请用信得过的方法，把这个链接交给对方。它只能用一次：
      { $link }
cli-user-signed-out = { $count ->
    [0] 对方没有在任何设备上登录。
   *[other] 已结束 { $count } 个登录。
}
cli-search-nothing-asked = 这里面没有可以搜索的字词。
cli-verify-whole = 账本每一行都对得上，共 { $lines } 行。最后一行的哈希值是 { $head }。
cli-verify-broken = 账本第 { $line } 行对不上：这一行或前一行，曾在 Kith 以外被改动。请停止写入，保留一份副本，与最近的备份比对。
cli-try-unknown = 没有叫“{ $name }”的规则可以试用。现有：{ $known }。
cli-file-unreadable = 无法读取 { $file }：{ $fault }
demo-sign-ins =
    一个虚构的联盟，在 { $address }
    所有人都用这个密码登录：{ $password }
demo-stays-here = 演示不在 { $listen } 上开放：人人的密码都是公开的，所以只留在这台机器上。如果确实要开放，请加上 --anyone。
demo-not-ours = { $folder } 里有“{ $name }”，不属于演示的内容。没有删除任何东西。
doctor-settings = 设置取自 { $file }；大家由 { $address } 进入 Kith。
doctor-settings-default = 没有 { $file }，一切照默认；大家由 { $address } 进入 Kith。
doctor-settings-wrong = { $fault }
doctor-folder = 数据文件夹 { $folder } 可以写入。
doctor-folder-unwritable = 无法写入数据文件夹 { $folder }：{ $fault }。请把它交给运行 Kith 的用户。
doctor-room = 空间足够：{ $folder } 还有 { $mib } MiB。
doctor-room-short = { $folder } 只剩 { $mib } MiB。请在磁盘满之前腾出空间；满了也不会丢失数据，但什么也存不进去。
doctor-port-free = { $listen } 没有被占用，所以 Kith 没有在运行。
doctor-port-held = 已有程序在使用 { $listen }；如果 Kith 正在运行，那就是它自己。
doctor-port-wrong = { $fault }
doctor-address-not-https = 大家由 { $address } 进入 Kith，没有 https，浏览器不会保留登录状态。请在前面加一个有证书的代理服务器，并改用 https 网址。
doctor-database = 数据库有响应：{ $database }
doctor-database-unreachable = { $fault }
doctor-ladder = 数据库符合这个程序的要求。
doctor-ladder-behind = 数据库比这个程序落后 { $steps } 步。请运行“kith migrate”，或者直接启动，它会自行补上。
doctor-ladder-newer = 数据库由较新的 Kith 写成（{ $names }）。请用那个版本；这个程序不会碰它。
doctor-ledger = 账本每一行都对得上，共 { $lines } 行。
doctor-ledger-broken = 账本第 { $line } 行对不上。请停止写入，保留一份副本，与最近的备份比对。
doctor-clock = 这台机器的时间是 { $now }，但已有内容存于 { $last }。请先校准时钟，再让大家使用。
doctor-not-set-up = 现在还没有人可以登录。运行“kith serve”，会显示给第一位总监的链接。
doctor-well = 一切正常。
doctor-not-well = 有事要处理，请看上面各行。

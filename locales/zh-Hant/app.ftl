cli-serving = Kith 的網址是 { $address }
cli-set-up =
    現在還沒有人可以登入。請第一位總監打開這條連結，只能用一次，七天內有效：
      { $link }
cli-init-made = 設定寫在 { $file }。
cli-init-there = { $file } 已經存在，沒有改動。
cli-init-ready = 資料庫已準備好，而且已有人可以登入。
cli-migrate-current = 不用做甚麼：資料庫已合乎這個程式的要求（{ $last }）。
cli-migrate-done = 完成了 { $steps } 步。資料庫現在是 { $last }。
cli-no-runtime = 這部機器的資源不足，程式無法啟動。
cli-not-found = 找不到這個名稱。
cli-forbidden = 這位成員沒有這樣做的權限：{ $right }。
cli-broken = 出了 Kith 沒有料到的問題：{ $fault }
cli-language-unknown = 請選其中一種：{ $known }
cli-config-wrong = 無法讀取 { $file } 裡的設定：{ $fault }
cli-database-unreachable = 無法打開資料庫 { $database }：{ $fault }
cli-folder-unwritable = 無法寫入資料夾 { $folder }：{ $fault }
cli-person-unknown = 沒有人用「{ $name }」登入，也沒有人叫這個名字。執行「kith user list」可以看到所有人。
cli-circle-unknown = 沒有叫「{ $name }」的組織。
cli-not-set-up = 這裡還沒有完成最初的設定。執行「kith serve」，會顯示給第一位總監的連結。
cli-user-link =
    請用信得過的方法，把這條連結交給對方。它只能用一次：
      { $link }
cli-user-signed-out = { $count ->
    [0] 對方沒有在任何裝置上登入。
   *[other] 已結束 { $count } 個登入。
}
cli-search-nothing-asked = 這裡面沒有可以搜尋的字詞。
cli-verify-whole = 帳本每一行都對得上，共 { $lines } 行。最後一行的雜湊值是 { $head }。
cli-verify-broken = 帳本第 { $line } 行對不上：這一行或前一行，曾在 Kith 以外被改動。請停止寫入，保留一份副本，與最近的備份比對。
cli-try-unknown = 沒有叫「{ $name }」的規則可以試用。現有：{ $known }。
cli-file-unreadable = 無法讀取 { $file }：{ $fault }
demo-sign-ins =
    一個虛構的聯盟，在 { $address }
    所有人都用這個密碼登入：{ $password }
demo-stays-here = 示範不在 { $listen } 上開放：人人的密碼都是公開的，所以只留在這部機器上。如果確實要開放，請加上 --anyone。
demo-not-ours = { $folder } 裡有「{ $name }」，不屬於示範的內容。沒有刪除任何東西。
doctor-settings = 設定取自 { $file }；大家由 { $address } 進入 Kith。
doctor-settings-default = 沒有 { $file }，一切照預設；大家由 { $address } 進入 Kith。
doctor-settings-wrong = { $fault }
doctor-folder = 存放資料的資料夾 { $folder } 可以寫入。
doctor-folder-unwritable = 無法寫入存放資料的資料夾 { $folder }：{ $fault }。請把它交給運行 Kith 的使用者。
doctor-room = 空間足夠：{ $folder } 還有 { $mib } MiB。
doctor-room-short = { $folder } 只剩 { $mib } MiB。請在磁碟滿之前騰出空間；滿了也不會遺失資料，但甚麼也存不進去。
doctor-port-free = { $listen } 沒有人用，所以 Kith 沒有在運行。
doctor-port-held = 已有程式在使用 { $listen }；如果 Kith 正在運行，那就是它自己。
doctor-port-wrong = { $fault }
doctor-address-not-https = 大家由 { $address } 進入 Kith，沒有 https，瀏覽器不會保留登入狀態。請在前面加一個有證書的代理伺服器，並改用 https 網址。
doctor-database = 資料庫有回應：{ $database }
doctor-database-unreachable = { $fault }
doctor-ladder = 資料庫合乎這個程式的要求。
doctor-ladder-behind = 資料庫比這個程式落後 { $steps } 步。請執行「kith migrate」，或者直接啟動，它會自行補上。
doctor-ladder-newer = 資料庫由較新的 Kith 寫成（{ $names }）。請用那個版本；這個程式不會碰它。
doctor-ledger = 帳本每一行都對得上，共 { $lines } 行。
doctor-ledger-broken = 帳本第 { $line } 行對不上。請停止寫入，保留一份副本，與最近的備份比對。
doctor-clock = 這部機器的時間是 { $now }，但已有內容存於 { $last }。請先校準時鐘，再讓大家使用。
doctor-not-set-up = 現在還沒有人可以登入。執行「kith serve」，會顯示給第一位總監的連結。
doctor-well = 一切正常。
doctor-not-well = 有事要處理，請看上面各行。

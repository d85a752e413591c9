## The frame and its forms

shell-city-and-day = { $city }　{ $day }
form-back = 返回
form-token = 這份表格開得太久，或者瀏覽器沒有保留 Cookie。請返回上一頁，重新載入後再送出；你填的內容瀏覽器會替你留着。
form-foreign = 這份表格是從別的網站送來的，所以甚麼都沒有改動。請在這裡打開頁面再送出。
form-stale = 你填寫時，有人先改了這份內容。你寫的都還在。請重新打開這一頁看看對方寫了甚麼，再決定保留哪些。
form-too-large = 內容太多，一份表格裝不下。請分幾次送出。
form-unreadable = 表格在途中損壞了。請返回上一頁再送一次。
error-disk-full = 存放 Kith 的機器沒有空間了，暫時無法儲存新內容，閱讀不受影響。請通知負責主機的人。

## Starting Kith

serve-port-in-use = 另一個程式已經佔用 { $listen }。請先停止它，或用 KITH_LISTEN 另設一個位址。
serve-cannot-listen = 無法使用 { $listen }：{ $fault }。請用 KITH_LISTEN 指定這部機器的位址。
database-newer = 這個資料庫由較新版本的 Kith 寫成。請改用那個版本，或還原以目前版本製作的備份。資料沒有任何改動。

## What goes on after the answer

job-fault = 這一步沒有成功，不是你的問題。系統會自動再試幾次；如果明天還停在這裡，請通知負責主機的人。
job-unknown = 目前的 Kith 不懂得處理這件事。請負責主機的人更新版本，然後重新開始。

## What cannot be taken

refused-name-missing = 請寫上名稱。
refused-name-too-long = 太長了，或者含有無法顯示的符號。最多 { $most } 個字元，只寫一行。
refused-about-too-long = 太長了，最多 { $most } 個字元。其餘的可以另寫一頁。
refused-password-long = 密碼超過 { $most } 個字元，請選一個短一點的。
refused-too-many-attempts = 嘗試次數太多。請稍等（{ $seconds } 秒）再試。
refused-language = 請從清單中選一種語言。
refused-date = 看不懂這個日期。請按年-月-日填寫，例如 2026-03-09。
refused-role-unknown = 沒有這個角色，請從清單中選擇。
refused-role-place = 只有聯盟才設總監。請改選其他角色，或改選聯盟。
refused-seat-held = 對方已經擔任這個角色。請改選其他角色，或選較後的日期。
refused-ends-before-it-begins = 最後一天早於第一天，請檢查兩個日期。
refused-circle-place = 這一類組織不能設在這裡。夥伴機構設在聯盟之下，委員會和小組則兩者之下都可以。
refused-last-director = 這樣聯盟就沒有總監了。請先讓另一位擔任總監，再結束這一位的任期。
refused-own-link = 這是用來幫助別人的。要更改自己的密碼，請到你的帳號頁。
refused-reach-kind = 請為每個號碼或地址選擇聯絡方式，例如電話、短訊或電郵。
refused-file-unreadable = 這不是可以保存的圖片。請用 PNG、JPEG、GIF、WebP 或簡單的 SVG 圖。
refused-file-too-large = 這張圖的像素太多，請縮小後再上載。
refused-file-active = 這張圖含有會自行執行或從外面讀取的內容。請另存為簡單的 SVG，或存成 PNG。
text-too-large = 這篇文字太長，一頁放不下。請分成幾頁。
text-too-deep = 清單、引文或摺疊部分一層套一層，太深了。請把其中一些移出來。
text-too-tangled = 這裡有太多只開不合的符號。請看看有沒有連串的括號或星號，刪去不需要的。

## Coming in

reset-ask-why = 你用來登入的電郵地址。你所屬機構的負責人會知道你提出了申請，再把連結交給你。
reset-noted = 如果這個地址有帳號，你的申請已經轉達。
reset-noted-more = 你所屬機構的負責人現在可以交給你一條連結，只能用一次，一天內有效。如果趕時間，請直接打電話給對方。不論哪個地址，我們的回覆都一樣，這樣誰也查不出別人有沒有帳號。
invitation-email-hint = 用來登入。如果你在這裡已經有帳號，請填該帳號的地址和密碼，就可以繼續使用。
invite-hand-over = 請現在就親手把連結交給對方，它只顯示這一次。連結只能用一次，七天內有效。誰先打開就是誰加入，所以只交給你要邀請的人。

## Your account

account-device-unknown = 不認得的瀏覽器
account-reach = 怎樣聯絡你
account-reach-why = 按你希望別人嘗試的次序排列。聯盟裡人人都看得到。
account-reach-by = 方式
account-reach-at = 號碼或地址
account-reach-go = 儲存聯絡方式
reach-phone = 電話
reach-text = 短訊
reach-email = 電郵
reach-wechat = 微信
reach-whatsapp = WhatsApp
fluency-native = 母語
fluency-conversational = 日常會話
fluency-reading = 能閱讀

## People and circles

directory-asked = 以下的人申請了新密碼：
person-speaks-line = { $language }：{ $level }
person-reach-line = { $kind }：{ $value }
person-place-since = { $role }，{ $since }起
person-place-until = { $role }，{ $since }至{ $until }
person-asked = 申請了新密碼。
person-link-go = 建立新密碼連結
person-link-why = 給無法登入的人使用。請先確認真是本人提出。
person-link-made = 連結已準備好。
person-link-note = 請現在就親手交給對方，它只顯示這一次。連結只能用一次，一天內有效。誰打開它，誰就能以這個人的身份登入。
person-link = 新密碼連結
circle-seat = 安排一位成員加入這裡
circle-open = 在屬下開設組織或小組
circle-open-go = 開設
circle-change = 更改這裡的資料
circle-change-go = 儲存
circle-within-which = 隸屬{ $name }。
circle-kind = 哪一類
circle-names = 名稱
circle-names-hint = 有哪幾種語言的名稱就填哪幾種，一種也可以。
circle-short = 簡稱
circle-short-hint = 幾個字就好，用在位置不多的清單裡。
circle-about = 簡介
circle-about-hint = 用一兩句話，說給從未聽過它的人聽。
member-end = 結束任期
member-last-day = 最後一天
member-end-go = 到這一天為止
seat-lead = 適用於名錄裡已有的人。對方會加入{ $name }，原有的身份全部保留。
seat-person = 哪一位
seat-person-hint = 不在這份名單上的人，請用邀請。
seat-role = 擔任甚麼角色
seat-since = 第一天
seat-until = 最後一天
seat-until-hint = 沒有期限就留空。
seat-go = 確定加入

## Trying parts out by hand

search-try-no-object = 這一行不是 JSON 物件。
search-try-no-text = 這一行沒有「text」，或者它不是字串。
search-try-no-language = 「lang」要是字串，例如 "en"。
not-a-blocks-trial = 這一行要有「old」（編號與文字成對）和「new」（文字），以 JSON 寫成。
not-a-block-id = 段落編號由 12 個字母和數字組成，不含 I、L、O、U。
not-a-kind-of-block = 沒有這種段落。

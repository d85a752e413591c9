## The frame

shell-skip = 跳到正文
shell-languages = 語言
shell-language-missing = 暫時沒有這種語言的版本
shell-main-navigation = 主選單
shell-crumbs = 本頁位置
shell-your-page = 你的帳號
shell-sign-in = 登入
shell-sign-out = 登出
shell-feed = 訂閱更新
shell-theme = 淺色或深色
shell-theme-to-light = 改用淺色
shell-theme-to-dark = 改用深色
shell-about = 有人受傷害，{ $name }趕到；街坊之間有裂痕，我們修補；制度縱容傷害，我們推動改變。這裡的內容歡迎取用、按自己社區的情況改寫，也請告訴我們它去了哪裡。

nav-home = 首頁
nav-find = 搜尋
nav-tags = 標籤
nav-pages = 頁面
nav-directory = 成員
nav-imports = 匯入
nav-about = 關於我們

pillar-respond = 應急
pillar-restore = 修復
pillar-reform = 改革
pillar-collaborate = 協作
pillar-sustain = 支撐
pillar-knowledge = 知識

list-comma = ，
list-csv = 下載表格（CSV）
copy = 複製
copied = 已複製

## Pages of a long list

pages-label = 分頁
pages-before = 上一頁
pages-after = 下一頁
pages-number = 第 { $number } 頁

## Forms

form-problems = 有 { $count } 處要修改，才能送出
form-choose = 請選擇
form-show-password = 顯示
form-hide-password = 隱藏
field-email = 電郵地址
field-password = 密碼
field-new-password = 新密碼
field-current-password = 現時的密碼
field-password-hint = 至少 12 個字元。用四五個互不相干的詞連在一起，自己好記，別人難猜。
field-name = 你的姓名
field-name-hint = 按同事平時看到的寫法。其他文字的寫法可以之後再加。
field-language = 使用 Kith 的語言
field-language-hint = 隨時可以更改。
field-coalition = 聯盟名稱
field-coalition-hint = 會顯示在每一頁的頂端。
field-city = 城市
field-city-hint = 與日期並列，讓讀者知道你們在哪裡。
field-site-language = 網站的主要語言
field-site-language-hint = 訪客的瀏覽器沒有指明你們提供的語言時，就顯示這種語言。

refused-empty = 請填寫「{ $field }」。
refused-email = 這不像電郵地址。地址要有 @，後面還要有一個點。
refused-password-short = 密碼不足 12 個字元。
refused-password-common = 這個密碼太常見，別人一試就中。請另選一個只屬於你的密碼。
refused-sign-in = 電郵地址與密碼不相符。請檢查兩項，或申請新密碼。
refused-current-password = 這不是你現時的密碼。
refused-too-often = 嘗試次數太多。請等幾分鐘再試。
refused-form-old = 這份表格開得太久了。你填的內容都還在，請再送出一次。
refused-changed-meanwhile = 你填寫時，有人先改了這份內容。你寫的都還在；請先看看對方改了甚麼，再送出。
refused-upload-empty = 請至少選一個檔案。
refused-upload-large = 檔案太大，無法接收。
refused-upload-kind = 無法讀取這種檔案。
refused-other = 這樣還不行，請修改後再送出。

## When the answer is no

error-404-title = 這裡沒有這一頁。
error-404-text = 可能已經搬走，也可能是當事人要求撤下。你的手機沒有問題。
error-403-title = 你不能更改這裡的內容。
error-403-text = 你可以閱讀，但沒有權限做剛才那個動作。
error-422-title = 送出的內容未能接收。
error-422-text = 有些地方不符合要求。請返回上一頁，你填的內容瀏覽器會替你留着。
error-429-title = 請慢一點。
error-429-text = 短時間內收到太多請求。請等一分鐘再試。
error-500-title = 我們這邊出了問題。
error-500-text = 這不是你的錯，也沒有內容只存了一半。我們已留下記錄。
error-503-title = 暫時休息一會兒。
error-503-text = 系統正在維護，請過幾分鐘再來。
error-quote-number = 如要通知我們，請附上這個編號：
error-who-could = 可以做這件事的有：{ $who }。
error-near = 名稱相近的頁面：
error-sign-in = 登入後可看到更多
error-home = 返回首頁

## Coming in

sign-in-title = 登入
sign-in-go = 登入
sign-in-forgot = 忘記密碼
sign-in-no-account = 帳號只供夥伴機構的人使用，由同事邀請開設。閱讀已發布的內容不需要帳號。
reset-title = 申請新密碼
reset-go = 申請連結
reset-back = 返回登入
reset-again = 重新申請連結
reset-set-title = 設定新密碼
reset-set-go = 使用這個密碼
reset-set-after = 其他裝置上的登入會一併結束。
link-expired = 這條連結已經失效：可能用過了，也可能過期了。
set-up-title = 開始
set-up-lead = 你是第一個到的人。先寫下聯盟和你自己的名字；其他都可以慢慢來，之後也全都可以改。
set-up-coalition = 聯盟
set-up-you = 你自己
set-up-email-hint = 用來登入。未經你同意，不會給任何人看到。
set-up-go = 開始使用 Kith
invitation-title = 邀請你加入
invitation-from = { $from }邀請你加入{ $circle }，擔任{ $role }。
invitation-expired = 請向邀請你的人要一條新連結，對方一分鐘就做得好。
invitation-go = 加入

## Your account

account-title = 你的帳號
account-signed-in-as = 你用 { $email } 登入。
account-names = 你的姓名
account-names-why = 你用哪幾種文字，就寫哪幾種，讓每個人看到自己讀得懂的寫法。
account-other-name = 另一種文字的姓名
account-names-go = 儲存姓名
account-spoken = 你會說的語言
account-spoken-why = 有人需要傳譯時，同事就知道該找誰。
account-spoken-language = 語言
account-spoken-level = 程度
account-spoken-go = 儲存語言
account-reading = 閱讀方式
account-reading-why = 只影響你自己，換了裝置也一樣。
account-reading-go = 儲存
account-password = 密碼
account-password-why = 更改之後，其他裝置上的登入會結束。
account-password-go = 更改密碼
account-sessions = 已登入的裝置
account-sessions-why = 如果有不認得的，請將它登出，並更改密碼。
account-session-here = 就是這部裝置。
account-session-used = 上次使用：{ $when }。
account-session-began = 登入時間：{ $when }。
account-session-end = 登出
account-session-end-others = 除了這裡，全部登出

fluency-fluent = 流利

tongue-am = 阿姆哈拉語
tongue-ar = 阿拉伯語
tongue-ase = 美國手語
tongue-cmn = 普通話
tongue-en = 英語
tongue-es = 西班牙語
tongue-fr = 法語
tongue-hak = 客家話
tongue-hi = 印地語
tongue-ja = 日語
tongue-ko = 韓語
tongue-nan = 閩南話
tongue-ru = 俄語
tongue-tl = 他加祿語
tongue-vi = 越南語
tongue-yue = 廣東話
tongue-yue-x-toisan = 台山話

## People and circles

directory-title = 成員
directory-lead = 聯盟裡有哪些人，會說甚麼語言，怎樣聯絡。
directory-find = 尋找姓名、語言或機構
directory-count = 共 { $count } 人
directory-found = { $count ->
    [0] 找不到符合「{ $query }」的人。
   *[other] 搜尋「{ $query }」，找到 { $count } 人。
}
directory-all = 顯示全部
directory-none = 沒有符合的人。可以試試姓名的一部分，或一種語言，例如廣東話。
directory-circles = 組織
directory-no-circles = 夥伴機構、委員會和小組會列在這裡。
directory-invite = 邀請新成員
circle-kind-consortium = 聯合會
circle-kind-coalition = 聯盟
circle-kind-partner = 夥伴機構
circle-kind-committee = 委員會
circle-kind-team = 小組
circle-members = { $count ->
    [0] 暫無成員
   *[other] { $count } 位成員
}
circle-nobody = 這裡還沒有人。邀請第一位之後，就會列在這裡。
circle-within = 屬下組織
circle-invite = 邀請人加入{ $name }
member-since = { $when }起。
member-until = 至{ $when }。
person-places = 所屬組織
person-no-places = 未加入任何組織。
person-speaks = 會說
person-reach = 聯絡方式
person-not-said = 未提供
person-change = 更改這些資料

role-coalition-director = 聯盟總監
role-steering-member = 督導委員會成員
role-evaluation-manager = 評估經理
role-program-staff = 項目人員
role-partner-lead = 夥伴機構負責人
role-editor = 編輯
role-translator = 翻譯
role-reader = 讀者

invite-title = 邀請新成員
invite-lead = 對方會收到一條連結，只能用一次，七天內有效。密碼由對方自己設定。
invite-circle = 加入哪個組織
invite-role = 擔任甚麼職務
invite-language = 邀請使用的語言
invite-go = 建立邀請
invite-made = 邀請已準備好。
invite-link = 邀請連結

## With whom something is shared

level-public = 所有人
level-public-hint = 任何人都可以看，不用登入
level-coalition = 整個聯盟
level-coalition-hint = 各夥伴機構的所有人
level-circles = 指定的組織
level-circles-hint = 只有你指定的聯盟、機構、委員會或小組的成員
level-partner = 我的機構
level-partner-hint = 只有你所屬機構的同事
level-people = 指定的人
level-people-hint = 只有你指定的人

## Words inside a text made of blocks

block-table = 表格
block-anchor = 此段的連結
block-note = 提示
block-important = 重要
block-warning = 注意
block-more = 更多
block-missing = 缺少圖片
block-unknown = 這一部分無法在此顯示
block-done = 已完成
block-open = 未完成

## 修改頁面的工作台

draft-desk-title = 修改：{ $title }
draft-untitled = 未有標題的頁面
draft-card = { $kind } { $number }
draft-note = { $who }，{ $when }
draft-change = 修改
draft-empty-card = 這裡還沒有內容。
draft-keep = 儲存
draft-keep-next = 儲存並繼續
draft-close = 關上
draft-more = 移動、合併、新增、取走
draft-add = 加上
draft-add-after = 加在下面
draft-add-what = 要加甚麼
draft-turn = 變成這種
draft-turn-what = 要變成甚麼
draft-up = 上移
draft-down = 下移
draft-join = 與下一段合併
draft-out = 取走
draft-undo = 還原
draft-grip = 移動「{ $card }」：可以拖動，也可以用方向鍵
draft-look-here = 讀者看到的樣子
draft-beside = 關於這份草稿
draft-here = 也在這裡
draft-here-writing = 正在寫
draft-back = 返回草稿
draft-keys = 按鍵：Ctrl+Enter 儲存並繼續；Escape 關上；Alt 加方向鍵移動這一段；在空白的一段裡按 / 可選種類。

draft-kind-title = 標題
draft-kind-slug = 網址
draft-kind-standfirst = 引言
draft-kind-credits = 鳴謝
draft-kind-paragraph = 段落
draft-kind-heading = 小標題
draft-kind-list = 清單
draft-kind-table = 表格
draft-kind-quote = 引述
draft-kind-figure = 圖片
draft-kind-accordion = 摺疊
draft-kind-callout = 提示
draft-kind-steps = 步驟
draft-kind-code = 程式碼
draft-kind-footnote = 註釋
draft-kind-rule = 分隔線
draft-kind-definitions = 連結網址
draft-kind-unknown = 不明的一段

draft-add-paragraph = 段落
draft-add-heading = 小標題
draft-add-subheading = 次級小標題
draft-add-list = 清單
draft-add-numbered = 編號清單
draft-add-quote = 引述
draft-add-figure = 圖片
draft-add-table = 表格
draft-add-steps = 步驟
draft-add-callout = 提示
draft-add-accordion = 摺疊

draft-tools = 為選取的字加上樣式
draft-strong = 粗體
draft-em = 強調
draft-link = 連結
draft-link-words = 網址
draft-list = 清單
draft-heading = 小標題

draft-picture = 圖片
draft-picture-other = 換另一張圖片
draft-alt = 看不見圖片的人應該聽到甚麼
draft-alt-hint = 一兩句話。說出圖片在這裡要說的事，不必寫「圖片顯示」。
draft-decorative = 只作裝飾，沒有甚麼要聽的。
draft-caption = 圖片下的說明
draft-credit = 作者
draft-licence = 可以怎樣使用
draft-quote-words = 說了甚麼
draft-quote-speaker = 誰說的
draft-quote-speaker-hint = 照對方希望的稱呼寫；可以留空。
draft-accordion-title = 一直看得見的那一行
draft-accordion-body = 展開後的內容
draft-tone = 哪一種提示
draft-tone-note = 知道就好
draft-tone-important = 重要
draft-tone-warning = 警告
draft-callout-title = 標題（需要才寫）
draft-callout-body = 內容

## 做了甚麼

draft-done-kept = 已存入草稿。
draft-done-added = 已加上。
draft-done-moved = 已移動。
draft-done-joined = 兩段已合為一段。
draft-done-out = 已取走。
draft-done-turned = 已變換。
draft-done-back = 已放回。
draft-done-version = 已存為一個版本。讀者看到的仍是之前發布的內容。
draft-done-published = 已發布，讀者現在看得到。
draft-done-merged = 較新的版本已併入草稿。請再通讀一次。
draft-done-given-up = 已放棄草稿；一個月內可以取回。
draft-done-taken-up = 草稿回來了。
draft-done-new = 頁面已經開始。發布之前，外面的人看不到。請在下面繼續寫。

draft-kept-at = 已於{ $when } 儲存
draft-keeping = 正在儲存……
draft-offline = 尚未儲存：沒有連線。你寫的字保存在這部裝置上。
draft-signed-out = 尚未儲存：你已經登出。你寫的字保存在這部裝置上。請在另一個視窗重新登入，再回來繼續。
draft-refused = 尚未儲存。需要改的地方寫在那一段旁邊。
draft-found-words = 這部裝置上有未儲存的字：
draft-take-words = 取用
draft-leave-words = 不要了
draft-moved-to = 已移到第 { $number } 位
draft-changed-by = 有人改了「{ $card }」

## 兩種寫法

draft-clash = 兩種寫法都在這裡。選一種，或在下面寫第三種。
draft-clash-by = { $who } 改了同樣的字（{ $when }）。
draft-clash-mine = 你寫的
draft-clash-theirs = 現在的
draft-clash-keep-mine = 用我寫的
draft-clash-keep-theirs = 用現在的
draft-gone = 這一段已經不在草稿裡。你寫的字在下面：可以放回，或者關上不要。
draft-gone-by = 你寫的時候，{ $who } 取走了這一段（{ $when }）。你寫的字在下面：可以放回，或者關上不要。
draft-put-back-so = 連同這些字放回
draft-outdated = 這份草稿旁邊有了較新的版本
draft-outdated-by = { $who } 存了第 { $number } 個版本（{ $when }）。
draft-outdated-next = 發布之前請先併入。兩邊的字都不會丟失。
draft-merge = 併入草稿
draft-merging-title = 兩個版本，同一頁
draft-merging-lead = 大部分已經自動合在一起。這幾處，草稿和較新的版本說法不同，請逐一選擇。
draft-merging-ours = 照草稿
draft-merging-theirs = 照較新的版本
draft-merging-both = 照這裡寫的
draft-merging-out = 已取走
draft-merging-keep = 併入草稿

## 之後怎樣

draft-state-changed = 草稿，最後由 { $who } 修改（{ $when }）。讀者看到的是已發布的版本。
draft-state-new = 草稿，最後由 { $who } 修改（{ $when }）。尚未發布。
draft-state-public = 這就是讀者看到的。一改就會開始草稿；發布之前，讀者看不到草稿。
draft-state-newer = 最新的版本已儲存，但尚未發布。讀者看到的是較舊的版本。
draft-state-kept = 已存為版本，尚未發布。
draft-state-empty = 這種語言還沒有內容。先寫標題吧。
draft-publishing = 寫好之後
draft-message = 你改了甚麼，為甚麼？
draft-message-hint = 寫一行，給日後翻看記錄的人。
draft-significance = 改動有多大？
draft-significance-wording = 只改字眼
draft-significance-wording-hint = 意思一樣，說得更好。
draft-significance-content = 改了內容
draft-significance-content-hint = 有增加，或有刪去。
draft-significance-meaning = 改了意思
draft-significance-meaning-hint = 依靠這一頁的人必須知道；之前的同意要重新徵求。
draft-on-behalf = 代表
draft-listed = { $who } 的草稿，{ $when }
draft-audience = 發布後看得到的人：{ $who }。
draft-audience-change = 更改
draft-publish = 發布
draft-version = 存為版本
draft-give-up = 放棄這份草稿
draft-way-look = 以讀者的角度看
draft-way-check = 發布前的檢查
draft-way-bring = 匯入一份文件
draft-way-care = 由誰維護、何時發布、到何時為止
draft-way-settings = 欄目、標籤、誰可以看、語言
draft-way-whole = 整篇一起修改
draft-look-state = 這是讀者會看到的草稿樣子，只有可以寫這一頁的人看得到。
refused-draft-nothing = 沒有草稿。你看到的就是最新的版本。
refused-draft-ended = { $who } 快了一步（{ $when }）：草稿裡的一切都已在最新的版本中。沒有丟失任何內容，也沒有剩下要儲存的。
refused-draft-unseen = 這一頁顯示之後，{ $who } 又改了一些地方（{ $when }）。請再看一次，然後按同一個按鈕即可。
refused-draft-outdated = 這份草稿旁邊有了較新的版本。請先併入。
refused-draft-begun = 其間已有另一份草稿。先儲存或放棄它，這一份才能取回。
refused-join-last = 後面沒有可以合併的一段。
refused-join-apart = 這兩段不能合成一段，因為種類不同。
refused-turn = 這種段落不能變換。請取走，再重新寫。

## 新頁面、設定、其他方法

draft-first-words = 開頭的話
draft-first-words-hint = 一句就可以開始，之後逐段繼續寫。
draft-new-more = 放在哪裡、誰可以看
draft-begin = 開始寫
draft-begin-publish = 立即發布
page-settings-title = 頁面設定
page-settings-keep = 儲存設定
page-languages-title = 其他語言
page-language-change = 修改{ $language }版
page-language-begin = 寫{ $language }版
page-to-desk = 逐段修改
page-whole-title = 整篇一起修改
page-whole-lead = 這是最新儲存的版本。如果同時有草稿，你在這裡儲存的內容之後會併入草稿，不會丟失。

## The first page

home-headline = 有事，就有人來。
home-standfirst = 街坊受了傷害，{ $name }一同回應：先顧人，再顧鄰里，然後去改那些讓傷害發生的規矩。我們把學到的寫在這裡，你可以拿去，改成自己的。
home-lately = 最近寫的
home-what-we-work-on = 我們做甚麼
home-how-we-work-together = 我們怎樣一起做事
home-what-carries-us = 我們靠甚麼走下去
home-say-respond = 人最要緊。當天就有說同一種話的人趕到；旁人散去了，我們還在。
home-say-restore = 一起吃過飯的人，會互相照應。我們創造機會，讓陌生人成為街坊。
home-say-reform = 只有關懷，根源還在。我們細讀規章，到訂立規章的地方發言，盯住每一句承諾，直到落實。
home-say-collaborate = 幾個機構，各有主張。怎樣決定，甚麼話一起說，又怎樣不勉強對方。
home-say-sustain = 時間、經費、信任，還有老實的數字。最難的一年過後，工作靠甚麼走下去。
home-all-of = { $section }的全部內容
home-start = 從這裡開始
home-nothing-yet = 這裡還沒有發布內容。
home-empty-title = 書架已經擺好，第一頁還在路上。
home-empty-text = 聯盟學到的東西會放在這裡：怎樣回應、怎樣修補、怎樣改變，一頁一頁，用街坊讀得懂的每一種語言。
home-empty-write = 寫下第一頁
home-empty-sign-in = 登入撰寫

## Reading

reading-place = 第 { $place } 篇，共 { $of } 篇
reading-minutes = 閱讀約 { $minutes } 分鐘
reading-by = 撰寫：{ $names }。
reading-by-on = 撰寫：{ $names }。{ $when }發布。
reading-confirmed-by = { $by }於{ $when }核實。
reading-elsewhere = 這一頁還沒有{ $wanted }版，現在顯示的是{ $shown }版。
reading-about = 關於本頁
reading-contents = 本頁內容
reading-read-it-in = 其他語言
reading-credits = 鳴謝
reading-order = 上一篇和下一篇
reading-before = 上一篇
reading-after = 下一篇
reading-related = 相關頁面
note-confirmed = { $when }核實
note-published = { $when }發布

## Sections and tags

pages-count = { $count ->
    [0] 沒有頁面
   *[other] 共 { $count } 篇
}
section-empty = 這個欄目還沒有你可以看的頁面。發布之後，就會列在這裡。
tags-title = 標籤
tags-lead = 我們寫過的所有題目。選一個，就看到相關的頁面。
tags-empty = 還沒有標籤。頁面加上標籤之後，就會出現在這裡。
tag-empty = 這個標籤下，沒有你可以看的頁面。
tag-beside = 常一起出現

## Finding

find-title = 搜尋
find-label = 輸入要找的字詞，任何語言都可以
find-placeholder = 任何字詞，任何語言
find-go = 搜尋
find-fresh = 用哪種語言都可以找：「樓宇」、「楼宇」和 building 會找到同樣的頁面。
find-too-short = 請輸入至少一個漢字，或兩個字母。
find-count = { $count ->
    [0] 沒有找到
   *[other] 找到 { $count } 篇
}
find-filter-language = 語言
find-in-every-language = 所有語言
find-in-language = { $language }
find-filter-section = 欄目
find-in-every-section = 所有欄目
find-in-section = 「{ $section }」欄目
find-filter-tag = 標籤
find-with-any-tag = 任何標籤
find-with-tag = 標籤：{ $tag }
find-also-in = 另有
find-named = 名稱完全相符：
find-tags = 相符的標籤
find-who-sees = 你看到的範圍
find-sees-anyone = 這些是任何人都可以看的內容。夥伴機構的人登入後，可能看到更多。
find-sees-member = 這些是已發布的內容，以及分享給你的內容。
find-none = 找不到「{ $query }」。
find-none-try = 可以試試：
find-none-fewer = 少用幾個字，或用短一點的詞
find-none-other = 換一種語言說同一個詞
find-none-filters = 如果選了語言或欄目，改為全部

## Pages at work

pages-list-title = 頁面
pages-list-find = 標題裡的字
pages-list-begin = 新增頁面
pages-list-bring-in = 匯入頁面
pages-list-empty-title = 這裡沒有頁面。
pages-list-empty-text = 你可以編寫的草稿和已發布頁面會列在這裡。清單空白，也可能是上面的條件把全部都篩走了。
pages-filter-state = 狀態
pages-in-every-state = 所有狀態
page-state-draft = 草稿。
page-state-published = 已發布。
page-state-changed = 已發布，另有較新的修改。
page-state-withdrawn = 已撤下。

page-new-title = 新增頁面
page-new-lead = 有標題和第一段就可以開始。發布之前，只有你所屬機構的人看得到。
page-edit-title = 修改頁面
page-title = 標題
page-standfirst = 引言
page-standfirst-hint = 放在標題下面，一至三句：讀者從這一頁得到甚麼。
page-text = 正文
page-text-hint = 段落之間空一行。各種符號的意思見下方。
page-marks-title = 小標題、清單、引文和圖片怎樣標示
page-marks-type = 輸入
page-marks-get = 得到
page-marks-heading = 小標題
page-marks-list = 清單；1. 會變成編號清單
page-marks-strong = 粗體字
page-marks-link = 連結
page-marks-quote = 引文和說話的人
page-marks-callout = 獨立的提示；也可用 important 或 warning
page-marks-fold = 按一下才展開的部分
page-marks-figure = 圖片，連同描述、說明和出處
page-language = 語言
page-section = 欄目
page-tags = 標籤
page-tags-hint = 用逗號分開
page-slug = 網址
page-slug-hint = 網址的最後一段。留空的話，會由標題產生。
page-level = 誰可以看
page-level-hint = 日後可以放寬；但別人看過的，就收不回來。
page-message = 你改了甚麼，為甚麼？
page-message-hint = 寫一行，給日後翻看記錄的人。
page-publish = 發布
page-keep = 存為草稿
page-look = 先看看效果
page-preview = 發布後的樣子
page-read-it = 閱讀這一頁
page-history = 以前的版本
page-withdraw-title = 撤下頁面
page-withdraw-text = 讀者會找不到這一頁，原來的網址會說明已經撤下。文字會保留，你可以再次發布。
page-withdraw = 撤下這一頁
refused-slug-taken = 另一頁已經用了這個網址。
refused-slug-form = 網址只能用文字、數字和連字號。
refused-title-empty = 頁面要有標題。
refused-text-long = 一頁放不下這麼長的文字，請分成兩篇。

history-title = 以前的版本
history-public = 讀者現在看到的就是這一版。
history-number = 第 { $number } 版。
history-restore = 恢復這一版

## Bringing pages in

imports-title = 匯入頁面
imports-lead = 你在別處的頁面可以連同圖片搬過來。每一頁讀懂了甚麼、推測了甚麼、略去了甚麼，都會告訴你。
imports-file = 檔案
imports-file-hint = 整個資料夾的 zip，或單個檔案：Markdown、純文字、HTML、圖片。總共不超過 { $largest }。
imports-language = 頁面沒有註明時的語言
imports-language-hint = 會先從內文判斷。
imports-publish = 立即發布
imports-publish-hint = 否則會存為草稿。
imports-go = 開始匯入
imports-what = 接下來會怎樣
imports-what-read = 每個檔案都會讀一遍。小標題、清單、引文、表格和圖片都會保留，字句一個不改。
imports-what-guess = 沒有寫明的標題、語言或欄目由系統推測，並逐項列出。
imports-what-report = 每一頁都有一份報告。
imports-what-again = 同樣的檔案再匯入一次，不會有任何改變。
imports-past = 以前匯入的
imports-past-none = 還沒有。
import-report-title = 匯入結果
import-progress = 已讀 { $done } 個檔案，共 { $total } 個。
import-leave = 你可以離開這一頁，工作會繼續。
import-look-again = 再看一次
import-sum = 新增 { $new } 篇，更新 { $changed } 篇，不變 { $same } 篇，略去 { $left } 篇。
import-outcome-new = 新增。
import-outcome-changed = 更新。
import-outcome-same = 與之前相同。
import-outcome-left = 略去。
import-guessed = 推測的部分
import-left = 略去的部分和原因
import-nothing = 這些檔案裡沒有可以讀成頁面的內容。Markdown、純文字和 HTML 都可以。

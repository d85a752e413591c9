# 匯入頁面之後的報告。

import-outcome-imported = 已匯入
import-outcome-guessed = 推測
import-outcome-left-out = 已略去

import-note-title-guessed = 標題沒有標明，是推測的，請看一看。
import-note-language-guessed = 語言是從用字推測的。
import-note-encoding-guessed = 文字編碼是推測的，請留意有沒有錯字。
import-note-characters-lost = 有些字元無法讀取。
import-note-heading-guessed = 把一行短句當作小標題。
import-note-section-guessed = 所屬欄目是從相鄰的頁面或資料夾推測的。
import-note-order-guessed = 頁面的先後次序是推測的。
import-note-home-guessed = 這一頁介紹其他各頁，所以當作首頁。
import-note-original-guessed = 原文是哪一頁，是從檔名推測的。
import-note-accordion-recognised = 沒有標記的段落改成了可展開的部分，標題取自文中。
import-note-accordion-title-guessed = 可展開的部分沒有標題，先以開頭幾個字代替，請為它定一個。
import-note-quote-recognised = 整段加了引號的文字改成了引文，但沒有註明是誰說的。
import-note-label-recognised = 冒號前的字改成了粗體。
import-note-callout-recognised = 認出一則提示，已獨立標示。
import-note-chrome-dropped = 略去了導覽列。
import-note-spacer-dropped = 略去了只用來留白的空行。
import-note-placeholder-dropped = 略去了只用來佔位的文字。
import-note-credit-without-picture = 有圖片的出處，卻沒有圖片。
import-note-figure-missing = 有圖片的說明，卻沒有圖片。
import-note-image-missing = 文中提到一張圖片，但沒有一併送來。
import-note-alt-missing = 有一張圖片沒有文字說明，看不見的人無從得知內容。
import-note-html-converted = 文中的 HTML 已轉成這裡的格式。
import-note-html-kept-as-text = 文中的 HTML 照原樣顯示成文字。
import-note-raw-html-dropped = 略去了程式碼與樣式。
import-note-embed-dropped = 略去了影片、表單或嵌入的網頁。
import-note-nesting-flattened = 層次太深的部分已往上移。
import-note-front-matter-broken = 正文前的設定無法讀取，正文本身是完整的。
import-note-front-matter-unknown = 正文前有一行設定，在這裡沒有意義。
import-note-front-matter-value = 正文前有一行設定，內容不合用。
import-note-container-unknown = 這裡沒有這種特殊段落，照原樣保留。
import-note-link-lost = 有一個連結無處可去，或並不安全，只保留了文字。
import-note-original-missing = 它所翻譯的頁面不在這裡，或已經有這種語言的版本，所以自成一頁。
import-note-hidden-characters = 看不見的字元，或會顛倒文字次序的字元，已經去掉。
import-note-hidden-text = 文件裡隱藏的文字沒有帶過來。
import-note-text-box-moved = 文字方塊裡的文字放在所屬段落之後。
import-note-drawing-dropped = 圖表沒有帶過來。可以把它存成圖片再匯入。
import-note-picture-form = 有一張圖片的格式瀏覽器無法顯示，沒有帶過來。請存成 PNG 或 JPEG。
import-note-picture-kept-back = 從 Word 貼上時不會帶圖片。要連圖片一起，請交 .docx 檔案。
import-note-formula-flattened = 公式變成了一行字元，請檢查。
import-note-table-flattened = 表格裡的清單變成了連續的文字。
import-note-table-wide = 表格的欄太多，無法全部顯示。最後幾欄合在一起。
import-note-divided = 有一部分太長，已經分成幾段。
import-note-said-along = 批註和追蹤修訂一併帶來。正文按接受所有修訂後的樣子。
import-note-changed-here = 這一頁匯入之後，有人在這裡修改過。那個版本留在「以前的版本」裡。
import-note-with-detail = { $note }（{ $detail }）

import-reason-hidden = 這是隱藏檔案。
import-reason-unknown-type = 既不是讀得懂的頁面，也不是圖片。
import-reason-lies = 內容與檔名所說的不符。
import-reason-empty = 檔案是空的。
import-reason-too-large = 檔案太大。
import-reason-too-deep = 資料夾的層次太深。
import-reason-leads-outside = 路徑指向壓縮檔之外。
import-reason-symbolic-link = 這是指向另一個檔案的連結。
import-reason-duplicate = 有幾個檔案同名，只取了其中一個。
import-reason-nested-archive = 壓縮檔裡還有壓縮檔，請先解開。
import-reason-encrypted = 檔案有密碼保護。
import-reason-unreadable = 無法讀取。
import-reason-not-a-file = 既不是檔案，也不是資料夾。
import-reason-other-language = 本站沒有這種語言的內容。
import-reason-too-tangled = 文字的層次或連結太過複雜，無法讀取。
import-reason-active = 這張圖可能會執行程式或下載東西，所以沒有收下。
import-reason-bomb = 它解壓縮後大得不合理，內容沒有取用。
import-reason-old-word = 這是舊版 Word 格式（.doc）。請在 Word 裡另存為 .docx，再帶來一次。
import-reason-unused = 沒有頁面用到這張圖片。
import-reason-vanished = 這次的檔案裡已經沒有它了，原有的頁面照舊保留。

import-refused-not-there = 找不到這個檔案或資料夾。
import-refused-unreadable = 檔案或資料夾無法讀取。
import-refused-broken-archive = 壓縮檔已損壞，或並不是 zip 檔。
import-refused-bomb = 壓縮檔解開後遠大於應有的大小，所以全部沒有收下。
import-refused-too-large = 檔案合計太大，一次匯入不完，請分批進行。
import-refused-too-many = 檔案太多，一次匯入不完，請分批進行。
import-refused-nothing-here = 裡面沒有任何頁面或圖片。
import-refused-forbidden = 開始這次匯入的人，現在已經沒有匯入的權限。
import-stopped = 還沒完成就中斷了。已經匯入的都在這裡，其餘的請用同樣的檔案再匯入一次。

imports-size = { $count } MB
imports-loose = { $count ->
    [0] 檔案
   *[other] { $count } 個檔案
}
imports-by = { $who }，{ $when }
imports-by-kith = Kith 系統

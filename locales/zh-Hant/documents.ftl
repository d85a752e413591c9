# 文件：在 Word 或 Google 文件寫好，親手匯入的文字。

documents-bring-title = 匯入一份文件
documents-bring-lead = 從 Word 或 Google 文件貼上，或交一個檔案。它會變成一段段內容，先由你過目。你取用之前，別人都看不到。
documents-bring-into = 匯入到頁面
documents-paste = 在這裡貼上文字
documents-paste-hint = 在你的文件裡全選並複製，再貼到這個框裡。標題、清單、表格和連結會一併匯入。
documents-pasted-told = 文字連同標題、清單和表格已經匯入。現在請過目。
documents-dropped-told = 檔案已經備好。現在請過目。
documents-file = 或者交一個檔案
documents-file-hint = Word 檔案（.docx），或從 Google 文件下載的 Markdown 或網頁（.zip）。最大 { $largest }。
documents-bring-go = 過目
documents-how = 會匯入甚麼
documents-how-word = Word 的 .docx 檔案帶來的最多：圖片、註釋、留言和追蹤修訂。從 Word 貼上時不會帶圖片。
documents-how-google = Google 文件可以直接貼上，或選「檔案」、「下載」、「Markdown (.md)」。
documents-how-look = 每一段都會照將來的樣子給你看，並說明哪些是推測的。任何一段都可以不要。
documents-how-again = 隨時可以再匯入新的一份。文件沒有改動的地方，你在這裡改過的內容會保留。
documents-waiting-title = 已匯入，還沒取用
documents-waiting = { $what }，{ $when }匯入
documents-pasted = 貼上的文字
documents-look-title = 過目
documents-about = 「{ $what }」保留到{ $until }，別人看不到。
documents-sum-new = 匯入了 { $count } 段內容{ $said ->
    [0] 。
   *[other] ，另有別人的留言 { $said } 則。
}
documents-sum = 對照這裡的內容：{ $same } 段不變，{ $changed } 段有改動，{ $new } 段是新的，{ $gone } 段會取走。{ $said ->
    [0] {""}
   *[other] 另有留言 { $said } 則。
}
documents-titled = 文件的標題是「{ $title }」。
documents-under-title = 文件在這裡寫着：「{ $words }」
documents-told = 關於整份文件，有 { $count } 件事要知道
documents-left-out = 沒有匯入：
documents-please-check = 請檢查：
documents-card = { $number }. { $kind }
documents-card-gone = 文件裡沒有：{ $kind }
documents-state-new = 新的
documents-state-same = 與這裡相同
documents-state-changed = 文件裡改過
documents-state-doubtful = 可能是同一段，但改動很大。請看一看。
documents-state-ours = 這裡改過，文件沒改。保留這裡的文字。
documents-state-clash = 這裡和文件都改過。請選擇。
documents-state-taken-out = 之前已從頁面取走。
documents-state-gone = 文件裡已經沒有，會取走。
documents-state-written-here = 是在這裡寫的，會保留。
documents-leave = 不要這一段
documents-stay = 留在頁面上
documents-continues = 接續：{ $words }
documents-continues-nothing = 不接續，是新的
documents-continues-what = 接續頁面的哪一段
documents-what-changed = 逐字看改動
documents-whose = 用誰的文字：{ $block }
documents-words-theirs = 用文件裡的文字
documents-words-ours = 保留這裡的文字
documents-said = { $who }：{ $what }
documents-said-on = { $who }，{ $when }：{ $what }
documents-said-change = { $what }：「{ $words }」
documents-said-someone = 有人
documents-said-settled = 在文件裡已處理
documents-take = 取用到草稿
documents-take-new = 做成一頁
documents-dismiss = 丟掉匯入的文件
documents-message = 來自「{ $name }」
documents-message-pasted = 來自貼上的文件
refused-document-empty = 裡面沒有文字。請貼上文字，或交一個檔案。
refused-documents-several = 裡面不只一份文件。請一次匯入一份。
document-page-changed = 你過目的時候，有人改了這一頁。下面已經與現在的頁面重新對照，請再看一次。
import-said-comment = 留言
import-said-inserted = 加入
import-said-deleted = 刪去
import-said-moved = 移到這裡

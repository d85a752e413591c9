# 文档：在 Word 或 Google 文档写好，亲手带来的文字。

documents-bring-title = 导入一份文档
documents-bring-lead = 从 Word 或 Google 文档粘贴，或交一个文件。它会变成一段段内容，先由你过目。你采用之前，别人都看不到。
documents-bring-into = 导入到页面
documents-paste = 在这里粘贴文字
documents-paste-hint = 在你的文档里全选并复制，再粘贴到这个框里。标题、列表、表格和链接会一并导入。
documents-pasted-told = 文字连同标题、列表和表格已经导入。现在请过目。
documents-dropped-told = 文件已经备好。现在请过目。
documents-file = 或者交一个文件
documents-file-hint = Word 文件（.docx），或从 Google 文档下载的 Markdown 或网页（.zip）。最大 { $largest }。
documents-bring-go = 过目
documents-how = 会导入什么
documents-how-word = Word 的 .docx 文件带来的最多：图片、注释、留言和修订。从 Word 粘贴时不会带图片。
documents-how-google = Google 文档可以直接粘贴，或选“文件”、“下载”、“Markdown (.md)”。
documents-how-look = 每一段都会照将来的样子给你看，并说明哪些是推测的。任何一段都可以不要。
documents-how-again = 随时可以再导入新的一份。文档没有改动的地方，你在这里改过的内容会保留。
documents-waiting-title = 已导入，还没采用
documents-waiting = { $what }，{ $when }导入
documents-pasted = 粘贴的文字
documents-look-title = 过目
documents-about = “{ $what }”保留到{ $until }，别人看不到。
documents-sum-new = 导入了 { $count } 段内容{ $said ->
    [0] 。
   *[other] ，另有别人的留言 { $said } 条。
}
documents-sum = 对照这里的内容：{ $same } 段不变，{ $changed } 段有改动，{ $new } 段是新的，{ $gone } 段会移除。{ $said ->
    [0] {""}
   *[other] 另有留言 { $said } 条。
}
documents-titled = 文档的标题是“{ $title }”。
documents-under-title = 文档在这里写着：“{ $words }”
documents-told = 关于整份文档，有 { $count } 件事要知道
documents-left-out = 没有导入：
documents-please-check = 请检查：
documents-card = { $number }. { $kind }
documents-card-gone = 文档里没有：{ $kind }
documents-state-new = 新的
documents-state-same = 与这里相同
documents-state-changed = 文档里改过
documents-state-doubtful = 可能是同一段，但改动很大。请看一看。
documents-state-ours = 这里改过，文档没改。保留这里的文字。
documents-state-clash = 这里和文档都改过。请选择。
documents-state-taken-out = 之前已从页面移除。
documents-state-gone = 文档里已经没有，会移除。
documents-state-written-here = 是在这里写的，会保留。
documents-leave = 不要这一段
documents-stay = 留在页面上
documents-continues = 接续：{ $words }
documents-continues-nothing = 不接续，是新的
documents-continues-what = 接续页面的哪一段
documents-what-changed = 逐字看改动
documents-whose = 用谁的文字：{ $block }
documents-words-theirs = 用文档里的文字
documents-words-ours = 保留这里的文字
documents-said = { $who }：{ $what }
documents-said-on = { $who }，{ $when }：{ $what }
documents-said-change = { $what }：“{ $words }”
documents-said-someone = 有人
documents-said-settled = 在文档里已处理
documents-take = 采用到草稿
documents-take-new = 做成一页
documents-dismiss = 丢掉导入的文档
documents-message = 来自“{ $name }”
documents-message-pasted = 来自粘贴的文档
refused-document-empty = 里面没有文字。请粘贴文字，或交一个文件。
refused-documents-several = 里面不止一份文档。请一次导入一份。
document-page-changed = 你过目的时候，有人改了这一页。下面已经与现在的页面重新对照，请再看一次。
import-said-comment = 留言
import-said-inserted = 加入
import-said-deleted = 删去
import-said-moved = 移到这里

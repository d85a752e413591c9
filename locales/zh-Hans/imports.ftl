# 导入页面之后的报告。

import-outcome-imported = 已导入
import-outcome-guessed = 推测
import-outcome-left-out = 已略去

import-note-title-guessed = 标题没有标明，是推测的，请看一看。
import-note-language-guessed = 语言是根据用字推测的。
import-note-encoding-guessed = 文字编码是推测的，请留意有没有错字。
import-note-characters-lost = 有些字符无法读取。
import-note-heading-guessed = 把一行短句当成了小标题。
import-note-section-guessed = 所属栏目是根据相邻的页面或文件夹推测的。
import-note-order-guessed = 页面的先后顺序是推测的。
import-note-home-guessed = 这一页介绍其他各页，所以当作首页。
import-note-original-guessed = 原文是哪一页，是根据文件名推测的。
import-note-accordion-recognised = 没有标记的段落改成了可展开的部分，标题取自文中。
import-note-accordion-title-guessed = 可展开的部分没有标题，先用开头几个字代替，请给它定一个。
import-note-quote-recognised = 整段加了引号的文字改成了引文，但没有注明是谁说的。
import-note-label-recognised = 冒号前的字改成了粗体。
import-note-callout-recognised = 认出一则提示，已单独标出。
import-note-chrome-dropped = 略去了导航栏。
import-note-spacer-dropped = 略去了只用来留白的空行。
import-note-placeholder-dropped = 略去了只用来占位的文字。
import-note-credit-without-picture = 有图片的出处，却没有图片。
import-note-figure-missing = 有图片的说明，却没有图片。
import-note-image-missing = 文中提到一张图片，但没有一起送来。
import-note-alt-missing = 有一张图片没有文字说明，看不见的人无从得知内容。
import-note-html-converted = 文中的 HTML 已转成这里的格式。
import-note-html-kept-as-text = 文中的 HTML 照原样显示为文字。
import-note-raw-html-dropped = 略去了脚本和样式。
import-note-embed-dropped = 略去了视频、表单或嵌入的网页。
import-note-nesting-flattened = 层次太深的部分已往上移。
import-note-front-matter-broken = 正文前的设置无法读取，正文本身是完整的。
import-note-front-matter-unknown = 正文前有一行设置，在这里没有意义。
import-note-front-matter-value = 正文前有一行设置，内容不适用。
import-note-container-unknown = 这里没有这种特殊段落，照原样保留。
import-note-link-lost = 有一个链接无处可去，或者并不安全，只保留了文字。
import-note-original-missing = 它所翻译的页面不在这里，或者已经有这种语言的版本，所以自成一页。
import-note-hidden-characters = 看不见的字符，或会颠倒文字顺序的字符，已经去掉。
import-note-hidden-text = 文档里隐藏的文字没有带过来。
import-note-text-box-moved = 文本框里的文字放在所属段落之后。
import-note-drawing-dropped = 图表没有带过来。可以把它存成图片再导入。
import-note-picture-form = 有一张图片的格式浏览器无法显示，没有带过来。请存成 PNG 或 JPEG。
import-note-picture-kept-back = 从 Word 粘贴时不会带图片。要连图片一起，请交 .docx 文件。
import-note-formula-flattened = 公式变成了一行字符，请检查。
import-note-table-flattened = 表格里的列表变成了连续的文字。
import-note-table-wide = 表格的列太多，无法全部显示。最后几列合在一起。
import-note-divided = 有一部分太长，已经分成几段。
import-note-said-along = 批注和修订一并带来。正文按接受所有修订后的样子。
import-note-changed-here = 这一页导入之后，有人在这里修改过。那个版本留在“以前的版本”里。
import-note-with-detail = { $note }（{ $detail }）

import-reason-hidden = 这是隐藏文件。
import-reason-unknown-type = 既不是读得懂的页面，也不是图片。
import-reason-lies = 内容与文件名所说的不符。
import-reason-empty = 文件是空的。
import-reason-too-large = 文件太大。
import-reason-too-deep = 文件夹的层次太深。
import-reason-leads-outside = 路径指向压缩包之外。
import-reason-symbolic-link = 这是指向另一个文件的链接。
import-reason-duplicate = 有几个文件同名，只取了其中一个。
import-reason-nested-archive = 压缩包里还有压缩包，请先解开。
import-reason-encrypted = 文件有密码保护。
import-reason-unreadable = 无法读取。
import-reason-not-a-file = 既不是文件，也不是文件夹。
import-reason-other-language = 本站没有这种语言的内容。
import-reason-too-tangled = 文字的层次或链接太过复杂，无法读取。
import-reason-active = 这张图可能会运行程序或下载东西，所以没有收下。
import-reason-bomb = 它解压后大得不合理，内容没有取用。
import-reason-old-word = 这是旧版 Word 格式（.doc）。请在 Word 里另存为 .docx，再带来一次。
import-reason-unused = 没有页面用到这张图片。
import-reason-vanished = 这次的文件里已经没有它了，原有的页面照旧保留。

import-refused-not-there = 找不到这个文件或文件夹。
import-refused-unreadable = 文件或文件夹无法读取。
import-refused-broken-archive = 压缩包已损坏，或者并不是 zip 文件。
import-refused-bomb = 压缩包解开后远大于应有的大小，所以全部没有收下。
import-refused-too-large = 文件合计太大，一次导入不完，请分批进行。
import-refused-too-many = 文件太多，一次导入不完，请分批进行。
import-refused-nothing-here = 里面没有任何页面或图片。
import-refused-forbidden = 开始这次导入的人，现在已经没有导入的权限。
import-stopped = 还没完成就中断了。已经导入的都在这里，其余的请用同样的文件再导入一次。

imports-size = { $count } MB
imports-loose = { $count ->
    [0] 文件
   *[other] { $count } 个文件
}
imports-by = { $who }，{ $when }
imports-by-kith = Kith 系统

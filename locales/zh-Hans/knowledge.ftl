## The first page

home-headline = 有事，就有人来。
home-standfirst = 街坊受了伤害，{ $name }一同回应：先顾人，再顾邻里，然后去改那些让伤害发生的规矩。我们把学到的写在这里，你可以拿去，改成自己的。
home-lately = 最近写的
home-what-we-work-on = 我们做什么
home-how-we-work-together = 我们怎样一起做事
home-what-carries-us = 我们靠什么走下去
home-say-respond = 人最要紧。当天就有说同一种话的人赶到；旁人散去了，我们还在。
home-say-restore = 一起吃过饭的人，会互相照应。我们创造机会，让陌生人成为街坊。
home-say-reform = 只有关怀，根源还在。我们细读规章，到订立规章的地方发言，盯住每一句承诺，直到落实。
home-say-collaborate = 几个机构，各有主张。怎样决定，什么话一起说，又怎样不勉强对方。
home-say-sustain = 时间、经费、信任，还有老实的数字。最难的一年过后，工作靠什么走下去。
home-all-of = { $section }的全部内容
home-start = 从这里开始
home-nothing-yet = 这里还没有发布内容。
home-empty-title = 书架已经摆好，第一页还在路上。
home-empty-text = 联盟学到的东西会放在这里：怎样回应、怎样修补、怎样改变，一页一页，用街坊读得懂的每一种语言。
home-empty-write = 写下第一页
home-empty-sign-in = 登录撰写

## Reading

reading-place = 第 { $place } 篇，共 { $of } 篇
reading-minutes = 阅读约 { $minutes } 分钟
reading-by = 撰写：{ $names }。
reading-by-on = 撰写：{ $names }。{ $when }发布。
reading-confirmed-by = { $by }于{ $when }核实。
reading-elsewhere = 这一页还没有{ $wanted }版，现在显示的是{ $shown }版。
reading-about = 关于本页
reading-contents = 本页内容
reading-read-it-in = 其他语言
reading-credits = 致谢
reading-order = 上一篇和下一篇
reading-before = 上一篇
reading-after = 下一篇
reading-related = 相关页面
note-confirmed = { $when }核实
note-published = { $when }发布

## Sections and tags

pages-count = { $count ->
    [0] 没有页面
   *[other] 共 { $count } 篇
}
section-empty = 这个栏目还没有你可以看的页面。发布之后，就会列在这里。
tags-title = 标签
tags-lead = 我们写过的所有题目。选一个，就看到相关的页面。
tags-empty = 还没有标签。页面加上标签之后，就会出现在这里。
tag-empty = 这个标签下，没有你可以看的页面。
tag-beside = 常一起出现

## Finding

find-title = 搜索
find-label = 输入要找的字词，任何语言都可以
find-placeholder = 任何字词，任何语言
find-go = 搜索
find-fresh = 用哪种语言都可以找：“樓宇”、“楼宇”和 building 会找到同样的页面。
find-too-short = 请输入至少一个汉字，或两个字母。
find-count = { $count ->
    [0] 没有找到
   *[other] 找到 { $count } 篇
}
find-filter-language = 语言
find-in-every-language = 所有语言
find-in-language = { $language }
find-filter-section = 栏目
find-in-every-section = 所有栏目
find-in-section = “{ $section }”栏目
find-filter-tag = 标签
find-with-any-tag = 任何标签
find-with-tag = 标签：{ $tag }
find-also-in = 另有
find-named = 名称完全匹配：
find-tags = 匹配的标签
find-who-sees = 你看到的范围
find-sees-anyone = 这些是任何人都可以看的内容。伙伴机构的人登录后，可能看到更多。
find-sees-member = 这些是已发布的内容，以及分享给你的内容。
find-none = 找不到“{ $query }”。
find-none-try = 可以试试：
find-none-fewer = 少用几个字，或用短一点的词
find-none-other = 换一种语言说同一个词
find-none-filters = 如果选了语言或栏目，改为全部

## Pages at work

pages-list-title = 页面
pages-list-find = 标题里的字
pages-list-begin = 新建页面
pages-list-bring-in = 导入页面
pages-list-empty-title = 这里没有页面。
pages-list-empty-text = 你可以编写的草稿和已发布页面会列在这里。列表空白，也可能是上面的条件把全部都筛走了。
pages-filter-state = 状态
pages-in-every-state = 所有状态
page-state-draft = 草稿。
page-state-published = 已发布。
page-state-changed = 已发布，另有较新的修改。
page-state-withdrawn = 已撤下。

page-new-title = 新建页面
page-new-lead = 有标题和第一段就可以开始。发布之前，只有你所在机构的人看得到。
page-edit-title = 修改页面
page-title = 标题
page-standfirst = 引言
page-standfirst-hint = 放在标题下面，一至三句：读者从这一页得到什么。
page-text = 正文
page-text-hint = 段落之间空一行。各种符号的意思见下方。
page-marks-title = 小标题、列表、引文和图片怎样标记
page-marks-type = 输入
page-marks-get = 得到
page-marks-heading = 小标题
page-marks-list = 列表；1. 会变成编号列表
page-marks-strong = 加粗的字
page-marks-link = 链接
page-marks-quote = 引文和说话的人
page-marks-callout = 独立的提示；也可用 important 或 warning
page-marks-fold = 点开才显示的部分
page-marks-figure = 图片，连同描述、说明和出处
page-language = 语言
page-section = 栏目
page-tags = 标签
page-tags-hint = 用逗号分开
page-slug = 网址
page-slug-hint = 网址的最后一段。留空的话，会由标题产生。
page-level = 谁可以看
page-level-hint = 日后可以放宽；但别人看过的，就收不回来。
page-message = 你改了什么，为什么？
page-message-hint = 写一行，给日后翻看记录的人。
page-publish = 发布
page-keep = 存为草稿
page-look = 先看看效果
page-preview = 发布后的样子
page-read-it = 阅读这一页
page-history = 以前的版本
page-withdraw-title = 撤下页面
page-withdraw-text = 读者会找不到这一页，原来的网址会说明已经撤下。文字会保留，你可以再次发布。
page-withdraw = 撤下这一页
refused-slug-taken = 另一页已经用了这个网址。
refused-slug-form = 网址只能用文字、数字和连字符。
refused-title-empty = 页面要有标题。
refused-text-long = 一页放不下这么长的文字，请分成两篇。

history-title = 以前的版本
history-public = 读者现在看到的就是这一版。
history-number = 第 { $number } 版。
history-restore = 恢复这一版

## Bringing pages in

imports-title = 导入页面
imports-lead = 你在别处的页面可以连同图片搬过来。每一页读懂了什么、推测了什么、略去了什么，都会告诉你。
imports-file = 文件
imports-file-hint = 整个文件夹的 zip，或单个文件：Markdown、纯文本、HTML、图片。总共不超过 { $largest }。
imports-language = 页面没有注明时的语言
imports-language-hint = 会先从正文判断。
imports-publish = 立即发布
imports-publish-hint = 否则会存为草稿。
imports-go = 开始导入
imports-what = 接下来会怎样
imports-what-read = 每个文件都会读一遍。小标题、列表、引文、表格和图片都会保留，字句一个不改。
imports-what-guess = 没有写明的标题、语言或栏目由系统推测，并逐项列出。
imports-what-report = 每一页都有一份报告。
imports-what-again = 同样的文件再导入一次，不会有任何改变。
imports-past = 以前导入的
imports-past-none = 还没有。
import-report-title = 导入结果
import-progress = 已读 { $done } 个文件，共 { $total } 个。
import-leave = 你可以离开这一页，工作会继续。
import-look-again = 再看一次
import-sum = 新增 { $new } 篇，更新 { $changed } 篇，不变 { $same } 篇，略去 { $left } 篇。
import-outcome-new = 新增。
import-outcome-changed = 更新。
import-outcome-same = 与之前相同。
import-outcome-left = 略去。
import-guessed = 推测的部分
import-left = 略去的部分和原因
import-nothing = 这些文件里没有可以读成页面的内容。Markdown、纯文本和 HTML 都可以。

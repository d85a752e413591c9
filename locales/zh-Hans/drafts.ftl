## 修改页面的工作台

draft-desk-title = 修改：{ $title }
draft-untitled = 还没有标题的页面
draft-card = { $kind } { $number }
draft-note = { $who }，{ $when }
draft-change = 修改
draft-empty-card = 这里还没有内容。
draft-keep = 保存
draft-keep-next = 保存并继续
draft-close = 收起
draft-more = 移动、合并、添加、移除
draft-add = 添加
draft-add-after = 加在下面
draft-add-what = 要添加什么
draft-turn = 变成这种
draft-turn-what = 要变成什么
draft-up = 上移
draft-down = 下移
draft-join = 与下一段合并
draft-out = 移除
draft-undo = 撤销
draft-grip = 移动“{ $card }”：可以拖动，也可以用方向键
draft-look-here = 读者看到的样子
draft-beside = 关于这份草稿
draft-here = 也在这里
draft-here-writing = 正在写
draft-back = 返回草稿
draft-keys = 按键：Ctrl+Enter 保存并继续；Escape 收起；Alt 加方向键移动这一段；在空白的一段里按 / 可选种类。

draft-kind-title = 标题
draft-kind-slug = 网址
draft-kind-standfirst = 引言
draft-kind-credits = 致谢
draft-kind-paragraph = 段落
draft-kind-heading = 小标题
draft-kind-list = 列表
draft-kind-table = 表格
draft-kind-quote = 引述
draft-kind-figure = 图片
draft-kind-accordion = 折叠
draft-kind-callout = 提示
draft-kind-steps = 步骤
draft-kind-code = 代码
draft-kind-footnote = 注释
draft-kind-rule = 分隔线
draft-kind-definitions = 链接地址
draft-kind-unknown = 未知的一段

draft-add-paragraph = 段落
draft-add-heading = 小标题
draft-add-subheading = 次级小标题
draft-add-list = 列表
draft-add-numbered = 编号列表
draft-add-quote = 引述
draft-add-figure = 图片
draft-add-table = 表格
draft-add-steps = 步骤
draft-add-callout = 提示
draft-add-accordion = 折叠

draft-tools = 给选中的字加样式
draft-strong = 粗体
draft-em = 强调
draft-link = 链接
draft-link-words = 网址
draft-list = 列表
draft-heading = 小标题

draft-picture = 图片
draft-picture-other = 换一张图片
draft-alt = 看不见图片的人应该听到什么
draft-alt-hint = 一两句话。说出图片在这里要说的事，不用写“图片显示”。
draft-decorative = 只作装饰，没有什么要听的。
draft-caption = 图片下的说明
draft-credit = 作者
draft-licence = 可以怎样使用
draft-quote-words = 说了什么
draft-quote-speaker = 谁说的
draft-quote-speaker-hint = 按对方希望的称呼写；可以留空。
draft-accordion-title = 一直看得见的那一行
draft-accordion-body = 展开后的内容
draft-tone = 哪一种提示
draft-tone-note = 知道就好
draft-tone-important = 重要
draft-tone-warning = 警告
draft-callout-title = 标题（需要才写）
draft-callout-body = 内容

## 做了什么

draft-done-kept = 已存入草稿。
draft-done-added = 已添加。
draft-done-moved = 已移动。
draft-done-joined = 两段已合为一段。
draft-done-out = 已移除。
draft-done-turned = 已变换。
draft-done-back = 已放回。
draft-done-version = 已存为一个版本。读者看到的仍是之前发布的内容。
draft-done-published = 已发布，读者现在看得到。
draft-done-merged = 较新的版本已并入草稿。请再通读一遍。
draft-done-given-up = 已放弃草稿；一个月内可以取回。
draft-done-taken-up = 草稿回来了。
draft-done-new = 页面已经开始。发布之前，外面的人看不到。请在下面继续写。

draft-kept-at = 已于{ $when } 保存
draft-keeping = 正在保存……
draft-offline = 尚未保存：没有网络。你写的字保存在这台设备上。
draft-signed-out = 尚未保存：你已经退出登录。你写的字保存在这台设备上。请在另一个窗口重新登录，再回来继续。
draft-refused = 尚未保存。需要改的地方写在那一段旁边。
draft-found-words = 这台设备上有没保存的字：
draft-take-words = 取用
draft-leave-words = 不要了
draft-moved-to = 已移到第 { $number } 位
draft-changed-by = 有人改了“{ $card }”

## 两种写法

draft-clash = 两种写法都在这里。选一种，或在下面写第三种。
draft-clash-by = { $who } 改了同样的字（{ $when }）。
draft-clash-mine = 你写的
draft-clash-theirs = 现在的
draft-clash-keep-mine = 用我写的
draft-clash-keep-theirs = 用现在的
draft-gone = 这一段已经不在草稿里。你写的字在下面：可以放回，或者收起不要。
draft-gone-by = 你写的时候，{ $who } 移除了这一段（{ $when }）。你写的字在下面：可以放回，或者收起不要。
draft-put-back-so = 连同这些字放回
draft-outdated = 这份草稿旁边有了更新的版本
draft-outdated-by = { $who } 存了第 { $number } 个版本（{ $when }）。
draft-outdated-next = 发布之前请先并入。两边的字都不会丢失。
draft-merge = 并入草稿
draft-merging-title = 两个版本，同一页
draft-merging-lead = 大部分已经自动合在一起。这几处，草稿和更新的版本说法不同，请逐一选择。
draft-merging-ours = 按草稿
draft-merging-theirs = 按更新的版本
draft-merging-both = 按这里写的
draft-merging-out = 已移除
draft-merging-keep = 并入草稿

## 之后怎样

draft-state-changed = 草稿，最后由 { $who } 修改（{ $when }）。读者看到的是已发布的版本。
draft-state-new = 草稿，最后由 { $who } 修改（{ $when }）。尚未发布。
draft-state-public = 这就是读者看到的。一改就会开始草稿；发布之前，读者看不到草稿。
draft-state-newer = 最新的版本已保存，但尚未发布。读者看到的是较早的版本。
draft-state-kept = 已存为版本，尚未发布。
draft-state-empty = 这种语言还没有内容。先写标题吧。
draft-publishing = 写好之后
draft-message = 你改了什么，为什么？
draft-message-hint = 写一行，给以后翻看记录的人。
draft-significance = 改动有多大？
draft-significance-wording = 只改字眼
draft-significance-wording-hint = 意思一样，说得更好。
draft-significance-content = 改了内容
draft-significance-content-hint = 有增加，或有删去。
draft-significance-meaning = 改了意思
draft-significance-meaning-hint = 依靠这一页的人必须知道；之前的同意要重新征求。
draft-on-behalf = 代表
draft-listed = { $who } 的草稿，{ $when }
draft-audience = 发布后看得到的人：{ $who }。
draft-audience-change = 更改
draft-publish = 发布
draft-version = 存为版本
draft-give-up = 放弃这份草稿
draft-way-look = 以读者的角度看
draft-way-check = 发布前的检查
draft-way-bring = 导入一份文档
draft-way-care = 由谁维护、何时发布、到何时为止
draft-way-settings = 栏目、标签、谁可以看、语言
draft-way-whole = 整篇一起修改
draft-look-state = 这是读者会看到的草稿样子，只有可以写这一页的人看得到。
refused-draft-nothing = 没有草稿。你看到的就是最新的版本。
refused-draft-ended = { $who } 快了一步（{ $when }）：草稿里的一切都已在最新的版本中。没有丢失任何内容，也没有剩下要保存的。
refused-draft-unseen = 这一页显示之后，{ $who } 又改了一些地方（{ $when }）。请再看一遍，然后按同一个按钮即可。
refused-draft-outdated = 这份草稿旁边有了更新的版本。请先并入。
refused-draft-begun = 期间已有另一份草稿。先保存或放弃它，这一份才能取回。
refused-join-last = 后面没有可以合并的一段。
refused-join-apart = 这两段不能合成一段，因为种类不同。
refused-turn = 这种段落不能变换。请移除，再重新写。

## 新页面、设置、其他方法

draft-first-words = 开头的话
draft-first-words-hint = 一句就可以开始，之后逐段继续写。
draft-new-more = 放在哪里、谁可以看
draft-begin = 开始写
draft-begin-publish = 立即发布
page-settings-title = 页面设置
page-settings-keep = 保存设置
page-languages-title = 其他语言
page-language-change = 修改{ $language }版
page-language-begin = 写{ $language }版
page-to-desk = 逐段修改
page-whole-title = 整篇一起修改
page-whole-lead = 这是最新保存的版本。如果同时有草稿，你在这里保存的内容之后会并入草稿，不会丢失。

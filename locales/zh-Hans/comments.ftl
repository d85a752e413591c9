## 留言：对页面某一部分的意见。

comments-title = 留言
comments-empty-title = 没有待处理的留言
comments-empty-text = 有人对这一页的某部分提出意见时，会出现在这里，直到处理完毕。
comments-all = 连同已处理的一起显示
comments-open-only = 只显示待处理的
comments-gone = 关于已不在文中的部分
comment-say-title = 留言
comment-block = 关于哪一部分？
comment-block-none = 请选择文中的一部分
comment-text = 你的留言
comment-go = 发送留言
comment-words-changed = 这些文字之后已有改动。
comment-reply = 回复
comment-your-reply = 你的回复
comment-reply-go = 发送回复
comment-reply-outside = 拥有链接的人会看到你的回复和名字。
comment-resolve = 标记为已处理
comment-reopen = 重新打开
comment-resolved-by = { $name }在{ $when }标记为已处理
comment-by-link = 通过链接：{ $name }
comment-by-document = 文档中的留言：{ $name }
comment-by-document-nameless = 文档中的留言

## 通过链接

comment-links-title = 外部留言
comment-links-text = 拥有链接的人可以看到最新版本，看不到这里的其他内容。对方填上名字，不用账号就能留言。你可以随时让它失效。
comment-link-how-long = 有效多久？
comment-link-days = { $count } 天
comment-link-make = 生成链接
comment-link-made = 附有链接的消息
comment-link-works = { $by }生成的链接，有效期至{ $until }。
comment-chat = 请阅读《{ $title }》，并逐段告诉我们你的意见。不用账号：{ $link } 链接有效期至{ $until }。
comment-link-over-title = 链接已失效
comment-link-over-text = 这个链接不能再用。请向发给你的人索取新的链接。
comment-shared = { $name }与你分享这份草稿。撰写者会看到你的留言和你填写的名字。链接有效期至{ $until }。
comment-to-say = 前往留言
comment-said-here = 通过这个链接的留言
comment-name = 你的名字
comment-name-hint = 请填撰写者认得的名字。
comment-thanks = 谢谢，撰写者会看到你的留言。

## 未能接受

refused-comment-empty = 请先写下留言。
refused-comment-long = 留言最多 { $most } 个字。
refused-comment-nameless = 请告诉我们你是谁。
refused-comment-name-long = 名字最多 { $most } 个字。
refused-comment-block = 请选择你的留言关于文中哪一部分。
refused-comments-many = 刚有很多留言通过这个链接发来。请等十分钟再发送。

## 留言：對頁面某一部分的意見。

comments-title = 留言
comments-empty-title = 沒有待處理的留言
comments-empty-text = 有人對這一頁的某部分提出意見時，會出現在這裡，直到處理完畢。
comments-all = 連同已處理的一起顯示
comments-open-only = 只顯示待處理的
comments-gone = 關於已不在文中的部分
comment-say-title = 留言
comment-block = 關於哪一部分？
comment-block-none = 請選擇文中的一部分
comment-text = 你的留言
comment-go = 送出留言
comment-words-changed = 這些文字之後已有改動。
comment-reply = 回覆
comment-your-reply = 你的回覆
comment-reply-go = 送出回覆
comment-reply-outside = 持有連結的人會看到你的回覆和名字。
comment-resolve = 標記為已處理
comment-reopen = 重新打開
comment-resolved-by = { $name }於{ $when }標記為已處理
comment-by-link = 透過連結：{ $name }
comment-by-document = 文件中的留言：{ $name }
comment-by-document-nameless = 文件中的留言

## 透過連結

comment-links-title = 外界的留言
comment-links-text = 持有連結的人可以看到最新版本，看不到這裡的其他內容。對方填上名字，不用帳號就能留言。你可以隨時使它失效。
comment-link-how-long = 有效多久？
comment-link-days = { $count } 天
comment-link-make = 製作連結
comment-link-made = 附有連結的訊息
comment-link-works = { $by }製作的連結，有效至{ $until }。
comment-chat = 請閱讀《{ $title }》，並逐段告訴我們你的意見。不用帳號：{ $link } 連結有效至{ $until }。
comment-link-over-title = 連結已失效
comment-link-over-text = 這個連結不能再用。請向傳給你的人索取新的連結。
comment-shared = { $name }與你分享這份草稿。撰寫者會看到你的留言和你填寫的名字。連結有效至{ $until }。
comment-to-say = 前往留言
comment-said-here = 透過這個連結的留言
comment-name = 你的名字
comment-name-hint = 請填撰寫者認得的名字。
comment-thanks = 謝謝，撰寫者會看到你的留言。

## 未能接受

refused-comment-empty = 請先寫下留言。
refused-comment-long = 留言最多 { $most } 個字。
refused-comment-nameless = 請告訴我們你是誰。
refused-comment-name-long = 名字最多 { $most } 個字。
refused-comment-block = 請選擇你的留言關於文中哪一部分。
refused-comments-many = 剛有很多留言透過這個連結送來。請等十分鐘再送出。

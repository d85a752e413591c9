## Comments: what people say about a part of a page.

comments-title = Comments
comments-empty-title = No open comments
comments-empty-text = What someone says about a part of this page stands here until it is resolved.
comments-all = Show resolved ones as well
comments-open-only = Show open ones only
comments-gone = About parts that are no longer there
comment-say-title = Say something
comment-block = Which part?
comment-block-none = Choose a part of the text
comment-text = Your comment
comment-go = Comment
comment-words-changed = The words have changed since.
comment-reply = Reply
comment-your-reply = Your reply
comment-reply-go = Send the reply
comment-reply-outside = Whoever has the link sees your reply, with your name.
comment-resolve = Resolve
comment-reopen = Open again
comment-resolved-by = Resolved by { $name }, { $when }
comment-by-link = by link: { $name }
comment-by-document = in the document: { $name }
comment-by-document-nameless = in the document

## By link

comment-links-title = Comments from outside
comment-links-text = A link shows the newest version to whoever has it, and nothing else here. They give a name and comment without an account. You may end it at any time.
comment-link-how-long = How long does it work?
comment-link-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
comment-link-make = Make a link
comment-link-made = Text with the link
comment-link-works = A link made by { $by } works until { $until }.
comment-chat = Read “{ $title }” and tell us what you think, part by part. You need no account: { $link } The link works until { $until }.
comment-link-over-title = This link has ended
comment-link-over-text = It works no longer. Ask whoever sent it for a new one.
comment-shared = { $name } shares this draft with you. Those who write it read your comments, under the name you give. The link works until { $until }.
comment-to-say = Say something about it
comment-said-here = What was said through this link
comment-name = Your name
comment-name-hint = As those who write this know you.
comment-thanks = Thank you. Those who write this see your comment.

## Refused

refused-comment-empty = Write your comment first.
refused-comment-long = A comment has at most { $most } characters.
refused-comment-nameless = Say who you are.
refused-comment-name-long = A name has at most { $most } characters.
refused-comment-block = Choose the part of the text you speak about.
refused-comments-many = Many comments have just come through this link. Wait ten minutes, then send yours again.

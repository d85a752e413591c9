# 文章末尾的註釋。

block-footnotes = 註釋
block-footnote = 註
block-back = 回到正文

# 文章末尾的注释。

block-footnotes = 注释
block-footnote = 注
block-back = 回到正文

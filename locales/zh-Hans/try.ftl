try-title = 试用规则
try-lead = Kith 作决定所依据的每一条规则，都可以先试过再信。在这里输入的内容不会保存。
try-lines = JSON，每行一题
try-lines-hint = 每行一题，逐行作答。
try-go = 作答
try-answers = 答案
try-why-blocks = 新的每一段，接续的是原文哪一段？靠这条规则，文章改动之后，各段的编号仍能延续。
try-why-tokens = 搜索时，一段文字含有哪些词？繁简视为一体，英文和西班牙文去除词尾变化。

try-title = 试用规则
try-lead = Kith 里凡是要“作决定”的，都是一条可以先试后信的规则。在这里输入的内容不会保存。
try-lines = JSON，每行一题
try-lines-hint = 每行一个问题，逐行作答。
try-go = 作答
try-answers = 答案
try-why-blocks = 新的每一段，是接续原文哪一段？凭这条规则，文章改动后各段的编号仍能延续。
try-why-tokens = 搜索时，一段文字含有哪些词？繁简视为一体，英文和西班牙文去除词尾变化。

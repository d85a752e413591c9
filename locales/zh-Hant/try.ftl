try-title = 試用規則
try-lead = Kith 作決定所依的每一條規則，都可以先試過再信。在這裡輸入的內容不會保存。
try-lines = JSON，每行一題
try-lines-hint = 每行一題，逐行作答。
try-go = 作答
try-answers = 答案
try-why-blocks = 新的每一段，接續的是原文哪一段？靠這條規則，文章改動之後，各段的編號仍能延續。
try-why-tokens = 搜尋時，一段文字含有哪些詞？繁簡視為一體，英文和西班牙文去除詞尾變化。

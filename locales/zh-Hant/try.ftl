try-title = 試用規則
try-lead = Kith 裡凡是要「作決定」的，都是一條可以先試後信的規則。在這裡輸入的內容不會保存。
try-lines = JSON，每行一題
try-lines-hint = 每行一個問題，逐行作答。
try-go = 作答
try-answers = 答案
try-why-blocks = 新的每一段，是接續原文哪一段？憑這條規則，文章改動後各段的編號仍能延續。
try-why-tokens = 搜尋時，一段文字含有哪些詞？繁簡視為一體，英文和西班牙文去除詞尾變化。

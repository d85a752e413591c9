# 一頁的兩個版本，並排對照。

history-compare = 看改動
history-choose = 比較兩個版本
history-significance-wording = 只改字句
history-significance-content = 內容有增減
history-significance-meaning = 意思改變

compare-title = 改動之處
compare-from = 由
compare-to = 至
compare-show = 比較
compare-choice = 第 { $number } 版，{ $day }
compare-before-the-first = 第一版之前
compare-side-from = 由第 { $number } 版（{ $day }，{ $by }）
compare-side-to = 至第 { $number } 版（{ $day }，{ $by }）。
compare-side-first = 第一版（{ $day }，{ $by }）。
compare-same = 兩個版本完全一樣。
compare-older = 上一次改動
compare-restore = 恢復較舊的那一版
compare-newer = 下一次改動

compare-changed = 已修改
compare-changed-moved = 已修改並移動
compare-moved = 已移動
compare-new = 新增
compare-gone = 已刪去
compare-in = 加入：
compare-out = 刪去：
compare-until = 到此為止。
compare-unchanged = { $count } 段沒有改動
compare-count-changed = 修改 { $count } 段
compare-count-moved = 移動 { $count } 段
compare-count-new = 新增 { $count } 段
compare-count-gone = 刪去 { $count } 段
history-on-behalf = 代表{ $partner }

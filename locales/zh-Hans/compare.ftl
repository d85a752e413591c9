# 一页的两个版本，并排对照。

history-compare = 看改动
history-choose = 比较两个版本
history-significance-wording = 只改字句
history-significance-content = 内容有增减
history-significance-meaning = 意思改变

compare-title = 改动之处
compare-from = 从
compare-to = 到
compare-show = 比较
compare-choice = 第 { $number } 版，{ $day }
compare-before-the-first = 第一版之前
compare-side-from = 从第 { $number } 版（{ $day }，{ $by }）
compare-side-to = 到第 { $number } 版（{ $day }，{ $by }）。
compare-side-first = 第一版（{ $day }，{ $by }）。
compare-same = 两个版本完全一样。
compare-older = 上一次改动
compare-restore = 恢复较旧的那一版
compare-newer = 下一次改动

compare-changed = 已修改
compare-changed-moved = 已修改并移动
compare-moved = 已移动
compare-new = 新增
compare-gone = 已删去
compare-in = 加入：
compare-out = 删去：
compare-until = 到此为止。
compare-unchanged = { $count } 段没有改动
compare-count-changed = 修改 { $count } 段
compare-count-moved = 移动 { $count } 段
compare-count-new = 新增 { $count } 段
compare-count-gone = 删去 { $count } 段
history-on-behalf = 代表{ $partner }

# Two versions of a page, side by side.

history-compare = What changed
history-choose = Compare two versions
history-significance-wording = Wording only
history-significance-content = Content
history-significance-meaning = Changes what it means

compare-title = What changed
compare-from = From
compare-to = To
compare-show = Compare
compare-choice = Version { $number }, { $day }
compare-before-the-first = Before the first
compare-side-from = From version { $number }, { $day }, { $by }
compare-side-to = to version { $number }, { $day }, { $by }.
compare-side-first = The first version, { $day }, { $by }.
compare-same = Both versions say the same.
compare-older = The change before
compare-restore = Bring the older one back
compare-newer = The change after

compare-changed = Changed
compare-changed-moved = Changed and moved
compare-moved = Moved
compare-new = New
compare-gone = Taken out
compare-in = Put in:
compare-out = Taken out:
compare-until = Until here.
compare-unchanged = { $count ->
    [one] 1 paragraph unchanged
   *[other] { $count } paragraphs unchanged
}
compare-count-changed = { $count ->
    [one] 1 paragraph changed
   *[other] { $count } paragraphs changed
}
compare-count-moved = { $count } moved
compare-count-new = { $count } new
compare-count-gone = { $count } taken out
history-on-behalf = For { $partner }

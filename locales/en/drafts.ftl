## The desk where a page is changed

draft-desk-title = Changing: { $title }
draft-untitled = A page without a title
draft-card = { $kind } { $number }
draft-note = { $who }, { $when }
draft-change = Change
draft-empty-card = Nothing here yet.
draft-keep = Keep
draft-keep-next = Keep and go on
draft-close = Close
draft-more = Move, join, add, take out
draft-add = Add it
draft-add-after = Add it below
draft-add-what = What to add
draft-turn = Turn into this
draft-turn-what = What to turn it into
draft-up = Move up
draft-down = Move down
draft-join = Join with the next
draft-out = Take out
draft-undo = Undo
draft-grip = Move { $card }: drag it, or use the arrow keys
draft-look-here = As readers will see it
draft-beside = About this draft
draft-here = Also here
draft-here-writing = is writing
draft-back = Back to the draft
draft-keys = Keys: Ctrl+Enter keeps and goes on. Escape closes. Alt and an arrow moves the block. In an empty block, / offers the kinds.

draft-kind-title = Title
draft-kind-slug = Address
draft-kind-standfirst = Standfirst
draft-kind-credits = Credits
draft-kind-paragraph = Paragraph
draft-kind-heading = Heading
draft-kind-list = List
draft-kind-table = Table
draft-kind-quote = Quote
draft-kind-figure = Figure
draft-kind-accordion = Fold
draft-kind-callout = Note
draft-kind-steps = Steps
draft-kind-code = Code
draft-kind-footnote = Footnote
draft-kind-rule = Line
draft-kind-definitions = Link addresses
draft-kind-unknown = Unknown block

draft-add-paragraph = Paragraph
draft-add-heading = Heading
draft-add-subheading = Small heading
draft-add-list = List
draft-add-numbered = Numbered list
draft-add-quote = Quote
draft-add-figure = Figure
draft-add-table = Table
draft-add-steps = Steps
draft-add-callout = Note
draft-add-accordion = Fold

draft-tools = Marks for the words you select
draft-strong = Bold
draft-em = Emphasis
draft-link = Link
draft-link-words = address
draft-list = List
draft-heading = Heading

draft-picture = Picture
draft-picture-other = Another picture in its place
draft-alt = What a person who cannot see it should hear
draft-alt-hint = One or two sentences. Say what the picture says here, not “picture of”.
draft-decorative = It only decorates; there is nothing to hear.
draft-caption = The line under it
draft-credit = Who made it
draft-licence = On what terms it may be used
draft-quote-words = What was said
draft-quote-speaker = Who said it
draft-quote-speaker-hint = As they want to be named. It may stay empty.
draft-accordion-title = The line that is always in sight
draft-accordion-body = What opens below it
draft-tone = What kind of note
draft-tone-note = Good to know
draft-tone-important = Important
draft-tone-warning = Warning
draft-callout-title = Its title, if it needs one
draft-callout-body = What it says

## What was done

draft-done-kept = Kept in the draft.
draft-done-added = Added.
draft-done-moved = Moved.
draft-done-joined = The two are one now.
draft-done-out = Taken out.
draft-done-turned = It is of another kind now.
draft-done-back = Put back.
draft-done-version = Kept as a version. Readers still see what was published before.
draft-done-published = Published. Readers see it now.
draft-done-merged = The newer version is in the draft now. Read it through once more.
draft-done-given-up = The draft is given up. For a month it can be had back.
draft-done-taken-up = The draft is back.
draft-done-new = The page is begun. Nobody outside sees it until you publish it. Go on below.

draft-kept-at = Kept at { $when }
draft-keeping = Keeping…
draft-offline = Not kept yet: no connection. Your words are on this device.
draft-signed-out = Not kept yet: you are signed out. Your words are on this device. Sign in again in another window, then go on here.
draft-refused = Not kept yet. What is needed stands at the block.
draft-found-words = Words from this device that were not kept:
draft-take-words = Take them
draft-leave-words = Throw them away
draft-moved-to = Moved to place { $number }
draft-changed-by = Someone changed { $card }

## Two wordings

draft-clash = Both wordings are here. Choose one, or write a third below.
draft-clash-by = { $who } changed the same words ({ $when }).
draft-clash-mine = What you wrote
draft-clash-theirs = What stands there
draft-clash-keep-mine = Keep mine
draft-clash-keep-theirs = Keep what stands there
draft-gone = This block is no longer in the draft. Your words are below: put them back, or close to leave them out.
draft-gone-by = { $who } took this block out while you were writing ({ $when }). Your words are below: put them back, or close to leave them out.
draft-put-back-so = Put it back with these words
draft-outdated = A newer version stands beside this draft
draft-outdated-by = { $who } kept version { $number } ({ $when }).
draft-outdated-next = Take it in before you publish. Nothing of either is lost.
draft-merge = Take it into the draft
draft-merging-title = Two versions, one page
draft-merging-lead = Most of it goes together by itself. Here the draft and the newer version say different things: choose for each.
draft-merging-ours = As in the draft
draft-merging-theirs = As in the newer version
draft-merging-both = As written here
draft-merging-out = Taken out
draft-merging-keep = Take it into the draft

## What becomes of it

draft-state-changed = Draft, last changed by { $who } ({ $when }). Readers see the published version.
draft-state-new = Draft, last changed by { $who } ({ $when }). Not published yet.
draft-state-public = Readers see this. The first change begins a draft; they see nothing of it until you publish.
draft-state-newer = The newest version is kept, but not published. Readers see an older one.
draft-state-kept = Kept as a version, not published yet.
draft-state-empty = Nothing written in this language yet. Begin with the title.
draft-publishing = When it is ready
draft-message = What did you change, and why?
draft-message-hint = One line for whoever reads the history.
draft-significance = How much does it change?
draft-significance-wording = The wording only
draft-significance-wording-hint = It says the same, better.
draft-significance-content = The content
draft-significance-content-hint = Something was added or left out.
draft-significance-meaning = What it means
draft-significance-meaning-hint = Whoever relied on it must know. Yeses given before are asked for again.
draft-on-behalf = On behalf of
draft-listed = Draft by { $who }, { $when }
draft-audience = Once published, it is seen by: { $who }.
draft-audience-change = Change who
draft-publish = Publish
draft-version = Keep as a version
draft-give-up = Give up this draft
draft-way-look = See it as a reader
draft-way-check = The check before publishing
draft-way-bring = Bring a document
draft-way-care = Who looks after it, when, until when
draft-way-settings = Section, tags, who may see it, languages
draft-way-whole = The whole text in one field
draft-look-state = The draft as a reader would see it. Only those who may write it see this.
refused-draft-nothing = There is no draft. What you see is the newest version.
refused-draft-ended = { $who } was faster ({ $when }): everything that stood in the draft is in the newest version. Nothing is lost, and nothing is left to keep.
refused-draft-unseen = { $who } changed something after this page was shown ({ $when }). Look at it once more; then the same button works.
refused-draft-outdated = A newer version stands beside this draft. Take it in first.
refused-draft-begun = Another draft was begun meanwhile. Keep it or give it up, then this one can come back.
refused-join-last = There is no block after this one to join with.
refused-join-apart = These two cannot be one block: they are of different kinds.
refused-turn = A block of this kind stays what it is. Take it out and write it anew.

## A new page, its settings, its other ways

draft-first-words = First words
draft-first-words-hint = A sentence is enough to begin. You go on block by block.
draft-new-more = Where it stands and who may see it
draft-begin = Begin the page
draft-begin-publish = Publish it at once
page-settings-title = Settings of the page
page-settings-keep = Keep the settings
page-languages-title = In other languages
page-language-change = Change it in { $language }
page-language-begin = Write it in { $language }
page-to-desk = Change it block by block
page-whole-title = The whole text in one field
page-whole-lead = This is the newest kept version. If a draft is open beside it, what you keep here is taken into the draft afterwards; nothing is lost.

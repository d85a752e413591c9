## The first page

home-headline = Someone will come.
home-standfirst = When a neighbor is hurt, { $name } answers together: first for the person, then for the block, then for the rules that let it happen. Here we write down what we learned, for you to take and make your own.
home-lately = Lately written
home-what-we-work-on = What we work on
home-how-we-work-together = How we work together
home-what-carries-us = What carries us
home-say-respond = A person first. Someone who speaks their language is there the same day, and is still there when the attention has moved on.
home-say-restore = People who have eaten together look out for each other. We make the occasions on which strangers become neighbors.
home-say-reform = Care alone leaves the cause in place. We read the rules, speak where they are made, and follow what was promised until it works.
home-say-collaborate = Several organizations, each with its own mind. How we decide, what we say together, and how we leave each other free.
home-say-sustain = Time, money, trust and an honest count. What lets the work go on after the first hard year.
home-all-of = All of { $section }
home-start = Begin here
home-nothing-yet = Nothing published here yet.
home-empty-title = The shelves are up; the first page is still to come.
home-empty-text = What the coalition learned will stand here: how it answers, mends and changes things, page by page, in every language its neighbors read.
home-empty-write = Write the first page
home-empty-sign-in = Sign in to write

## Reading

reading-place = { $place } of { $of }
reading-minutes = { $minutes ->
    [one] One minute to read
   *[other] { $minutes } minutes to read
}
reading-by = Written by { $names }.
reading-by-on = Written by { $names }. Published { $when }.
reading-confirmed-by = Last confirmed by { $by }, { $when }.
reading-elsewhere = This page is not in { $wanted } yet. You are reading it in { $shown }.
reading-about = About this page
reading-contents = On this page
reading-read-it-in = Read it in
reading-credits = Credits
reading-order = Before and after this page
reading-before = Before this
reading-after = After this
reading-related = Near to this
note-confirmed = Confirmed { $when }
note-published = Published { $when }

## Sections and tags

pages-count = { $count ->
    [0] No pages
    [one] One page
   *[other] { $count } pages
}
section-empty = No page in this section is open to you yet. When one is published, it will stand here.
tags-title = Tags
tags-lead = Every subject we have written about. Each leads to its pages.
tags-empty = No tags yet. They appear with the first pages that carry them.
tag-empty = No page with this tag is open to you.
tag-beside = Often beside it

## Finding

find-title = Find
find-label = Words to find, in any language
find-placeholder = Any word, any language
find-go = Find
find-fresh = Look for a word in any language: 樓宇, 楼宇 and “building” find the same pages.
find-too-short = Please write at least two letters, or one Chinese character.
find-count = { $count ->
    [0] Nothing found
    [one] One page found
   *[other] { $count } pages found
}
find-filter-language = Language
find-in-every-language = in every language
find-in-language = in { $language }
find-filter-section = Section
find-in-every-section = in every section
find-in-section = in { $section }
find-filter-tag = Tag
find-with-any-tag = with any tag
find-with-tag = tagged { $tag }
find-also-in = Also in
find-named = It has exactly this name:
find-tags = Tags that fit
find-who-sees = What you see
find-sees-anyone = You see what anyone may see. Partners who sign in may see more.
find-sees-member = You see what is published and what is shared with you.
find-none = Nothing found for “{ $query }”.
find-none-try = What often helps:
find-none-fewer = fewer words, or a shorter one
find-none-other = the same word in another language
find-none-filters = every language and every section, if you chose one

## Pages at work

pages-list-title = Pages
pages-list-find = Words in a title
pages-list-begin = Begin a page
pages-list-bring-in = Bring pages in
pages-list-empty-title = No pages here.
pages-list-empty-text = Drafts and published pages that you may work on will stand here. An empty list can also mean that the words above leave everything out.
pages-filter-state = State
pages-in-every-state = in every state
page-state-draft = Draft.
page-state-published = Published.
page-state-changed = Published, with newer changes.
page-state-withdrawn = Taken back.

page-new-title = Begin a page
page-new-lead = A title and a first paragraph are enough. Until you publish it, nobody outside your organization sees it.
page-edit-title = Change the page
page-title = Title
page-standfirst = Standfirst
page-standfirst-hint = The opening: one to three sentences under the title, saying what the reader gets from this page.
page-text = Text
page-text-hint = Leave an empty line between paragraphs. What the marks mean stands below.
page-marks-title = How to mark headings, lists, quotes and pictures
page-marks-type = You type
page-marks-get = You get
page-marks-heading = a heading
page-marks-list = a list; 1. makes a numbered one
page-marks-strong = strong words
page-marks-link = a link
page-marks-quote = a quote and who said it
page-marks-callout = a note set apart; also important and warning
page-marks-fold = a part that opens when asked
page-marks-figure = a picture with its description, caption and credit
page-language = Language
page-section = Section
page-tags = Tags
page-tags-hint = With a comma between them
page-slug = Address
page-slug-hint = The last part of the page’s address. Leave it empty and it is made from the title.
page-level = Who may see it
page-level-hint = You can widen this later; what was seen cannot be unseen.
page-message = What did you change, and why?
page-message-hint = One line for whoever reads the history.
page-publish = Publish
page-keep = Keep as a draft
page-look = See how it will look
page-preview = How it will look
page-read-it = Read the page
page-history = Earlier versions
page-withdraw-title = Take it back
page-withdraw-text = Readers will no longer find the page, and its address will say so. You keep the text and can publish it again.
page-withdraw = Take the page back
refused-slug-taken = Another page already has this address.
refused-slug-form = An address has letters, numbers and hyphens only.
refused-title-empty = A page needs a title.
refused-text-long = This text is too long for one page. Please make two of it.

history-title = Earlier versions
history-public = Readers see this one.
history-number = Version { $number }.
history-restore = Bring this one back

## Bringing pages in

imports-title = Bring pages in
imports-lead = Pages you have elsewhere can move here with their pictures. You will see for every page what was understood, what was guessed and what was left out.
imports-file = Files
imports-file-hint = A zip of a folder, or single files: Markdown, plain text, HTML, pictures. At most { $largest } in all.
imports-language = Language, where a page does not say
imports-language-hint = We guess from the text first.
imports-publish = Publish them at once
imports-publish-hint = Otherwise they come in as drafts.
imports-go = Bring them in
imports-what = What will happen
imports-what-read = Every file is read. Headings, lists, quotes, tables and pictures are kept; words are never changed.
imports-what-guess = Where a title, a language or a section is not written down, it is guessed, and the guess is named.
imports-what-report = You get a report for every page.
imports-what-again = Bringing the same files in again changes nothing.
imports-past = Brought in before
imports-past-none = Nothing yet.
import-report-title = What was brought in
import-progress = { $done } of { $total } files read.
import-leave = You may leave this page; the work goes on.
import-look-again = Look again
import-sum = { $new } new, { $changed } changed, { $same } the same as before, { $left } left out.
import-outcome-new = New.
import-outcome-changed = Changed.
import-outcome-same = The same as before.
import-outcome-left = Left out.
import-guessed = Guessed
import-left = Left out, and why
import-nothing = Nothing in these files could be read as a page. Markdown, plain text and HTML can.

# Coming in: the report on imported pages.

import-outcome-imported = Imported
import-outcome-guessed = Guessed
import-outcome-left-out = Left out

import-note-title-guessed = The title was not marked as one. Please check it.
import-note-language-guessed = The language was guessed from the words.
import-note-encoding-guessed = The character encoding was guessed. Please look for wrong letters.
import-note-characters-lost = Some characters could not be read.
import-note-heading-guessed = A short line was taken for a heading.
import-note-section-guessed = The section was guessed from the neighbouring pages or the folder.
import-note-order-guessed = The place among the pages was guessed.
import-note-home-guessed = This page introduces the others, so it was taken for the home page.
import-note-original-guessed = The page it translates was guessed from the file name.
import-note-accordion-recognised = Unmarked parts became an accordion, with titles found in the text.
import-note-accordion-title-guessed = An accordion had no title, so it begins with its first words. Please give it one.
import-note-quote-recognised = A paragraph in quotation marks became a quote. Nobody is named as its speaker.
import-note-label-recognised = The word before a colon was set in bold.
import-note-callout-recognised = A note was recognised and set apart.
import-note-chrome-dropped = Navigation was left out.
import-note-spacer-dropped = Empty lines that only make room were left out.
import-note-placeholder-dropped = Text that only held a place was left out.
import-note-credit-without-picture = A picture’s credit came without its picture.
import-note-figure-missing = A figure’s caption came without its figure.
import-note-image-missing = A picture is named but did not come along.
import-note-alt-missing = A picture has no description for people who cannot see it.
import-note-html-converted = HTML in the text was turned into our own form.
import-note-html-kept-as-text = HTML in the text is shown as it was written.
import-note-raw-html-dropped = Scripts and styles were left out.
import-note-embed-dropped = A film, form or embedded page was left out.
import-note-nesting-flattened = Parts nested too deeply were brought up.
import-note-front-matter-broken = The lines above the text could not be read. The text itself is complete.
import-note-front-matter-unknown = A line above the text means nothing here.
import-note-front-matter-value = A line above the text has a value that does not fit.
import-note-container-unknown = A special part of this kind does not exist here. It was left as it was.
import-note-link-lost = A link leads nowhere, or nowhere safe. Its words were kept.
import-note-original-missing = The page it translates is not here, or has this language already. It stands on its own.
import-note-hidden-characters = Characters that nobody sees, or that turn words around, were left out.
import-note-hidden-text = Text that was hidden in the document was left out.
import-note-text-box-moved = Words from a text box stand after their paragraph.
import-note-drawing-dropped = A chart or diagram was left out. Bring it as a picture.
import-note-picture-form = A picture is in a form that browsers do not show, so it was left out. Save it as PNG or JPEG.
import-note-picture-kept-back = Word keeps its pictures back when you paste. Give the .docx file to bring them along.
import-note-formula-flattened = A formula became a line of characters. Please check it.
import-note-table-flattened = A list inside a table became running words.
import-note-table-wide = A table has more columns than can be shown. The last ones stand together in one.
import-note-divided = A very long part was divided into several.
import-note-said-along = Comments and tracked changes came along. The text stands as if all changes were accepted.
import-note-changed-here = Somebody had changed this page here since it came in. Their version is kept among the earlier ones.
import-note-with-detail = { $note } ({ $detail })

import-reason-hidden = It is a hidden file.
import-reason-unknown-type = It is neither a page nor a picture that we can read.
import-reason-lies = Its content is not what its name says.
import-reason-empty = It is empty.
import-reason-too-large = It is too large.
import-reason-too-deep = It lies too many folders deep.
import-reason-leads-outside = Its path leads out of the archive.
import-reason-symbolic-link = It is a link to another file.
import-reason-duplicate = Several files bear this name. Only one of them was taken.
import-reason-nested-archive = It is an archive inside an archive. Please unpack it first.
import-reason-encrypted = It is locked with a password.
import-reason-unreadable = It could not be read.
import-reason-not-a-file = It is neither a file nor a folder.
import-reason-other-language = It is in a language that this site is not written in.
import-reason-too-tangled = Its text is nested or linked too deeply to be read.
import-reason-active = The drawing could run or fetch something, so it was not taken.
import-reason-bomb = It unpacks to far more than it should. Nothing of it was taken.
import-reason-old-word = It is in Word’s old form (.doc). Save it as .docx in Word, then bring it again.
import-reason-unused = No page shows this picture.
import-reason-vanished = It is no longer among the files. Its page was left as it is.

import-refused-not-there = There is no such file or folder.
import-refused-unreadable = The file or folder could not be read.
import-refused-broken-archive = The archive is damaged, or is not a zip archive.
import-refused-bomb = The archive unpacks to far more than it should. Nothing was taken.
import-refused-too-large = Together the files are too large for one import. Please bring them in parts.
import-refused-too-many = There are too many files for one import. Please bring them in parts.
import-refused-nothing-here = There is no page and no picture in it.
import-refused-forbidden = Whoever began this may no longer bring pages in.
import-stopped = This was stopped before it was done. What had come in by then is here. Bring the same files in again for the rest.

imports-size = { $count } MB
imports-loose = { $count ->
    [0] Files
    [one] One file
   *[other] { $count } files
}
imports-by = { $who }, { $when }
imports-by-kith = Kith itself

# Documents: text that was written in Word or Google Docs, brought by hand.

documents-bring-title = Bring a document
documents-bring-lead = Paste from Word or Google Docs, or give a file. It becomes blocks that you look through first. Nobody else sees it until you take it.
documents-bring-into = For the page
documents-paste = Paste the text here
documents-paste-hint = In your document, select everything and copy it. Then paste it into this box. Headings, lists, tables and links come along.
documents-pasted-told = The text came along with its headings, lists and tables. Now look through it.
documents-dropped-told = The file is ready. Now look through it.
documents-file = Or give a file
documents-file-hint = A Word file (.docx), a Google Doc downloaded as Markdown or as a web page (.zip). At most { $largest }.
documents-bring-go = Look through it
documents-how = What comes along
documents-how-word = From Word, the .docx file brings most: pictures, footnotes, comments and tracked changes. Word keeps its pictures back when you paste.
documents-how-google = From Google Docs, paste, or choose File, Download, Markdown (.md).
documents-how-look = You see each part as it will look, and what we had to guess. You may leave out any part.
documents-how-again = Bring a newer copy whenever you like. What you changed here stays where the document did not change.
documents-waiting-title = Brought, not taken yet
documents-waiting = { $what }, brought on { $when }
documents-pasted = Pasted text
documents-look-title = Look it through
documents-about = “{ $what }” waits for you until { $until }. Nobody else sees it.
documents-sum-new = { $count ->
    [one] One part came
   *[other] { $count } parts came
}{ $said ->
    [0] .
    [one] , with one comment by others.
   *[other] , with { $said } comments by others.
}
documents-sum = Parts that stay as they are: { $same }. Changed: { $changed }. New: { $new }. Would go: { $gone }.{ $said ->
    [0] {""}
    [one] {" "}One comment came along.
   *[other] {" "}{ $said } comments came along.
}
documents-titled = The document calls itself “{ $title }”.
documents-under-title = The document has here: “{ $words }”
documents-told = { $count ->
    [one] One thing to know about the whole document
   *[other] { $count } things to know about the whole document
}
documents-left-out = Left out:
documents-please-check = To check:
documents-card = { $number }. { $kind }
documents-card-gone = Not in the document: { $kind }
documents-state-new = New
documents-state-same = As it stands here
documents-state-changed = Changed in the document
documents-state-doubtful = Perhaps the same part, much changed. Compare the two.
documents-state-ours = Changed here, not in the document. The words here stay.
documents-state-clash = Changed here and in the document. Choose one.
documents-state-taken-out = You took this out of the page earlier.
documents-state-gone = Not in the document any more. It will go.
documents-state-written-here = Written here, so it stays.
documents-leave = Leave it out
documents-stay = Keep it on the page
documents-continues = Continues: { $words }
documents-continues-nothing = Nothing here: it is new
documents-continues-what = Which part of the page it continues
documents-what-changed = What changed, word by word
documents-whose = Whose words: { $block }
documents-words-theirs = Take the document’s words
documents-words-ours = Keep the words that stand here
documents-said = { $who }: { $what }
documents-said-on = { $who }, { $when }: { $what }
documents-said-change = { $what }: “{ $words }”
documents-said-someone = Someone
documents-said-settled = Resolved in the document
documents-take = Take it into the draft
documents-take-new = Make a page of it
documents-dismiss = Throw away what was brought
documents-message = From “{ $name }”
documents-message-pasted = From a document, pasted
refused-document-empty = There is no text in it. Paste some, or give a file.
refused-documents-several = There is more than one document in it. Bring them one at a time.
document-page-changed = Somebody changed the page while you were looking. Below it is compared with the page as it stands now. Look it through once more.
import-said-comment = a comment
import-said-inserted = put in
import-said-deleted = took out
import-said-moved = moved here

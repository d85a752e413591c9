## The frame and its forms

shell-city-and-day = { $city } · { $day }
form-back = Back
form-token = This form was open too long, or your browser keeps no cookies. Go back, open the page again and send it once more: your browser has kept what you typed.
form-foreign = This form was sent from another site, so nothing was done. Open the page here and send it from there.
form-stale = Someone else changed this while you were writing. What you wrote is still here. Open the page again to see what they wrote, then decide what to keep.
form-too-large = This is more than one form can carry. Send it in smaller parts.
form-unreadable = This form arrived broken. Go back and send it again.
error-disk-full = There is no room left on the machine Kith runs on, so nothing new can be kept for now. Reading still works. Please tell whoever hosts Kith for you.

## Starting Kith

serve-port-in-use = Another program already listens on { $listen }. Stop it, or set another address with KITH_LISTEN.
serve-cannot-listen = Kith cannot listen on { $listen }: { $fault }. Choose an address of this machine with KITH_LISTEN.
database-newer = This database was written by a newer Kith. Start that version, or restore a backup made with this one. Nothing was changed.

## What goes on after the answer

job-fault = This did not work, through no fault of yours. It is tried again a few times by itself; if it still stands here tomorrow, tell whoever hosts Kith for you.
job-unknown = This Kith does not know how to do that. Ask whoever hosts it to bring it up to date, then begin again.

## What cannot be taken

refused-name-missing = This needs a name.
refused-name-too-long = This is too long, or holds signs that cannot be shown. At most { $most } characters, on one line.
refused-about-too-long = This is too long. At most { $most } characters; write the rest on a page.
refused-password-long = This password is longer than { $most } characters. Choose a shorter one.
refused-too-many-attempts = Too many tries. Wait a little ({ $seconds } s), then try again.
refused-language = Choose a language from the list.
refused-date = This is not a day we can read. Write it as year-month-day, such as 2026-03-09.
refused-role-unknown = There is no such role. Choose one from the list.
refused-role-place = Only a coalition has a director. Choose another role, or the coalition itself.
refused-seat-held = They hold this very place already. Choose another role, or a later day.
refused-ends-before-it-begins = The last day comes before the first. Check both.
refused-circle-place = This kind of circle cannot stand here. A partner stands in a coalition; committees and teams may stand in either.
refused-last-director = The coalition would have no director. Give someone else that role first, then end this one.
refused-own-link = This is for helping others. To change your own password, open your account.
refused-reach-kind = Say for each number or address how it is used: phone, text message, e-mail.
refused-file-unreadable = This is not a picture we can keep. Bring a PNG, JPEG, GIF, WebP or a plain SVG drawing.
refused-file-too-large = This picture has more dots than we can hold. Make it smaller and bring it again.
refused-file-active = This drawing holds something that could run or fetch from elsewhere. Save it as a plain SVG, or as a PNG.
text-too-large = This text is longer than one page can be. Split it into several pages.
text-too-deep = Lists, quotes or folds lie too deep inside each other. Lift some of them out.
text-too-tangled = Too many marks open here without closing. Look for rows of brackets or stars, and remove what is not needed.

## Coming in

reset-ask-why = The address you sign in with. Whoever leads your organization is told that you ask, and hands you a link.
reset-noted = If this address has an account, your question has been passed on.
reset-noted-more = Whoever leads your organization can now hand you a link that works once, for a day. Call them if you are in a hurry. We say the same for every address, so that nobody can find out who has an account.
invitation-email-hint = You sign in with it. If you have an account here already, give its address and password, and you keep that account.
invite-hand-over = Hand this link over yourself, now: it is shown only this once. It works once, for seven days. Whoever opens it first comes in, so give it only to the person you mean.

## Your account

account-device-unknown = A browser we do not recognize
account-reach = How to reach you
account-reach-why = In the order you would like it tried. Everyone in the coalition can see it.
account-reach-by = By
account-reach-at = Number or address
account-reach-go = Keep these ways
reach-phone = Phone
reach-text = Text message
reach-email = E-mail
reach-wechat = WeChat
reach-whatsapp = WhatsApp
fluency-native = As a first language
fluency-conversational = In conversation
fluency-reading = Reads it

## People and circles

directory-asked = These people asked for a new password:
person-speaks-line = { $language }: { $level }
person-reach-line = { $kind }: { $value }
person-place-since = { $role }, since { $since }
person-place-until = { $role }, { $since } to { $until }
person-asked = Asked for a new password.
person-link-go = Make a link to a new password
person-link-why = For someone who can no longer sign in. Make sure that it is really them who ask.
person-link-made = The link is ready.
person-link-note = Hand it over yourself, now: it is shown only this once. It works once, for one day. Whoever opens it can sign in as this person.
person-link = The link
circle-seat = Give someone a place here
circle-open = Open a circle within it
circle-open-go = Open this circle
circle-change = Change what stands here
circle-change-go = Keep this
circle-within-which = Within { $name }.
circle-kind = What kind of circle
circle-names = What it is called
circle-names-hint = In as many of these languages as you have a name for. One is enough.
circle-short = Short form
circle-short-hint = A few letters for narrow lists, such as HEC.
circle-about = What it is
circle-about-hint = A sentence or two for someone who has never heard of it.
member-end = End this place
member-last-day = Last day
member-end-go = End it on this day
seat-lead = For someone who is in the directory already. They get this place in { $name } and keep the others they hold.
seat-person = Who
seat-person-hint = Someone who is not in this list needs an invitation.
seat-role = As what
seat-since = First day
seat-until = Last day
seat-until-hint = Leave it empty if there is none.
seat-go = Give this place

## Trying parts out by hand

search-try-no-object = This line is not a JSON object.
search-try-no-text = This line has no "text", or it is not a string.
search-try-no-language = "lang" must be a string, such as "en".
not-a-blocks-trial = This line needs "old" (pairs of id and text) and "new" (texts), as JSON.
not-a-block-id = A block's id has 12 letters and digits, without I, L, O and U.
not-a-kind-of-block = There is no block of this kind.

## Reviews: whether a text goes out, and in whose name.

review-title = Review
review-desk-title = Review and publish
review-day-and-clock = { $day }, { $clock }
review-person-of = { $person }, { $circle }

## Where it stands

review-where = Where it stands
review-waits-silence = Waiting for { $who } since { $since }. It goes out on { $until } unless someone objects.
review-waits-partner = Waiting for { $who } since { $since }. One yes from someone there who did not write it sends it out.
review-waits-position = Waiting for { $who } since { $since }. It goes out when each of them has said yes. Time alone never sends it.
review-stopped = Stopped. { $count ->
    [one] { $who } objects, and it goes out only when they say that it is settled.
   *[other] { $who } object, and it goes out only when all of them say that it is settled.
}
review-held = All agreed on { $when }. The check stands in the way. Mend what it names, then ask again.
review-cleared = All agreed on { $when }. It is on its way out.
review-done = Went out on { $when }.
review-taken-back = Taken back on { $when }.
review-overtaken = A newer version has taken its place.
review-gone = This version is no longer there. Nothing goes out.
review-stand-none = No answer yet
review-stand-yes = Yes, said { $person } on { $when }
review-stand-link = Yes, said { $person } by link on { $when }
review-stand-carried = Yes, said { $person } before. Only wording has changed since.
review-stand-no = { $person } objected on { $when }
review-about-block = about “{ $words }”
review-block-gone = about a part that is no longer there
review-earlier = Earlier reviews

## Asking

review-asks-partner = { $person } asks whether this may go out as { $voice }.
review-asks-coalition = { $person } asks every partner whether this may go out as { $voice }.
review-asks-position = { $person } asks every partner for a yes to this position of { $voice }.
review-rule-alone = At { $circle } one person may publish alone.
review-rule-partner = Pages of { $circle } go out after a yes from someone there who did not write them.
review-rule-coalition = Pages of the coalition go to every partner first, and go out when nobody objects in time.
review-rule-position = This is a position. It goes out when every partner has said yes to exactly this version.
review-ask-title = Ask for a review
review-whose = In whose name does it go out?
review-as = As { $voice }
review-as-position = As the position of { $voice }
review-as-partner-hint = One yes from someone of the partner who did not write it.
review-as-coalition-hint = Every partner may object. Silence is consent when the time is over.
review-as-position-hint = Every partner says yes. Silence is never a yes.
review-window = Time to object
review-window-hint = It ends sooner when every partner has said yes. A position waits without end.
review-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
review-message = A few words to those you ask
review-message-hint = What changed, and what they should look at. May stay empty.
review-ask = Ask for a review
review-ask-anew = Ask about the newer version
review-open = Open this review
review-newer-kept = A newer version was kept since. This review is not about it. If you ask about the newer one, this review ends. Yeses go along if only wording changed; objections always do.
review-mend-it = Mend what the objection names and keep a new version. Then ask about that one here: the partner that objected is asked whether it is settled.
review-nothing-new = Readers see the newest version already. There is nothing to ask about.
review-asked-already = You have asked about the newest version. When you keep another one, you can ask about that.
review-not-yours-to-ask = Someone who may publish has to ask the other partners, because asking shows them the text.
review-withdraw-title = Take it back
review-withdraw-text = Nobody is asked any more, and nothing goes out by this review. What was objected comes back if you ask again.
review-withdraw = Take this review back
position-title = Position
position-is = This page is marked as a position: every partner says yes to each version before it goes out.
position-is-not = Mark this page as a position if it says where the coalition stands. Then every partner says yes to each version before it goes out.
position-mark = Mark as a position
position-unmark = This is no position

## Answering

review-to-desk = To the desk of this page
review-to-answer = To your answer
review-since-public = What differs from what readers see now
review-since-yes = What changed since you said yes to the version of { $when }
review-no-changes = No words have changed.
review-change-new = New
review-change-changed = Changed
review-change-moved = Moved
review-change-gone = Taken out
review-whole = The whole text
review-your-answer = Your answer
review-answer-for = You answer for
review-answer-as = You answer for { $circle }.
review-then-partner = Your yes sends it out at once.
review-then-coalition = If nobody objects, it goes out on { $until }. When every partner has said yes, it goes out at once.
review-then-position = It goes out when every partner has said yes to exactly this version.
review-then-stopped = An objection stands. It goes out only when that partner says that it is settled.
review-yes = Yes, it may go out
review-yes-partner = Yes, publish it
review-yes-still = Still yes
review-yes-stays = My yes stays
review-yes-settled = It is settled: yes
review-own-text = You wrote part of this, so someone else says yes for your partner. You may still object.
review-object = I object
review-which-block = Which part?
review-block-none = Choose a part of the text
review-why = What is wrong with it?
review-why-hint = The writers and everyone who was asked will read this, with your name. No one else will.
review-no = Object: this stops it
review-you-agreed = { $person } said yes for you on { $when }. You may change the answer until it is over.
review-you-objected = { $person } objected for you on { $when }. If it is settled now, say so.
review-thanks-open = Thank you. Your answer is kept. You may change it here until the review is over.
review-thanks-over = Thank you. That was the last yes it needed: it has gone out.
review-held-title = Agreed, but not out yet
review-held-text = All agreed. When it was due, the check before publishing found something to mend. If that is mended now, send it out.
review-publish-now = Send it out

## Links

review-links-title = Ask someone by link
review-links-text = A link lets one person answer without signing in. It is made for that person alone: send it to them and to no group. You may end it at any time.
review-links-none = You cannot make links here: you wrote part of this text, or nobody else may answer. Someone who did not write it can make them.
review-links-for = For whom?
review-links-make = Make links
review-link-made = Text for { $person }
review-copy = Copy the text
review-copied = Copied
review-link-works = The link for { $person }, made by { $by }, works until { $until }.
review-link-end = End this link
review-address = Those who sign in find this review at { $address }
review-link-for = This link was made for { $person }. If that is not you, close this page.
review-link-over-title = This link has ended
review-link-over-text = It works no longer. Ask whoever sent it for a new one.
review-chat = { $name }, { $asker } asks whether “{ $title }” may go out as { $voice }. Reading and answering takes a minute: { $link } This link is for you alone and works until { $until }.

## What waits

reviews-title = Reviews
reviews-empty-title = Nothing waits for you
reviews-empty-text = When someone asks for your yes, it stands here.
reviews-answer = Read and answer
reviews-others = You asked, or it is answered
reviews-rules = How your pages go out
review-choose-alone = Let one person publish alone
review-choose-reviewed = Ask for a second person’s yes

## Refused

refused-review-over = This review is over. Your answer was not kept.
refused-review-own = You wrote part of this text. Someone else says yes for your partner.
refused-review-kind = Choose in whose name it goes out.
refused-review-held = Something still stands in the way. Open the check before publishing and mend what it names.
refused-objection-block = Choose the part of the text you object to.
refused-objection-reason = Say what is wrong, so that it can be mended.
refused-reason-long = A reason has at most { $most } characters.
refused-answer-none = Say yes, or object.
refused-answers-many = You have changed this answer very often. Speak with the writers.
refused-publish-unreviewed = Someone else of your partner has to say yes to this version first. Keep it, then ask for a review.
refused-publish-uncleared = A page of the coalition goes to every partner first. Keep it, then ask for a review.
refused-publish-position = A position goes out when every partner has said yes to exactly this version. Keep it, then ask for a review.
refused-position-public = Readers see this page as a position of all partners. Take it back first, then it can become something else.
refused-link-own = Whoever wrote the text makes no links that say yes to it. Ask someone who did not write it.
refused-link-nobody = Choose at least one person.
refused-link-other = This link was made for someone else. Sign out, or ask for a link of your own.

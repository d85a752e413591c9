## The check before publishing

check-title = Before it is published
check-sum = { $mend ->
    [0] Nothing to mend
    [one] One thing to mend
   *[other] { $mend } things to mend
}, { $think ->
    [0] nothing to think about.
    [one] one to think about.
   *[other] { $think } to think about.
}
check-waits = Publishing waits for what is to mend. Keeping and sending for review do not.
check-to-mend = To mend
check-to-think = To think about
check-set-aside = Set aside
check-fine = Looked at and fine: { $matters }.
check-still-reading = Not all other pages have been read for words that stand twice. Look again in a minute.
check-back = Back to the page
check-all = See all, and how to mend it
check-go = Mend it
check-go-consent = Write the consent down
check-in-block = In block { $number }
check-mend-block = Mend block { $number }
check-well-so = It is well as it is
check-why = Why?
check-words = In your own words, if you like
check-dismiss = Set it aside
check-take-up = Take it up again
check-aside-by = { $why } Set aside by { $by }, { $when }.
check-reason-meant = It is meant so.
check-reason-later = It will be mended later.
check-reason-agreed = This person has agreed to stand here.
check-reason-public = A public person, a public number or a public place.
check-reason-mistaken = It is not what it was taken for.
refused-check-gone = This was mended or changed meanwhile. Look at the list again.
refused-check-reason = Choose why it is well as it is.
refused-check-forbids = Not published yet. Things to mend first: { $count }, beginning with “{ $first }”. Keep the page as a draft and open “Before it is published”; it says how to mend each.
check-matter-words = no words left to fill in
check-matter-figures = pictures
check-matter-links = links
check-matter-headings = headings
check-matter-people = privacy
check-matter-consents = consents
check-matter-repeats = nothing said twice
check-matter-aloud = reading aloud

check-name-placeholder = Words that only hold a place.
check-mend-placeholder = Write what is meant, or take these words out.
check-name-leftover = Something another site put around the page.
check-mend-leftover = Take it out. Tags belong into the page’s own field; the way to the next page is made by itself.
check-name-unknown-block = A block of an unknown kind.
check-mend-unknown-block = Readers would see a warning here. Choose a kind that exists: figure, accordion, callout, steps.
check-name-figure-alt = A picture nobody can hear.
check-mend-figure-alt = Say in one sentence what it shows, for those who do not see it. If it only decorates, say so.
check-name-figure-missing = A picture that is not here.
check-mend-figure-missing = Bring the picture in, or take the figure out. Pictures on other sites are not shown.
check-name-caption-alone = A caption without its picture.
check-mend-caption-alone = Bring in the picture it speaks of, or take the caption out.
check-name-figure-credit = A picture that does not say who made it.
check-mend-figure-credit = Write it in the field “Who made it”. A photograph cannot go out without.
check-name-figure-licence = A picture without terms.
check-mend-figure-licence = Write on what terms it may be used, such as CC BY 4.0, or “with permission”.
check-name-figure-number = A picture without a number.
check-mend-figure-number = There are several on this page. Begin each caption with its number, such as “Figure 2.”
check-name-link-dead = A link that leads nowhere.
check-mend-link-dead = Choose the page it should lead to, or keep the words without the link.
check-name-link-closed = A link some readers cannot follow.
check-mend-link-closed = That page is not published, or fewer people may see it than this one. Publish it too, or leave the link out.
check-name-heading-empty = A heading without words.
check-mend-heading-empty = Write it, or take it out.
check-name-heading-bare = A heading with nothing under it.
check-mend-heading-bare = Write what belongs there, or take the heading out.
check-name-heading-skipped = A heading that leaves out a level.
check-mend-heading-skipped = Make it one level below the heading before it. People who listen to a page find their way by levels.
check-name-person = What looks like a private person’s name.
check-mend-person = Write so that only they would know themselves: “a woman on Tern Street”. If they agreed, or their name is public, set this aside and say so.
check-name-phone = A telephone number.
check-mend-phone = Take it out if it is one person’s. If it is a number anyone may ring, set this aside and say so.
check-name-address = What looks like a home address.
check-mend-address = Take out street and number if someone lives there. If it is an office or a public place, set this aside and say so.
check-name-email = One person’s e-mail address.
check-mend-email = Write an address of the office instead, or set this aside if they agreed.
check-name-consent-ended = Consent has ended.
check-mend-consent-ended = Readers no longer see this. Take it out, or ask again and write down the new consent.
check-name-consent-narrow = Consent that does not cover this.
check-mend-consent-narrow = It was given for other places or other languages. Take this out, or ask again and write down the new consent.
check-name-figure-without-consent = A photograph without consent.
check-mend-figure-without-consent = If people can be recognized in it, write down who agreed to what, until when. If not, set this aside.
check-name-quote-without-consent = A quote without consent.
check-mend-quote-without-consent = Write down who agreed to be quoted and until when. If it quotes a printed text, set this aside.
check-name-repeated = Words that also stand on another page.
check-mend-repeated = Keep them in one place and link to it, or they will soon say two things. They stand on:
check-name-sentence = A sentence of { $count } words.
check-mend-sentence = Read it aloud. Where you breathe, there may be two sentences.
check-name-left-out = { $count ->
    [one] Left out when the page was brought in.
   *[other] Left out { $count } times when the page was brought in.
}
check-mend-left-out = These words only held a place. If something was to stand there, write it now; otherwise set this aside.

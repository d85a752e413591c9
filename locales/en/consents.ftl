## Consents: who agreed to what, until when

block-taken-out = Taken out: whoever agreed to be shown or quoted here no longer does, or the time they agreed to is over.

consents-title = Consents
consents-lead = Who agreed that a photograph or a quote is shown, where, and until when. Those that end first stand first.
consents-empty-title = No consent is written down yet.
consents-empty-text = Open a page’s check before it is published: beside every photograph and every quote it offers to write the consent down.
consents-count = { $count ->
    [one] One consent
   *[other] { $count } consents
}
consent-of-picture = Consent for a picture
consent-of-quote = Consent for a quote
consent-line = { $what }: { $named }
consent-unnamed = not named in public
consent-until-line = Until { $day }. { $circle } holds the paper.
consent-state-stands = It stands.
consent-state-ending = It ends within a month.
consent-state-ended = It has ended, and nothing of it is shown.
consent-state-withdrawn = It was withdrawn.
consent-new-title = Write a consent down
consent-choose-how = Consent is written down for a picture or a quote of a page. Open the page, then its check, and choose “Write the consent down” there.
consent-choose-text = Choose the picture or the quote it is for.
consent-choose-none = No picture and no quote
consent-choose-none-text = This page has none yet. When it has one, it will stand here.
consent-write = Write the consent down
consent-there = There is a consent.
consent-too-narrow = The consent does not cover this.
consent-over = The consent has ended or was withdrawn.
consent-none = No consent is written down.
consent-named-as = How the person wishes to be named in public
consent-named-as-hint = “A mother of two on Tern Street”, or nothing at all. Never the real name of someone you serve: it belongs on the paper, not here.
consent-until = Until when
consent-until-hint = The last day. At most five years; then somebody asks again.
consent-scopes = Where it may be shown
consent-scope-web = On these pages
consent-scope-print = On paper
consent-scope-social = In social media
consent-scope-elsewhere = By other coalitions that adapt a page
consent-languages = In which languages
consent-languages-hint = None chosen means every language.
consent-every-language = every language
consent-given = How it was given
consent-given-paper = Signed on paper
consent-given-form = In a form on a screen
consent-given-voice = Spoken, and recorded
consent-where = Where the paper or recording lies
consent-where-hint = Such as “blue box, second drawer”. No names.
consent-owner = Who holds it
consent-owner-hint = Its people see this consent and can withdraw it.
consent-counsel = What a valid consent needs depends on the law where you are: have counsel confirm your form.
consent-keep = Keep the consent
consent-kept = Written down
consent-kept-by = { $by }, { $when }
consent-same-title = The same quote in another language?
consent-same-text = Then no new consent is needed, if the one there covers this language.
consent-same-which = Which consent
consent-same-line = { $named }, until { $day }
consent-same-do = It is the same quote
consent-uses = Where it stands
consent-uses-none = Nowhere that you may see.
consent-uses-unseen = You see the uses on pages you may see. Withdrawing takes out every use, also where you do not see it.
consent-use-public = readers see it
consent-use-draft = in a draft
consent-use-past = { $count ->
    [one] in one earlier version
   *[other] in { $count } earlier versions
}
consent-renew-title = Another end
consent-renew-hint = If the person agreed again. The paper should say so.
consent-renew = Keep the new end
consent-withdraw-title = Withdraw the consent
consent-withdraw-text = The person needs no reason. You first see every use; nothing happens yet.
consent-withdraw-look = See what would be taken out
consent-withdraw-lost = Readers will no longer see it anywhere here, at once. Every page gets a new version without it, earlier versions show a note in its place, and the picture is served to nobody. Copies that others made cannot be called back.
consent-withdraw = Withdraw it and take it out everywhere
consent-withdraw-not = Leave it as it is
consent-taken-out-message = Taken out, because consent was withdrawn
refused-consent-until = Choose the last day. A date looks like 2027-03-09.
refused-consent-past = This day has passed. Choose a day to come.
refused-consent-far = At most { $years } years. Then somebody asks again.
refused-consent-scopes = Choose at least one place where it may be shown.
refused-consent-given = Choose how it was given.
refused-consent-where = Write where the paper or recording lies.
refused-consent-long = At most { $most } characters.
refused-consent-withdrawn = This consent was withdrawn. Write a new one down if the person agrees again.

## The frame

shell-skip = Skip to the page
shell-languages = Language
shell-language-missing = Not in this language yet
shell-main-navigation = Main
shell-crumbs = Where this page stands
shell-your-page = Your account
shell-sign-in = Sign in
shell-sign-out = Sign out
shell-feed = Follow by feed
shell-theme = Light or dark
shell-theme-to-light = Switch to light
shell-theme-to-dark = Switch to dark
shell-about = { $name } comes when people are harmed, mends what was torn, and changes what let it happen. Take anything here, change it for your own street, and tell us where it went.

nav-home = Home
nav-find = Find
nav-tags = Tags
nav-pages = Pages
nav-directory = People
nav-imports = Bring in
nav-about = Who we are

pillar-respond = Respond
pillar-restore = Restore
pillar-reform = Reform
pillar-collaborate = Collaborate
pillar-sustain = Sustain
pillar-knowledge = Knowledge

list-comma = ,{" "}
list-csv = Take the list as a table (CSV)
copy = Copy
copied = Copied

## Pages of a long list

pages-label = Pages of this list
pages-before = Previous
pages-after = Next
pages-number = Page { $number }

## Forms

form-problems = { $count ->
    [one] One thing stops this from being sent
   *[other] { $count } things stop this from being sent
}
form-choose = Choose
form-show-password = Show
form-hide-password = Hide
field-email = E-mail
field-password = Password
field-new-password = New password
field-current-password = Password you use now
field-password-hint = At least 12 characters. Four or five words that do not belong together are easy to keep in mind and hard to guess.
field-name = Your name
field-name-hint = As colleagues should read it. You can add it in other scripts later.
field-language = Language to read Kith in
field-language-hint = You can change it at any time.
field-coalition = Name of the coalition
field-coalition-hint = It stands at the top of every page.
field-city = City
field-city-hint = It stands beside the date, so that readers know where you are.
field-site-language = First language of the site
field-site-language-hint = What a visitor sees whose browser asks for none of your languages.

refused-empty = Please fill in “{ $field }”.
refused-email = This does not look like an e-mail address. It needs an @ and a dot after it.
refused-password-short = This password has fewer than 12 characters.
refused-password-common = This password is on the lists that attackers try first. Choose one that is yours alone.
refused-sign-in = This e-mail and this password do not belong together. Check both, or ask for a new password.
refused-current-password = This is not the password you use now.
refused-too-often = Too many tries. Wait a few minutes, then try again.
refused-form-old = This form was open for a long time. Everything you typed is still here; please send it again.
refused-changed-meanwhile = Someone else changed this while you were writing. Your words are still here; look at theirs before you send.
refused-upload-empty = Choose at least one file.
refused-upload-large = This file is larger than what can be taken.
refused-upload-kind = This kind of file cannot be read.
refused-other = This cannot be taken as it stands.

## When the answer is no

error-404-title = This page is not here.
error-404-text = It may have moved, or been taken down because someone in it asked. Nothing is wrong with your phone.
error-403-title = This is not yours to change.
error-403-text = You may read it, but what you tried needs a right that you do not have.
error-422-title = This could not be taken.
error-422-text = Something in what was sent does not fit. Go back: your browser has kept what you typed.
error-429-title = A little slower, please.
error-429-text = Many requests came from here in a short time. Wait a minute, then try again.
error-500-title = Something broke on our side.
error-500-text = It is not your doing, and nothing was half saved. We have a record of it.
error-503-title = We are resting for a moment.
error-503-text = Kith is being looked after. Try again in a few minutes.
error-quote-number = If you tell us about it, give this number:
error-who-could = This could be done by: { $who }.
error-near = Pages with a name near to this:
error-sign-in = Sign in to see more
error-home = Go to the first page

## Coming in

sign-in-title = Sign in
sign-in-go = Sign in
sign-in-forgot = I do not know my password
sign-in-no-account = Accounts are for people of the partner organizations, by invitation. To read what is published you need none.
reset-title = A new password
reset-go = Ask for a link
reset-back = Back to sign-in
reset-again = Ask for a new link
reset-set-title = Choose a new password
reset-set-go = Use this password
reset-set-after = You will be signed out everywhere else.
link-expired = This link no longer works. It was used already, or its time is over.
set-up-title = Begin
set-up-lead = You are the first one here. Name the coalition and yourself; everything else can wait, and all of it can be changed later.
set-up-coalition = The coalition
set-up-you = You
set-up-email-hint = You sign in with it. It is shown to nobody without your word.
set-up-go = Begin with Kith
invitation-title = You are invited
invitation-from = { $from } invites you to { $circle }, as { $role }.
invitation-expired = Ask whoever invited you for a new one; it takes them a minute.
invitation-go = Join

## Your account

account-title = Your account
account-signed-in-as = You sign in as { $email }.
account-names = Your name
account-names-why = Write it in every script you use, so that each reader sees the one they can read.
account-other-name = In another script
account-names-go = Keep these names
account-spoken = Languages you speak
account-spoken-why = So that colleagues know whom to ask when someone needs to be understood.
account-spoken-language = Language
account-spoken-level = How well
account-spoken-go = Keep these languages
account-reading = How you read
account-reading-why = Only for you. It goes with you to every device.
account-reading-go = Keep this
account-password = Password
account-password-why = Changing it signs you out everywhere else.
account-password-go = Change the password
account-sessions = Where you are signed in
account-sessions-why = If you do not know one of these, end it and change your password.
account-session-here = This device.
account-session-used = Last used { $when }.
account-session-began = Signed in { $when }.
account-session-end = Sign out
account-session-end-others = Sign out everywhere but here

fluency-fluent = Fluently

tongue-am = Amharic
tongue-ar = Arabic
tongue-ase = American Sign Language
tongue-cmn = Mandarin
tongue-en = English
tongue-es = Spanish
tongue-fr = French
tongue-hak = Hakka
tongue-hi = Hindi
tongue-ja = Japanese
tongue-ko = Korean
tongue-nan = Southern Min
tongue-ru = Russian
tongue-tl = Tagalog
tongue-vi = Vietnamese
tongue-yue = Cantonese
tongue-yue-x-toisan = Toisanese

## People and circles

directory-title = People
directory-lead = Who is who across the coalition, what they speak, and how to reach them.
directory-find = Find a name, a language or an organization
directory-count = { $count ->
    [one] One person
   *[other] { $count } people
}
directory-found = { $count ->
    [0] Nobody found for “{ $query }”.
    [one] One person found for “{ $query }”.
   *[other] { $count } people found for “{ $query }”.
}
directory-all = Show everyone
directory-none = Nobody fits these words. Try part of a name, or a language such as Cantonese.
directory-circles = Circles
directory-no-circles = Partners, committees and teams will stand here.
directory-invite = Invite someone
circle-kind-consortium = Consortium
circle-kind-coalition = Coalition
circle-kind-partner = Partner organization
circle-kind-committee = Committee
circle-kind-team = Team
circle-members = { $count ->
    [0] no members yet
    [one] one member
   *[other] { $count } members
}
circle-nobody = Nobody is in this circle yet. Invite the first person, and they will stand here.
circle-within = Circles within it
circle-invite = Invite someone to { $name }
member-since = Since { $when }.
member-until = Until { $when }.
person-places = Where they stand
person-no-places = In no circle yet.
person-speaks = Speaks
person-reach = Reach them
person-not-said = Not said
person-change = Change what stands here

role-coalition-director = Coalition director
role-steering-member = Steering committee member
role-evaluation-manager = Evaluation manager
role-program-staff = Program staff
role-partner-lead = Partner lead
role-editor = Editor
role-translator = Translator
role-reader = Reader

invite-title = Invite someone
invite-lead = They get a link that works once, for seven days. They choose their own password.
invite-circle = To which circle
invite-role = As what
invite-language = Language of the invitation
invite-go = Make the invitation
invite-made = The invitation is ready.
invite-link = The link

## With whom something is shared

level-public = Everyone
level-public-hint = Anyone in the world, without signing in
level-coalition = The coalition
level-coalition-hint = Everyone in a partner organization
level-circles = Named circles
level-circles-hint = Only people in the circles you name
level-partner = My organization
level-partner-hint = Only colleagues in your own organization
level-people = Named people
level-people-hint = Only the people you name

## Words inside a text made of blocks

block-table = Table
block-anchor = Link to this part
block-note = Note
block-important = Important
block-warning = Warning
block-more = More
block-missing = Picture missing
block-unknown = A part that cannot be shown here
block-done = Done
block-open = Not done

try-title = Try a rule
try-lead = Everything in Kith that decides is a rule you can try before you trust it. Nothing you type here is kept.
try-lines = Lines of JSON
try-lines-hint = One question a line. The page answers each in its place.
try-go = Answer
try-answers = Answers
try-why-blocks = Which old block does each new text continue? By this, ids live on when a text is changed.
try-why-tokens = Which words does a text hold for the search? Traditional and Simplified become one; words lose their endings.

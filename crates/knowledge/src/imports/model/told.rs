//! What is told of each piece: closed lists, each member with its sentence.

use serde::{Deserialize, Serialize};

keyed! {
    /// Whether a piece of the source came along.
    Outcome {
        /// It is there, as it was.
        Imported => "import-outcome-imported",
        /// It is there, by a guess that somebody should look at.
        Guessed => "import-outcome-guessed",
        /// It is not there.
        LeftOut => "import-outcome-left-out",
    }
}

keyed! {
    /// What kind of thing somebody said about a text.
    Saying {
        /// A comment.
        Comment => "import-said-comment",
        /// Words that were put in; they stand in the text.
        Inserted => "import-said-inserted",
        /// Words that were taken out; they do not stand in the text.
        Deleted => "import-said-deleted",
        /// Words that were moved here.
        Moved => "import-said-moved",
    }
}

keyed! {
    /// What happened to a piece of a page.
    What {
        /// The title is not marked as one in the source.
        TitleGuessed => "import-note-title-guessed",
        /// The language is not named in the source.
        LanguageGuessed => "import-note-language-guessed",
        /// The encoding is not named in the source, or is not UTF-8.
        EncodingGuessed => "import-note-encoding-guessed",
        /// Some bytes were no characters in that encoding.
        CharactersLost => "import-note-characters-lost",
        /// A short line was taken for a heading.
        HeadingGuessed => "import-note-heading-guessed",
        /// The section follows from other pages or the folder.
        SectionGuessed => "import-note-section-guessed",
        /// The place among the pages follows from their links or numbers.
        OrderGuessed => "import-note-order-guessed",
        /// The page introduces the others.
        HomeGuessed => "import-note-home-guessed",
        /// The original of a translation follows from the file's name.
        OriginalGuessed => "import-note-original-guessed",
        /// Unmarked parts became an accordion with a title found in the haul.
        AccordionRecognised => "import-note-accordion-recognised",
        /// An accordion got its own first words for a title.
        AccordionTitleGuessed => "import-note-accordion-title-guessed",
        /// A paragraph wholly in quotation marks became a quote.
        QuoteRecognised => "import-note-quote-recognised",
        /// Label and text became a paragraph that begins in bold.
        LabelRecognised => "import-note-label-recognised",
        /// Foreign note markup became a callout.
        CalloutRecognised => "import-note-callout-recognised",
        /// Navigation, headers and footers stayed out.
        ChromeDropped => "import-note-chrome-dropped",
        /// Lines that only make room stayed out.
        SpacerDropped => "import-note-spacer-dropped",
        /// Text that only holds a place stayed out.
        PlaceholderDropped => "import-note-placeholder-dropped",
        /// A picture's credit came without its picture.
        CreditWithoutPicture => "import-note-credit-without-picture",
        /// A figure's caption came without its figure.
        FigureMissing => "import-note-figure-missing",
        /// A picture is named but not in the haul.
        ImageMissing => "import-note-image-missing",
        /// A picture has no description, or only its file name.
        AltMissing => "import-note-alt-missing",
        /// Plain HTML inside Markdown became Markdown.
        HtmlConverted => "import-note-html-converted",
        /// HTML inside Markdown is shown as text.
        HtmlKeptAsText => "import-note-html-kept-as-text",
        /// Scripts and styles stayed out.
        RawHtmlDropped => "import-note-raw-html-dropped",
        /// Films, forms and frames stayed out.
        EmbedDropped => "import-note-embed-dropped",
        /// Parts nested too deeply were brought up.
        NestingFlattened => "import-note-nesting-flattened",
        /// The front matter could not be read as YAML.
        FrontMatterBroken => "import-note-front-matter-broken",
        /// A key of the front matter means nothing here.
        FrontMatterUnknown => "import-note-front-matter-unknown",
        /// A value of the front matter is not of the kind expected.
        FrontMatterValue => "import-note-front-matter-value",
        /// A container kind that does not exist here.
        ContainerUnknown => "import-note-container-unknown",
        /// A link leads nowhere, or nowhere safe; its words were kept.
        LinkLost => "import-note-link-lost",
        /// The page it translates is not here, or has this language already.
        OriginalMissing => "import-note-original-missing",
        /// Characters that nobody sees, or that turn the order of words, were left out.
        HiddenCharacters => "import-note-hidden-characters",
        /// Text that the source hides was left out.
        HiddenText => "import-note-hidden-text",
        /// Words in a box beside the text stand after their paragraph.
        TextBoxMoved => "import-note-text-box-moved",
        /// A chart or a diagram that only its own program draws.
        DrawingDropped => "import-note-drawing-dropped",
        /// A picture in a form that browsers do not show.
        PictureForm => "import-note-picture-form",
        /// A picture that the writing program does not put on the clipboard.
        PictureKeptBack => "import-note-picture-kept-back",
        /// A formula became a line of characters.
        FormulaFlattened => "import-note-formula-flattened",
        /// Lists in a table's cells became running words.
        TableFlattened => "import-note-table-flattened",
        /// A table with more columns than can be shown; the last ones stand together.
        TableWide => "import-note-table-wide",
        /// A table, list or paragraph too long for one was divided.
        Divided => "import-note-divided",
        /// Comments and tracked changes that came with the text.
        SaidAlong => "import-note-said-along",
        /// Somebody changed the page here since it came in.
        ChangedHere => "import-note-changed-here",
    }
}

keyed! {
    /// Why a file was not taken.
    Reason {
        /// Its name begins with a dot, or the system put it there.
        Hidden => "import-reason-hidden",
        /// Neither a page nor a picture that is known here.
        UnknownType => "import-reason-unknown-type",
        /// Its content is not what its name says.
        Lies => "import-reason-lies",
        /// It has no text at all.
        Empty => "import-reason-empty",
        /// It is larger than one file may be.
        TooLarge => "import-reason-too-large",
        /// It lies too many folders deep.
        TooDeep => "import-reason-too-deep",
        /// Its path leads out of the archive.
        LeadsOutside => "import-reason-leads-outside",
        /// It is a link to another file.
        SymbolicLink => "import-reason-symbolic-link",
        /// Several files bear that name, of which one was taken.
        Duplicate => "import-reason-duplicate",
        /// An archive inside an archive.
        NestedArchive => "import-reason-nested-archive",
        /// It is locked with a password.
        Encrypted => "import-reason-encrypted",
        /// It could not be read.
        Unreadable => "import-reason-unreadable",
        /// It is neither a file nor a folder.
        NotAFile => "import-reason-not-a-file",
        /// It is in a language that is not written here.
        OtherLanguage => "import-reason-other-language",
        /// Its text is nested or linked beyond what can be read.
        TooTangled => "import-reason-too-tangled",
        /// A drawing that could run or fetch something.
        Active => "import-reason-active",
        /// It unpacks to far more than it should.
        Bomb => "import-reason-bomb",
        /// It is in a form that Word wrote before 2007.
        OldWord => "import-reason-old-word",
        /// A picture that no page shows.
        Unused => "import-reason-unused",
        /// It came in earlier and is no longer among the files.
        Vanished => "import-reason-vanished",
    }
}

keyed! {
    /// Why nothing at all was taken.
    Refusal {
        /// There is no such file or folder.
        NotThere => "import-refused-not-there",
        /// It may not, or cannot, be read.
        Unreadable => "import-refused-unreadable",
        /// It says zip but is not, or is damaged.
        BrokenArchive => "import-refused-broken-archive",
        /// It would unpack to far more than it is.
        Bomb => "import-refused-bomb",
        /// More bytes than one import may bring.
        TooLarge => "import-refused-too-large",
        /// More files than one import may bring.
        TooMany => "import-refused-too-many",
        /// No page and no picture in it.
        NothingHere => "import-refused-nothing-here",
    }
}

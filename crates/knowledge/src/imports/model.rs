//! The nouns of coming in: what was read, what was guessed, what stayed out.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A closed list whose members each name the sentence that explains them.
macro_rules! keyed {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident => $key:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$note])* $variant,)* }

        impl $name {
            /// Every member, in the order of declaration.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The key of its sentence in `locales/`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)* }
            }
        }
    };
}

/// All that one import brought, in the order of the sources' names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Haul {
    /// Pages, ready to be kept.
    pub drafts: Vec<Draft>,
    /// Pictures, known by their content.
    pub assets: Vec<Asset>,
    /// What was not taken, and why.
    pub left_out: Vec<LeftOut>,
}

/// A page as it will be kept, unless somebody changes it first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Path below the place that was read, `/` between parts: the same source
    /// thing has the same path at the next import.
    pub source: String,
    /// Plain text, never empty.
    pub title: String,
    /// Only where the source gives one; else [`crate::imports::slugify`].
    pub slug: Option<String>,
    /// A tag such as `en` or `zh-Hant`; `und` where nothing could be guessed.
    pub language: String,
    /// Title or slug of the section, where the source tells or implies one.
    pub section: Option<String>,
    /// Labels as the source writes them, without repeats.
    pub tags: Vec<String>,
    /// Slug or source of the page that this one translates.
    pub translation_of: Option<String>,
    /// A sentence or two under the title.
    pub standfirst: Option<String>,
    /// What the source says about being public, if anything.
    pub published: Option<Published>,
    /// Our Markdown. Links to other pages of the haul read `page:<source>`,
    /// pictures `asset:<source>`: see [`crate::imports::Place`].
    pub body: String,
    /// Place among the pages of this haul, from 0, where known.
    pub order: Option<u32>,
    /// The page that introduces the others.
    pub home: bool,
    /// Names credited for pictures that did not come with the text.
    pub credits: Vec<String>,
    /// The report on this page.
    pub notes: Vec<Note>,
}

/// What a source says about being public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Published {
    /// Public.
    Yes,
    /// Kept back.
    No,
    /// Public since, or from, that day.
    On(Date),
}

/// A picture that belongs to the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Path below the place that was read.
    pub source: String,
    /// The file as it was.
    pub bytes: Vec<u8>,
    /// What the bytes are, whatever the name says.
    pub kind: AssetKind,
}

impl Asset {
    /// The media type of the bytes.
    #[must_use]
    pub const fn content_type(&self) -> &'static str {
        self.kind.content_type()
    }
}

/// Kinds of pictures that are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    Webp,
    /// SVG: it may hold scripts, so whoever serves it must make it safe.
    Svg,
}

impl AssetKind {
    /// The media type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::Webp => "image/webp",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// A thing that was found and not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its path or name, as far as it could be read; at most 200 characters.
    pub source: String,
    /// Why.
    pub reason: Reason,
}

/// One line of a page's report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Whether it came along.
    pub outcome: Outcome,
    /// What happened.
    pub what: What,
    /// A short quote or a line number, never a sentence of ours.
    pub detail: String,
}

impl Note {
    /// A note whose detail is cut to 120 characters.
    #[must_use]
    pub fn new(outcome: Outcome, what: What, detail: &str) -> Self {
        let detail = super::rules::shorten(detail, 120);
        Self { outcome, what, detail }
    }
}

/// Most that is taken of one import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one page.
    pub page: u64,
    /// Bytes of one picture.
    pub asset: u64,
    /// Bytes of everything together, unpacked.
    pub total: u64,
    /// Number of files.
    pub files: usize,
    /// How many times its packed size an archive may unpack to.
    pub ratio: u64,
    /// How many folders deep.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const MB: u64 = 1024 * 1024;
        Self { page: 4 * MB, asset: 25 * MB, total: 512 * MB, files: 20_000, ratio: 200, depth: 24 }
    }
}

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

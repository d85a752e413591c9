//! Descriptions of pictures: those that a person wrote.

use super::super::rules::{name_of, stem_of};

/// What programs add to descriptions they made up.
const MADE_UP: &[&str] = &[
    "Description automatically generated",
    "AI-generated content may be incorrect.",
    "with medium confidence",
    "with low confidence",
    "with high confidence",
    "自動產生的描述",
    "自动生成的说明",
    "已自动生成说明",
    "Descripción generada automáticamente",
];
/// Names that programs give to pictures, before their number.
const NAMED: &[&str] = &[
    "picture",
    "image",
    "img",
    "photo",
    "graphic",
    "圖片",
    "图片",
    "imagen",
    "bild",
    "inline image",
    "dsc",
    "screenshot",
];

/// The description on one line; empty where it is only a name or nothing.
pub(super) fn tidy(written: &str, path: &str) -> String {
    let mut alt = written.split_whitespace().collect::<Vec<_>>().join(" ");
    for made_up in MADE_UP {
        alt = alt.replace(made_up, "");
    }
    let alt = alt.trim().trim_end_matches([',', '，']).trim();
    let low = alt.to_lowercase();
    let numbered = low.trim_end_matches(|c: char| c.is_ascii_digit() || " _-().".contains(c));
    let is_name =
        alt == name_of(path) || alt == stem_of(path) || super::names_a_picture(alt) || NAMED.contains(&numbered);
    let is_code = alt.len() >= 16 && !alt.contains(' ') && alt.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    if is_name || is_code { String::new() } else { alt.to_owned() }
}

/// A figure in our Markdown.
pub(super) fn figure(address: &str, alt: &str, caption: &str, credit: &str, decorative: bool) -> String {
    let mut lines = vec![format!(":::figure {address}")];
    for (key, value) in [("alt", alt), ("caption", caption), ("credit", credit)] {
        if !value.is_empty() {
            lines.push(format!("{key}: {value}"));
        }
    }
    if decorative && alt.is_empty() {
        lines.push("decorative: yes".to_owned());
    }
    lines.push(":::".to_owned());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("image1.png", "")]
    #[case("Picture 3", "")]
    #[case("圖片 12", "")]
    #[case("IMG_2041.JPG", "")]
    #[case("6f9619ff-8b86-d011-b42d-00c04fc964ff", "")]
    #[case("A group of people at a table Description automatically generated", "A group of people at a table")]
    #[case("Elders at a long table", "Elders at a long table")]
    #[case("two\nlines", "two lines")]
    fn a_name_is_no_description(#[case] written: &str, #[case] kept: &str) {
        assert_eq!(tidy(written, "word/media/image1.png"), kept);
    }
}

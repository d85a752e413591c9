//! What a file is, and what may stay of it. Pure.

use std::io::Cursor;

use image::{ImageDecoder, ImageFormat, ImageReader, Limits};

/// A file that may be kept, and how it is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clean {
    /// What it is.
    pub content_type: &'static str,
    /// The bytes to keep.
    pub bytes: Vec<u8>,
    /// Width in pixels; 0 if it has none.
    pub width: u32,
    /// Height in pixels; 0 if it has none.
    pub height: u32,
}

/// Why a file may not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// Of no kind that is kept here, or broken.
    Unreadable,
    /// More pixels than can be held.
    TooLarge,
    /// A drawing that could run or fetch something.
    Active,
}

impl Refused {
    /// Key of its sentence.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Unreadable => "refused-file-unreadable",
            Self::TooLarge => "refused-file-too-large",
            Self::Active => "refused-file-active",
        }
    }
}

/// Widest and highest picture, in pixels.
const SIDE: u32 = 12_000;
/// Most memory a picture may take while it is decoded.
const DECODED: u64 = 256 * 1024 * 1024;
/// Pictures wider than this are made smaller: no page shows them larger.
const SHOWN: u32 = 2_400;

/// Cleans a file by what it really is.
///
/// # Errors
/// Says why it may not be kept.
pub fn clean(bytes: &[u8]) -> Result<Clean, Refused> {
    if let Some(drawing) = svg(bytes)? {
        return Ok(drawing);
    }
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Gif | ImageFormat::WebP)) => {
            picture(bytes, format)
        }
        _ => Err(Refused::Unreadable),
    }
}

/// Decodes a picture and writes it anew: no EXIF, no trailing bytes, turned the right way up.
fn picture(bytes: &[u8], format: ImageFormat) -> Result<Clean, Refused> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(DECODED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|fault| why(&fault))?;
    let turned = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = image::DynamicImage::from_decoder(decoder).map_err(|fault| why(&fault))?;
    image.apply_orientation(turned);
    if image.width() > SHOWN {
        image = image.resize(SHOWN, SIDE, image::imageops::FilterType::Triangle);
    }
    let (kept_as, content_type) = match format {
        ImageFormat::Jpeg => (ImageFormat::Jpeg, "image/jpeg"),
        _ => (ImageFormat::Png, "image/png"),
    };
    let mut written = Cursor::new(Vec::new());
    image.write_to(&mut written, kept_as).map_err(|fault| why(&fault))?;
    Ok(Clean { content_type, bytes: written.into_inner(), width: image.width(), height: image.height() })
}

fn why(fault: &image::ImageError) -> Refused {
    match fault {
        image::ImageError::Limits(_) => Refused::TooLarge,
        _ => Refused::Unreadable,
    }
}

/// A drawing, if it is one: kept as it is if it only draws.
fn svg(bytes: &[u8]) -> Result<Option<Clean>, Refused> {
    let Ok(text) = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)) else { return Ok(None) };
    let start = text.trim_start();
    let looks = start.starts_with("<svg")
        || (start.starts_with("<?xml") || start.starts_with("<!--")) && start.contains("<svg");
    if !looks {
        return Ok(None);
    }
    if is_active(start) {
        return Err(Refused::Active);
    }
    let (width, height) = view_box(start).unwrap_or((0, 0));
    Ok(Some(Clean { content_type: "image/svg+xml", bytes: start.as_bytes().to_vec(), width, height }))
}

/// Whether a drawing could run, fetch, or hide anything. Errs towards yes.
fn is_active(svg: &str) -> bool {
    let low = svg.to_ascii_lowercase();
    let words = [
        "<script",
        "<foreignobject",
        "<iframe",
        "<embed",
        "<object",
        "<handler",
        "<!doctype",
        "<!entity",
        "javascript:",
        "data:text",
        "@import",
        "<animate",
        "<set",
    ];
    if words.iter().any(|word| low.contains(word)) || low.contains("<?xml-stylesheet") {
        return true;
    }
    handlers(&low) || fetches(&low)
}

/// An attribute whose name begins with `on`.
fn handlers(low: &str) -> bool {
    low.match_indices("on").any(|(at, _)| {
        let before = low
            .as_bytes()
            .get(at.wrapping_sub(1))
            .is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'/'));
        let rest = low.get(at + 2..).unwrap_or_default();
        let name = rest.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(rest.len());
        before && rest.get(name..).is_some_and(|rest| rest.trim_start().starts_with('='))
    })
}

/// A reference to anything but a part of the same drawing.
fn fetches(low: &str) -> bool {
    let attribute = low.split("href").skip(1).any(|rest| {
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        value.is_some_and(|value| !value.trim_start_matches(['"', '\'']).trim_start().starts_with('#'))
    });
    let style =
        low.split("url(").skip(1).any(|rest| !rest.trim_start().trim_start_matches(['"', '\'']).starts_with('#'));
    attribute || style
}

fn view_box(svg: &str) -> Option<(u32, u32)> {
    let rest = svg.split_once("viewBox=")?.1;
    let quote = rest.chars().next()?;
    let value = rest.get(1..)?.split(quote).next()?;
    let numbers: Vec<f64> =
        value.split([' ', ',']).filter(|part| !part.is_empty()).filter_map(|part| part.parse().ok()).collect();
    match numbers.as_slice() {
        [_, _, width, height] if (1.0..1e5).contains(width) && (1.0..1e5).contains(height) => {
            Some((*width as u32, *height as u32))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image::DynamicImage::new_rgb8(width, height).write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn t_52_a_picture_is_known_by_its_bytes_and_what_follows_it_is_left_behind() {
        let mut bytes = png(3, 2);
        bytes.extend_from_slice(b"<script>alert(1)</script>");
        let kept = clean(&bytes).unwrap();
        assert_eq!((kept.content_type, kept.width, kept.height), ("image/png", 3, 2));
        assert!(!kept.bytes.windows(6).any(|window| window == b"script"));
    }

    #[test]
    fn t_52_what_lies_about_its_type_is_refused() {
        for bytes in
            [&b"<html><script>alert(1)</script>"[..], b"MZ\x90\x00", b"\x89PNG\r\n\x1a\nnot a picture", b"", b"GIF89a"]
        {
            assert_eq!(clean(bytes), Err(Refused::Unreadable), "{bytes:?}");
        }
    }

    #[test]
    fn a_drawing_that_only_draws_is_kept_and_one_that_could_do_more_is_refused() {
        let calm = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 76 38"><defs><g id="a"/></defs><use href="#a"/><text>station one, on time</text></svg>"##;
        let kept = clean(calm.as_bytes()).unwrap();
        assert_eq!((kept.content_type, kept.width, kept.height), ("image/svg+xml", 76, 38));
        for active in [
            "<svg><script>alert(1)</script></svg>",
            "<svg onload=alert(1)></svg>",
            "<svg><g ONCLICK = 'x'/></svg>",
            "<svg><image href=\"https://elsewhere/x.png\"/></svg>",
            "<svg><use xlink:href='other.svg#x'/></svg>",
            "<svg><a href=\"javascript:alert(1)\"/></svg>",
            "<svg><foreignObject/></svg>",
            "<svg><style>@import 'x'</style></svg>",
            "<svg style=\"fill:url(https://elsewhere)\"/>",
            "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x 'y'>]><svg/>",
        ] {
            assert_eq!(clean(active.as_bytes()), Err(Refused::Active), "{active}");
        }
    }

    #[test]
    fn a_picture_of_more_pixels_than_can_be_held_is_refused_before_it_is_decoded() {
        let mut bytes = png(4, 4);
        bytes[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(clean(&bytes).is_err());
    }

    proptest! {
        #[test]
        fn any_bytes_give_a_file_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = clean(&bytes);
        }
    }
}

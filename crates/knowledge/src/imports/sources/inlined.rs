//! Pictures that stand in a text themselves, as `data:` addresses: taken out, each under a name that
//! is the same wherever the same picture comes again.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;
use sha2::{Digest, Sha256};

use super::super::model::Asset;
use super::super::rules::parent_of;
use super::kind;

/// How such an address begins.
const BEGINS: &str = "data:image/";
/// Stands for a picture that could not be read; it leads nowhere.
const NOTHING: &str = "data:,";
/// Most pictures of one text.
const MOST: usize = 2_000;

/// Takes the pictures out of a page or a paste and leaves their names.
pub(super) fn take(text: &mut String, source: &str, assets: &mut Vec<Asset>) {
    if !text.contains(BEGINS) {
        return;
    }
    let folder = parent_of(source);
    let mut made = String::with_capacity(text.len().min(1 << 20));
    let mut rest = text.as_str();
    let mut taken = 0;
    while let Some(at) = rest.find(BEGINS) {
        let (before, address) = rest.split_at(at);
        let end = address.find(['"', '\'', ')', '>', '<', ' ', '\n', '\\', '&']).unwrap_or(address.len());
        let (address, after) = address.split_at(end);
        made.push_str(before);
        let asset = if taken < MOST { picture(address, folder) } else { None };
        match asset {
            Some(asset) => {
                taken += 1;
                made.push_str(super::super::rules::name_of(&asset.source));
                if !assets.iter().any(|known| known.source == asset.source) {
                    assets.push(asset);
                }
            }
            None => made.push_str(NOTHING),
        }
        rest = after;
    }
    made.push_str(rest);
    *text = made;
}

fn picture(address: &str, folder: &str) -> Option<Asset> {
    const FORGIVING: GeneralPurpose = GeneralPurpose::new(
        &alphabet::STANDARD,
        GeneralPurposeConfig::new()
            .with_decode_padding_mode(DecodePaddingMode::Indifferent)
            .with_decode_allow_trailing_bits(true),
    );
    let (kind, data) = address.split_once(',')?;
    kind.ends_with(";base64").then_some(())?;
    let data = percent_decode_str(data).decode_utf8().ok()?;
    let bytes = FORGIVING.decode(data.as_bytes()).ok()?;
    let kind = kind::picture_of(&bytes)?;
    let hash = hex::encode(Sha256::digest(&bytes));
    let name = format!("{}.{}", hash.get(..20)?, kind.ending());
    let source = if folder.is_empty() { name } else { format!("{folder}/{name}") };
    Some(Asset { source, bytes, kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_in_the_text_are_taken_out_once_and_what_is_none_leads_nowhere() {
        let png = "iVBORw0KGgo=";
        let mut text = format!(
            "<img src=\"data:image/png;base64,{png}\"> ![a](data:image/png;base64,{png})\n[image1]: <data:image/png;base64,{png}>\n<img src='data:image/png;base64,AAAA'>"
        );
        let mut assets = Vec::new();
        take(&mut text, "book/a.html", &mut assets);
        assert_eq!(assets.len(), 1);
        let name = assets[0].source.strip_prefix("book/").unwrap().to_owned();
        assert_eq!(text, format!("<img src=\"{name}\"> ![a]({name})\n[image1]: <{name}>\n<img src='data:,'>"));
    }
}

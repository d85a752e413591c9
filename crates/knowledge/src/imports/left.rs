//! What a page lost on its way in that its writer may want to make good: words that only held a
//! place, an empty list of tags.

use foundation::Result;
use foundation::access::Actor;
use foundation::i18n::Language;
use foundation::web::{Later, Site};

use super::model::{Note, What};
use super::sources::is_tag_label;
use super::store;
use crate::pages::PageId;

/// Words that stayed out of an edition when it came in, and how often each stood there.
#[must_use]
pub fn left_behind(site: Site, page: PageId, language: Language) -> Later<Result<Vec<(String, usize)>>> {
    Box::pin(async move {
        let view = site.db().view(&Actor::system("imports"));
        let remarks = store::remarks_on(&view, page, language).await?;
        Ok(remarks.map(|remarks| remarks.notes.iter().filter_map(left).collect()).unwrap_or_default())
    })
}

fn left(note: &Note) -> Option<(String, usize)> {
    match note.what {
        What::PlaceholderDropped => {
            let (words, times) = note.detail.rsplit_once(" × ").unwrap_or((&note.detail, "1"));
            Some((words.to_owned(), times.parse().unwrap_or(1)))
        }
        What::ChromeDropped if is_tag_label(&note.detail) => Some((note.detail.clone(), 1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::Outcome;

    #[test]
    fn words_that_held_a_place_are_told_with_their_number_and_pagers_are_not() {
        let told = |what, detail: &str| left(&Note { outcome: Outcome::LeftOut, what, detail: detail.into() });
        assert_eq!(told(What::PlaceholderDropped, "Box text × 8"), Some(("Box text".into(), 8)));
        assert_eq!(told(What::ChromeDropped, "TAGS"), Some(("TAGS".into(), 1)));
        assert_eq!(told(What::ChromeDropped, "Next: Elsewhere"), None);
        assert_eq!(told(What::HeadingGuessed, "TAGS"), None);
    }
}

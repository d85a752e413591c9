//! What a consent needs before it is kept. Pure.

use foundation::access::Permitted;
use foundation::clock::Moment;
use foundation::error::Refusal;
use foundation::i18n::Language;
use foundation::{Error, Result};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::model::{Consent, Given, KeepConsents, Scope, Standing, State, Terms};
use crate::pages::Desk;

/// Longest time a consent may run, in years: then somebody asks again.
pub const YEARS_AT_MOST: i32 = 5;
/// Longest words of each field, in characters.
const WORDS_AT_MOST: usize = 200;

/// What someone sent.
#[derive(Debug, Clone, Default)]
pub struct Asked<'a> {
    /// How the person wishes to be named; may be empty.
    pub named_as: &'a str,
    /// Words of scopes.
    pub scopes: Vec<&'a str>,
    /// Tags of languages; none for all.
    pub languages: Vec<&'a str>,
    /// The last day, as 2027-03-09.
    pub until: &'a str,
    /// The word of how it was given.
    pub given: &'a str,
    /// Where the paper lies.
    pub kept_where: &'a str,
}

/// A consent as it is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConsent {
    /// How the person wishes to be named; may be empty.
    pub named_as: String,
    /// Where, in which languages, until when.
    pub terms: Terms,
    /// How it was given.
    pub given: Given,
    /// Where the paper lies.
    pub kept_where: String,
}

/// A new consent at a circle's desk.
///
/// # Errors
/// Refused beside the field that will not do.
pub fn new_consent(
    _desk: &Permitted<KeepConsents, Desk>,
    asked: &Asked<'_>,
    today: Date,
    zone: &TimeZone,
) -> Result<NewConsent> {
    let mut scopes: Vec<Scope> = asked.scopes.iter().filter_map(|word| word.parse().ok()).collect();
    scopes.sort_unstable();
    scopes.dedup();
    if scopes.is_empty() {
        return Err(Refusal::at("scopes", "refused-consent-scopes").into());
    }
    let given = asked.given.parse().map_err(|()| Error::from(Refusal::at("given", "refused-consent-given")))?;
    let kept_where = line(asked.kept_where, "kept_where")?;
    if kept_where.is_empty() {
        return Err(Refusal::at("kept_where", "refused-consent-where").into());
    }
    let mut languages: Vec<Language> = asked.languages.iter().filter_map(|tag| Language::parse(tag)).collect();
    languages.dedup();
    let ends_at = end(asked.until, today, zone)?;
    Ok(NewConsent {
        named_as: line(asked.named_as, "named_as")?,
        terms: Terms { scopes, languages, ends_at, withdrawn_at: None },
        given,
        kept_where,
    })
}

/// A consent that was given again, for longer or shorter.
///
/// # Errors
/// Refused beside the field, or if it was withdrawn: then a new one is needed.
pub fn renew(consent: &Permitted<KeepConsents, Consent>, until: &str, today: Date, zone: &TimeZone) -> Result<Moment> {
    if consent.terms.withdrawn_at.is_some() {
        return Err(Error::refused("refused-consent-withdrawn"));
    }
    end(until, today, zone)
}

/// A consent that may still be withdrawn.
///
/// # Errors
/// Refused if it was already.
pub fn withdraw(consent: &Permitted<KeepConsents, Consent>) -> Result<()> {
    match consent.terms.withdrawn_at {
        Some(_) => Err(Error::refused("refused-consent-withdrawn")),
        None => Ok(()),
    }
}

/// The end of a last day, where the coalition lives.
fn end(until: &str, today: Date, zone: &TimeZone) -> Result<Moment> {
    let no = |key| Error::from(Refusal::at("until", key));
    let day: Date = until.trim().parse().map_err(|_| no("refused-consent-until"))?;
    if day < today {
        return Err(no("refused-consent-past"));
    }
    let latest = today.saturating_add(YEARS_AT_MOST.years());
    if day > latest {
        return Err(Refusal::at("until", "refused-consent-far").with("years", YEARS_AT_MOST.to_string()).into());
    }
    let next = day.tomorrow().map_err(|_| no("refused-consent-until"))?;
    let start = next.to_zoned(zone.clone()).map_err(|_| no("refused-consent-until"))?;
    Ok(start.timestamp().into())
}

fn line(text: &str, field: &'static str) -> Result<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > WORDS_AT_MOST {
        return Err(Refusal::at(field, "refused-consent-long").with("most", WORDS_AT_MOST.to_string()).into());
    }
    Ok(line)
}

/// What several consents on one thing come to in a language; nothing where there is none.
#[must_use]
pub fn standing<'t>(all: impl IntoIterator<Item = &'t Terms>, language: Language, now: Moment) -> Option<Standing> {
    let one = |terms: &Terms| match terms.state(now) {
        State::Ended | State::Withdrawn => Standing::Ended,
        _ if !terms.covers(language) => Standing::Narrow,
        _ => Standing::Stands,
    };
    all.into_iter().map(one).max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::access::{Actor, CircleId};
    use jiff::civil::date;

    fn desk() -> Permitted<KeepConsents, Desk> {
        Actor::system("test").permit(KeepConsents, Desk(CircleId::new())).unwrap()
    }

    fn asked() -> Asked<'static> {
        Asked { scopes: vec!["web"], until: "2026-12-31", given: "paper", kept_where: "Blue box", ..Asked::default() }
    }

    #[test]
    fn a_consent_needs_an_end_within_five_years_a_scope_a_way_it_was_given_and_a_place() {
        let today = date(2026, 3, 9);
        let try_it = |asked: &Asked<'_>| match new_consent(&desk(), asked, today, &TimeZone::UTC) {
            Ok(new) => new.terms.ends_at.to_string(),
            Err(Error::Refused(refusal)) => refusal.key.into_owned(),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(try_it(&asked()), "2027-01-01T00:00:00Z", "to the end of the last day");
        for (wrong, key) in [
            (Asked { until: "", ..asked() }, "refused-consent-until"),
            (Asked { until: "soon", ..asked() }, "refused-consent-until"),
            (Asked { until: "2026-03-08", ..asked() }, "refused-consent-past"),
            (Asked { until: "2031-03-10", ..asked() }, "refused-consent-far"),
            (Asked { scopes: vec!["moon"], ..asked() }, "refused-consent-scopes"),
            (Asked { given: "", ..asked() }, "refused-consent-given"),
            (Asked { kept_where: "  ", ..asked() }, "refused-consent-where"),
        ] {
            assert_eq!(try_it(&wrong), key);
        }
    }

    #[test]
    fn of_several_consents_the_narrowest_counts() {
        let now = Moment(1_000);
        let [en, zh] = ["en", "zh-Hant"].map(|tag| Language::parse(tag).unwrap());
        let whole =
            Terms { scopes: vec![Scope::Web], languages: Vec::new(), ends_at: Moment(2_000), withdrawn_at: None };
        let english = Terms { languages: vec![en], ..whole.clone() };
        let paper = Terms { scopes: vec![Scope::Print], ..whole.clone() };
        let over = Terms { ends_at: now, ..whole.clone() };
        let back = Terms { withdrawn_at: Some(Moment(900)), ..whole.clone() };
        for (all, language, expected) in [
            (vec![], en, None),
            (vec![&whole], en, Some(Standing::Stands)),
            (vec![&whole, &english], zh, Some(Standing::Narrow)),
            (vec![&whole, &english], en, Some(Standing::Stands)),
            (vec![&paper], en, Some(Standing::Narrow)),
            (vec![&whole, &over], en, Some(Standing::Ended)),
            (vec![&back, &english], zh, Some(Standing::Ended)),
        ] {
            assert_eq!(standing(all, language, now), expected);
        }
    }
}

//! Who is here today and where they stand, read once for a page.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::role_word;
use crate::access::{CircleId, PersonId};
use crate::directory::{Circle, LanguageLevel, Membership, Person, ReachKind, Spoken, WayToReach, script_of, store};
use crate::i18n::{Language, Words};
use crate::search::simplified;
use crate::web::shell::Link;
use crate::web::views::{CircleRow, PersonRow};
use crate::work::Reads;
use crate::{Error, Result};

/// Everyone, every circle, and every place held today.
pub(super) struct Roll {
    words: Words,
    pub(super) circles: Vec<Circle>,
    pub(super) people: Vec<Person>,
    places: HashMap<PersonId, Vec<Membership>>,
}

impl Roll {
    /// Reads it in four statements, however many people there are.
    pub(super) async fn read(view: &impl Reads, words: Words, today: jiff::civil::Date) -> Result<Self> {
        let circles = store::circles(view).await?;
        let people = store::people(view).await?;
        let mut places: HashMap<PersonId, Vec<Membership>> = HashMap::new();
        for place in store::places_on(view, today).await? {
            places.entry(place.person).or_default().push(place);
        }
        Ok(Self { words, circles, people, places })
    }

    fn language(&self) -> Language {
        self.words.language()
    }

    pub(super) fn circle(&self, id: CircleId) -> Result<&Circle> {
        self.circles.iter().find(|circle| circle.id == id).ok_or(Error::NotFound)
    }

    pub(super) fn name_of(&self, id: CircleId) -> &str {
        self.circle(id).map_or("", |circle| circle.names.for_reader(self.language()))
    }

    pub(super) fn link_to(&self, id: CircleId) -> Link {
        Link::new(format!("/directory/circles/{id}"), self.name_of(id))
    }

    /// The places a person holds today.
    pub(super) fn places_of(&self, person: PersonId) -> &[Membership] {
        self.places.get(&person).map_or(&[], Vec::as_slice)
    }

    /// The circles a person stands in today.
    pub(super) fn stands_in(&self, person: PersonId) -> Vec<Circle> {
        self.places_of(person).iter().filter_map(|place| self.circle(place.circle).ok().cloned()).collect()
    }

    pub(super) fn person_row(&self, person: &Person) -> PersonRow {
        let (name, others) = person.names_for(self.language());
        let comma = self.words.say("list-comma");
        let place =
            |place: &Membership| format!("{}{comma}{}", role_word(self.words, &place.role), self.name_of(place.circle));
        let spoken: Vec<String> = person.spoken.iter().map(|one| spoken_name(self.words, &one.language)).collect();
        PersonRow {
            name: name.to_owned(),
            other_name: others.first().map(|other| ((*other).to_owned(), script_of(other).to_owned())),
            initials: Person::initials(name),
            href: format!("/directory/people/{}", person.id),
            place: self.places_of(person.id).first().map_or_else(|| self.words.say("person-no-places"), place),
            speaks: self.words.list(&spoken),
        }
    }

    pub(super) fn circle_row(&self, circle: &Circle) -> CircleRow {
        let members: BTreeSet<PersonId> = self
            .places
            .values()
            .flatten()
            .filter(|place| place.circle == circle.id)
            .map(|place| place.person)
            .collect();
        CircleRow {
            name: circle.names.for_reader(self.language()).to_owned(),
            href: format!("/directory/circles/{}", circle.id),
            kind: self.words.say(&format!("circle-kind-{}", circle.kind.word())),
            members: members.len(),
        }
    }

    /// Whether every word of a query stands somewhere in what is known of a person: their names in
    /// any script, what they speak, where they stand and as what.
    pub(super) fn fits(&self, person: &Person, query: &str) -> bool {
        let mut known: Vec<String> = person.names.clone();
        known.push(person.name.clone());
        for one in &person.spoken {
            known.extend([one.language.clone(), spoken_name(self.words, &one.language)]);
        }
        for place in self.places_of(person.id) {
            known.push(role_word(self.words, &place.role));
            if let Ok(circle) = self.circle(place.circle) {
                known.push(circle.short.clone());
                known.extend(circle.names.0.values().cloned());
            }
        }
        let known = folded(&known.join("\n"));
        query.split_whitespace().all(|word| known.contains(&folded(word)))
    }
}

/// Small letters without accents, Traditional and Simplified alike.
fn folded(text: &str) -> String {
    text.nfkd().filter(|letter| !is_combining_mark(*letter)).map(simplified).flat_map(char::to_lowercase).collect()
}

/// A language by its name in the reader's words, or by its own name; any other as it was written.
fn spoken_name(words: Words, language: &str) -> String {
    let key = format!("tongue-{language}");
    if words.has(&key) {
        return words.say(&key);
    }
    Language::parse(language).map_or_else(|| language.to_owned(), |known| known.name().to_owned())
}

/// A spoken language with its level, in one line.
pub(super) fn spoken_line(words: Words, spoken: &Spoken) -> String {
    let level: LanguageLevel = spoken.level;
    let level = words.say(&format!("fluency-{}", level.word()));
    words.with(
        "person-speaks-line",
        &[("language", spoken_name(words, &spoken.language).into()), ("level", level.into())],
    )
}

/// A way to reach someone: words, and an address that opens the right program where there is one.
pub(super) fn reach_link(words: Words, way: &WayToReach) -> Link {
    let digits: String = way.value.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let href = match way.kind {
        ReachKind::Phone => format!("tel:{digits}"),
        ReachKind::Text => format!("sms:{digits}"),
        ReachKind::Email => format!("mailto:{}", way.value),
        ReachKind::Whatsapp => format!("https://wa.me/{}", digits.trim_start_matches('+')),
        ReachKind::Wechat => String::new(),
    };
    let kind = words.say(&format!("reach-{}", way.kind.word()));
    Link::new(href, words.with("person-reach-line", &[("kind", kind.into()), ("value", way.value.as_str().into())]))
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn names_meet_across_scripts_and_accents() {
        assert_eq!(folded("劉詠詩"), folded("刘咏诗"));
        assert_eq!(folded("Inés ÁVILA"), "ines avila");
    }
}

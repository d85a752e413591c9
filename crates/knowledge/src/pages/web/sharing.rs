//! With whom something is shared: the part that the forms of pages and of sections have alike.

use foundation::Result;
use foundation::access::{CircleId, Level, PersonId, Sharing};
use foundation::directory;
use foundation::error::Refusal;
use foundation::web::views::{Choice, FormState};
use foundation::web::{Fields, Visit};
use foundation::work::Reads;

use crate::pages::rules;
use crate::pages::views::{ShareForm, Tick};

/// The form with what was sent about sharing, to be shown again.
pub(super) fn keep(form: FormState, fields: &Fields) -> FormState {
    let all = |name| fields.all(name).collect::<Vec<_>>().join(" ");
    form.with("level", fields.text("level")).with("circles", all("circles")).with("people", all("people"))
}

/// The form with how something is shared now.
pub(super) fn stands(form: FormState, sharing: &Sharing) -> FormState {
    let circles: Vec<String> = sharing.circles.iter().map(ToString::to_string).collect();
    let people: Vec<String> = sharing.people.iter().map(ToString::to_string).collect();
    form.with("level", sharing.level.word()).with("circles", circles.join(" ")).with("people", people.join(" "))
}

/// The choices, with those ticked that stand in the form.
pub(super) async fn choices(visit: &Visit, view: &impl Reads, form: &FormState, levels: &[Level]) -> Result<ShareForm> {
    let ticked = |field: &str, id: &str| form.value(field).split(' ').any(|one| one == id);
    let circles = directory::circles(view).await?;
    let people = directory::people(view).await?;
    let tick = |field: &str, value: String, label: &str| Tick {
        ticked: ticked(field, &value),
        label: label.to_owned(),
        value,
    };
    Ok(ShareForm {
        levels: levels.iter().map(|level| choice(visit, *level)).collect(),
        circles: circles
            .iter()
            .map(|circle| tick("circles", circle.id.to_string(), circle.names.for_reader(visit.language())))
            .collect(),
        people: people
            .iter()
            .map(|person| tick("people", person.id.to_string(), person.names_for(visit.language()).0))
            .collect(),
    })
}

fn choice(visit: &Visit, level: Level) -> Choice {
    let key = format!("level-{}", level.word());
    Choice::new(level.word(), visit.words().say(&key)).hint(visit.words().say(&format!("{key}-hint")))
}

/// How the form wishes something of `owner` shared. Names that nobody here has are passed over.
pub(super) async fn wished(
    visit: &Visit,
    view: &impl Reads,
    fields: &Fields,
    levels: &[Level],
    owner: CircleId,
) -> Result<Sharing> {
    let level = fields.text("level").parse().ok().filter(|level| levels.contains(level));
    let level = level.ok_or_else(|| Refusal::at("level", "refused-level"))?;
    let (mut circles, mut people) = (Vec::new(), Vec::new());
    if level == Level::Circles {
        let known: Vec<CircleId> = directory::circles(view).await?.iter().map(|circle| circle.id).collect();
        circles = fields.all("circles").filter_map(|id| id.parse().ok()).filter(|id| known.contains(id)).collect();
    }
    if level == Level::People {
        let known: Vec<PersonId> = directory::people(view).await?.iter().map(|person| person.id).collect();
        people = fields.all("people").filter_map(|id| id.parse().ok()).filter(|id| known.contains(id)).collect();
    }
    rules::share(level, owner, circles, people, visit.actor().signed_in()?)
}

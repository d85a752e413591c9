//! What lets a text go out, in tables and for any answers at all.

use foundation::i18n::Language;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::pages::PageId;
use crate::reviews::{End, ReviewId};

const HOUR: i64 = 3_600;

fn circle(n: u8) -> CircleId {
    CircleId(Uuid::from_u128(n.into()))
}
fn person(n: u8) -> PersonId {
    PersonId(Uuid::from_u128(1_000 + u128::from(n)))
}
fn at(hours: i64) -> Moment {
    Moment(0).plus_seconds(hours * HOUR)
}
fn no() -> Said {
    Said::No(Objection { block: BlockId::new(), reason: "Her yes covers the table only.".into() })
}

/// What `person` of `circle` says so many hours after the asking.
fn says(of: u8, by: u8, hours: i64, said: Said) -> Answer {
    let order = u128::from(by);
    Answer { circle: circle(of), person: person(by), said, at: at(hours), order, carried: false, by_link: false }
}

/// Four partners are asked at hour 0 about what person 0 wrote; silence is consent after 120 hours.
fn review(kind: Kind, answers: Vec<Answer>) -> Review {
    let asked = if kind == Kind::Partner { vec![circle(0)] } else { (0..4).map(circle).collect() };
    Review {
        id: ReviewId::new(),
        page: PageId::new(),
        language: Language::default_language(),
        revision: RevisionId::new(),
        base: None,
        kind,
        on_behalf: circle(0),
        asked_by: person(0),
        asked_at: at(0),
        ends_at: (kind == Kind::Coalition).then(|| at(120)),
        message: String::new(),
        asked,
        authors: vec![person(0)],
        answers,
        end: None,
        held: None,
        is_there: true,
        is_public: false,
        is_behind: false,
    }
}

fn waiting(missing: &[u8], until: Option<i64>) -> State {
    State::Waiting { missing: missing.iter().map(|n| circle(*n)).collect(), until: until.map(at) }
}
fn stopped(by: &[u8]) -> State {
    State::Stopped { by: by.iter().map(|n| circle(*n)).collect() }
}

#[test]
fn a_review_stands_where_its_answers_and_the_clock_put_it() {
    let (yes, all) = (|of, by, hours| says(of, by, hours, Said::Yes), |kind, answers| review(kind, answers));
    let own = |of, by, hours| says(of, by, hours, no());
    use Kind::{Coalition, Partner, Position};
    for (why, review, hours, expected) in [
        ("nobody said anything", all(Partner, vec![]), 900, waiting(&[0], None)),
        ("one other of the partner", all(Partner, vec![yes(0, 1, 2)]), 2, State::Cleared(at(2))),
        ("the writer", all(Partner, vec![yes(0, 0, 2)]), 900, waiting(&[0], None)),
        ("another partner", all(Partner, vec![yes(1, 2, 2)]), 900, waiting(&[0], None)),
        ("a no", all(Partner, vec![own(0, 1, 2)]), 900, stopped(&[0])),
        ("a no, settled by another", all(Partner, vec![own(0, 1, 2), yes(0, 2, 3)]), 3, State::Cleared(at(3))),
        ("a no, settled by the writer", all(Partner, vec![own(0, 1, 2), yes(0, 0, 3)]), 900, stopped(&[0])),
        ("silence, before", all(Coalition, vec![]), 119, waiting(&[0, 1, 2, 3], Some(120))),
        ("silence, at its end", all(Coalition, vec![]), 120, State::Cleared(at(120))),
        ("the server was down", all(Coalition, vec![]), 900, State::Cleared(at(120))),
        (
            "everyone",
            all(Coalition, vec![yes(0, 9, 1), yes(1, 1, 2), yes(2, 2, 3), yes(3, 3, 4)]),
            4,
            State::Cleared(at(4)),
        ),
        (
            "everyone, but one of them wrote it",
            all(Coalition, vec![yes(0, 0, 1), yes(1, 1, 2), yes(2, 2, 3), yes(3, 3, 4)]),
            4,
            waiting(&[0], Some(120)),
        ),
        ("a no", all(Coalition, vec![own(2, 2, 5)]), 900, stopped(&[2])),
        ("two", all(Coalition, vec![own(2, 2, 5), own(1, 1, 6)]), 900, stopped(&[1, 2])),
        ("a no that came too late", all(Coalition, vec![own(2, 2, 120)]), 900, State::Cleared(at(120))),
        ("settled early", all(Coalition, vec![own(2, 2, 5), yes(2, 2, 6)]), 7, waiting(&[0, 1, 3], Some(120))),
        ("settled late", all(Coalition, vec![own(2, 2, 5), yes(2, 2, 300)]), 301, waiting(&[0, 1, 3], Some(324))),
        ("and a day later", all(Coalition, vec![own(2, 2, 5), yes(2, 2, 300)]), 324, State::Cleared(at(324))),
        ("time alone", all(Position, vec![]), 90_000, waiting(&[0, 1, 2, 3], None)),
        ("three of four", all(Position, vec![yes(0, 9, 1), yes(1, 1, 2), yes(2, 2, 3)]), 90_000, waiting(&[3], None)),
        (
            "each",
            all(Position, vec![yes(0, 9, 1), yes(1, 1, 2), yes(2, 2, 3), yes(3, 3, 400)]),
            400,
            State::Cleared(at(400)),
        ),
    ] {
        assert_eq!(state(&review, at(hours)), expected, "{why}");
    }
}

#[test]
fn what_ended_stays_ended_and_what_is_gone_goes_nowhere() {
    let mut one = review(Kind::Coalition, vec![]);
    for (how, expected) in [
        (Ending::Published, State::Done(at(3))),
        (Ending::Withdrawn, State::Withdrawn(at(3))),
        (Ending::Overtaken, State::Overtaken(at(3))),
    ] {
        one.end = Some(End { how, at: at(3) });
        assert_eq!(state(&one, at(900)), expected);
    }
    one.end = None;
    one.is_there = false;
    assert_eq!(state(&one, at(900)), State::Gone);
    let later = Review { is_there: true, is_behind: true, ..one.clone() };
    assert_eq!(state(&later, at(900)), State::Overtaken(at(0)), "readers see a later revision already");
    let out = Review { is_there: true, is_public: true, ..one };
    assert_eq!(state(&out, at(900)), State::Done(at(120)), "it went out by another way");
}

#[test]
fn answering_is_for_those_who_are_asked_while_it_is_open() {
    let open = review(Kind::Coalition, vec![]);
    let ask = |of, by, may, said: &Said, hours| match may_answer(&open, circle(of), person(by), may, said, at(hours)) {
        Ok(()) => "may".to_owned(),
        Err(Error::Refused(refusal)) => refusal.key.into_owned(),
        Err(other) => other.to_string(),
    };
    assert_eq!(ask(1, 1, true, &Said::Yes, 1), "may");
    assert_eq!(ask(1, 1, false, &Said::Yes, 1), "not found", "who may not speak for the partner sees no review");
    assert_eq!(ask(7, 1, true, &Said::Yes, 1), "not found", "a partner that is not asked");
    assert_eq!(ask(0, 0, true, &Said::Yes, 1), "refused-review-own");
    assert_eq!(ask(0, 0, true, &no(), 1), "may", "who wrote it may still object");
    assert_eq!(ask(1, 1, true, &no(), 120), "refused-review-over");
}

#[test]
fn an_objection_names_a_block_of_the_text_and_a_reason() {
    let text = Text::from_markdown("One.\n\nTwo.", None).unwrap();
    let block = text.blocks()[1].id.to_string();
    assert!(objection(&text, &block, " Too near to her. ").is_ok_and(|one| one.reason == "Too near to her."));
    assert!(objection(&text, &block, " ").is_err());
    assert!(objection(&text, "", "Why").is_err());
    assert!(objection(&text, &BlockId::new().to_string(), "Why").is_err(), "a block of another text");
    assert!(objection(&text, &block, &"x".repeat(REASON_AT_MOST + 1)).is_err());
}

#[test]
fn wording_is_mere_where_all_say_so_and_no_block_comes_or_goes() {
    let before = Text::from_markdown("One thing we learned.\n\nTwo things.", None).unwrap();
    let after = |markdown| Text::from_markdown(markdown, Some(&before)).unwrap();
    let wording = [Significance::Wording];
    assert!(is_mere_wording(&before, &after("One thing we have learned.\n\nTwo things."), &wording));
    assert!(!is_mere_wording(&before, &after("One thing we learned."), &wording));
    assert!(!is_mere_wording(&before, &after("One thing we learned.\n\nTwo things.\n\nAnd a third."), &wording));
    let mixed = [Significance::Wording, Significance::Meaning];
    assert!(!is_mere_wording(&before, &after("One thing we have learned.\n\nTwo things."), &mixed));
}

#[test]
fn a_new_asking_keeps_what_still_holds() {
    let asked: Vec<CircleId> = (0..4).map(circle).collect();
    let answers = vec![says(1, 1, 1, Said::Yes), says(2, 2, 2, no())];
    let kept = |earlier: &Review, kind, mere, hours| {
        let carried = carry(Some(earlier), kind, &asked, mere, 120 * HOUR, at(hours));
        let voices: Vec<(CircleId, &str)> = carried.answers.iter().map(|one| (one.circle, one.said.word())).collect();
        (format!("{:?}", voices.iter().map(|(_, word)| *word).collect::<Vec<_>>()), carried.ends_at)
    };
    let objected = review(Kind::Coalition, answers.clone());
    let (yes, both) = (r#"["yes"]"#, r#"["yes", "objection"]"#);
    assert_eq!(kept(&objected, Kind::Coalition, true, 9), (both.into(), Some(at(129))), "stopped: a window of its own");
    assert_eq!(kept(&objected, Kind::Coalition, false, 9), (r#"["objection"]"#.into(), Some(at(129))));
    assert_eq!(kept(&objected, Kind::Position, true, 9), (r#"["objection"]"#.into(), None), "a position asks again");
    let agreed = review(Kind::Coalition, answers[..1].to_vec());
    assert_eq!(kept(&agreed, Kind::Coalition, true, 9), (yes.into(), Some(at(120))), "the same window runs on");
    assert_eq!(kept(&agreed, Kind::Coalition, true, 110), (yes.into(), Some(at(134))), "with a day left to look");
    assert_eq!(kept(&agreed, Kind::Coalition, false, 9), ("[]".into(), Some(at(129))));
    let back = Review { end: Some(End { how: Ending::Withdrawn, at: at(5) }), ..objected.clone() };
    assert_eq!(kept(&back, Kind::Coalition, false, 9).0, r#"["objection"]"#, "taking it back leads round nothing");
    let out = Review { end: Some(End { how: Ending::Published, at: at(5) }), ..objected };
    assert_eq!(kept(&out, Kind::Coalition, true, 9), ("[]".into(), Some(at(129))), "what went out is settled");
}

#[test]
fn what_a_page_needs_follows_from_whose_it_is() {
    for (position, coalition, rule, expected) in [
        (true, false, Rule::Alone, Some(Kind::Position)),
        (true, true, Rule::Reviewed, Some(Kind::Position)),
        (false, true, Rule::Reviewed, Some(Kind::Coalition)),
        (false, false, Rule::Reviewed, Some(Kind::Partner)),
        (false, false, Rule::Alone, None),
    ] {
        assert_eq!(needed(position, coalition, rule), expected);
    }
    assert_eq!([0, 1, 2].map(|people| rule_of(None, people)), [Rule::Alone, Rule::Alone, Rule::Reviewed]);
    assert_eq!(rule_of(Some(Rule::Alone), 9), Rule::Alone);
}

#[test]
fn only_the_revision_that_was_cleared_is_let_out_and_for_no_heavier_name() {
    let cleared = review(Kind::Coalition, vec![]);
    let reviews = [cleared.clone()];
    let lets = |revision, owner, needed, hours| lets_out(&reviews, revision, circle(owner), needed, at(hours));
    assert!(lets(cleared.revision, 0, Kind::Coalition, 120));
    assert!(lets(cleared.revision, 3, Kind::Partner, 120), "what all may say, one may");
    assert!(!lets(cleared.revision, 0, Kind::Position, 120));
    assert!(!lets(cleared.revision, 0, Kind::Coalition, 119));
    assert!(!lets(RevisionId::new(), 0, Kind::Coalition, 120));
    let partner = [review(Kind::Partner, vec![says(0, 1, 1, Said::Yes)])];
    assert!(lets_out(&partner, partner[0].revision, circle(0), Kind::Partner, at(1)));
    assert!(
        !lets_out(&partner, partner[0].revision, circle(1), Kind::Partner, at(1)),
        "it has moved to another partner"
    );
}

fn any_answer() -> impl Strategy<Value = Answer> {
    (0..6u8, 0..6u8, 0..260i64, prop::bool::weighted(0.7), any::<u64>()).prop_map(|(of, by, hours, yes, order)| {
        Answer { order: order.into(), ..says(of, by, hours, if yes { Said::Yes } else { no() }) }
    })
}

fn any_review() -> impl Strategy<Value = Review> {
    let kinds = prop::sample::select(vec![Kind::Partner, Kind::Coalition, Kind::Position]);
    (kinds, prop::collection::vec(any_answer(), 0..9), prop::collection::vec(0..6u8, 0..3)).prop_map(
        |(kind, answers, authors)| Review {
            authors: authors.into_iter().map(person).collect(),
            ..review(kind, answers)
        },
    )
}

/// What each partner said last by a moment, writers' yeses left out: said again the long way.
fn last_words(review: &Review, by: Moment) -> BTreeMap<CircleId, Said> {
    let mut last: BTreeMap<CircleId, (Moment, u128, Said)> = BTreeMap::new();
    for answer in &review.answers {
        let own = answer.said == Said::Yes && review.authors.contains(&answer.person);
        if own || answer.at > by || !review.asked.contains(&answer.circle) {
            continue;
        }
        let later = last.get(&answer.circle).is_none_or(|(at, order, _)| (*at, *order) < (answer.at, answer.order));
        if later {
            last.insert(answer.circle, (answer.at, answer.order, answer.said.clone()));
        }
    }
    last.into_iter().map(|(circle, (_, _, said))| (circle, said)).collect()
}

proptest! {
    #[test]
    fn no_text_goes_out_over_an_objection_that_stands(review in any_review(), hours in 0..400i64) {
        if let State::Cleared(since) = state(&review, at(hours)) {
            prop_assert!(since <= at(hours));
            // An objection of the very moment came after what cleared it.
            let before = last_words(&review, Moment(since.0 - 1));
            let then = last_words(&review, since);
            let objects = |words: &BTreeMap<CircleId, Said>, circle| matches!(words.get(circle), Some(Said::No(_)));
            for circle in before.keys().filter(|circle| objects(&before, circle)) {
                prop_assert!(!objects(&then, circle), "over the objection of {circle}");
            }
            if review.kind != Kind::Coalition {
                let yes = review.asked.iter().all(|circle| then.contains_key(circle));
                prop_assert!(yes, "silence was taken for a yes");
            }
        }
    }

    #[test]
    fn nobodys_own_yes_counts(review in any_review(), hours in 0..400i64) {
        let mut without = review.clone();
        without.answers.retain(|answer| answer.said != Said::Yes || !review.authors.contains(&answer.person));
        prop_assert_eq!(state(&review, at(hours)), state(&without, at(hours)));
    }

    #[test]
    fn the_order_in_which_answers_are_read_changes_nothing(review in any_review(), hours in 0..400i64, turn in 0..9usize) {
        let mut turned = review.clone();
        turned.answers.reverse();
        if !turned.answers.is_empty() {
            let by = turn % turned.answers.len();
            turned.answers.rotate_left(by);
        }
        prop_assert_eq!(state(&review, at(hours)), state(&turned, at(hours)));
    }

    #[test]
    fn what_is_cleared_stays_cleared_since_the_same_moment(review in any_review(), hours in 0..400i64, more in 0..400i64) {
        if let State::Cleared(since) = state(&review, at(hours)) {
            prop_assert_eq!(state(&review, at(hours + more)), State::Cleared(since));
        }
    }

    #[test]
    fn an_objection_goes_along_to_every_new_asking_of_its_partner(review in any_review(), hours in 0..400i64, mere: bool) {
        let now = at(hours);
        let carried = carry(Some(&review), review.kind, &review.asked, mere, 120 * HOUR, now);
        let next = Review { answers: carried.answers, ends_at: carried.ends_at, asked_at: now, ..review.clone() };
        for circle in objections(&review, now).iter().map(|answer| answer.circle) {
            let State::Stopped { by } = state(&next, at(hours + 9_000)) else { return Err(TestCaseError::fail("it is not stopped")) };
            prop_assert!(by.contains(&circle));
        }
    }
}

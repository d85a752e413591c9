//! What a time needs before it is kept.

use foundation::clock::Moment;
use jiff::tz::TimeZone;
use rstest::rstest;

use super::rules;

fn angeles() -> TimeZone {
    TimeZone::get("America/Los_Angeles").unwrap()
}

#[rstest]
#[case("2026-03-09T17:30", Some("2026-03-10T00:30:00Z"))]
#[case("2026-01-09T17:30", Some("2026-01-10T01:30:00Z"))]
// The clocks go from two to three on that night, and twice over one in November.
#[case("2026-03-08T02:30", Some("2026-03-08T10:30:00Z"))]
#[case("2026-11-01T01:30", Some("2026-11-01T08:30:00Z"))]
#[case(" ", None)]
fn a_time_is_read_in_the_coalitions_own_zone(#[case] text: &str, #[case] utc: Option<&str>) {
    let wanted = utc.map(|utc| Moment::from(utc.parse::<jiff::Timestamp>().unwrap()));
    assert_eq!(rules::time("at", text, &angeles()).unwrap(), wanted);
}

#[rstest]
#[case("tomorrow")]
#[case("2026-02-30T09:00")]
#[case("99999-01-01T00:00")]
fn what_is_no_time_is_refused(#[case] text: &str) {
    assert!(rules::time("at", text, &angeles()).is_err());
}

#[test]
fn a_planned_revision_never_takes_the_place_of_a_newer_one() {
    assert!(!rules::overtaken(None, 1));
    assert!(!rules::overtaken(Some(2), 3));
    assert!(rules::overtaken(Some(3), 3));
    assert!(rules::overtaken(Some(4), 3));
}

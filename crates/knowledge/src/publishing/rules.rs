//! What a time, a care and an offer need before they are kept. Pure.

use foundation::access::{CircleId, Permitted};
use foundation::clock::Moment;
use foundation::error::Refusal;
use foundation::{Error, Result};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::model::EVERY;
use crate::pages::{Page, Publish};

/// How far ahead a publication may be planned, in days.
const AHEAD: i64 = 731;

/// A time as a browser sends it (`2026-03-09T09:00`), in the coalition's own zone. Where the clocks
/// skip it, the time after the gap; where they have it twice, the first.
pub(super) fn time(field: &'static str, text: &str, zone: &TimeZone) -> Result<Option<Moment>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let civil: DateTime = text.parse().map_err(|_| no(field, "refused-time"))?;
    let zoned = civil.to_zoned(zone.clone()).map_err(|_| no(field, "refused-time"))?;
    Ok(Some(Moment::from(zoned.timestamp())))
}

/// When a planned publication begins and ends.
///
/// # Errors
/// Refused if there is no beginning, it has passed or lies too far ahead, or the end comes first.
pub(super) fn plan(
    _page: &Permitted<Publish, Page>,
    now: Moment,
    at: Option<Moment>,
    end: Option<Moment>,
) -> Result<(Moment, Option<Moment>)> {
    let at = at.ok_or_else(|| no("at", "refused-time-missing"))?;
    let at = ahead("at", now, at)?;
    Ok((at, end.map(|end| later("until", at, end)).transpose()?))
}

/// When what readers see now ends; `None` takes the end away.
///
/// # Errors
/// Refused if it has passed.
pub(super) fn end(_page: &Permitted<Publish, Page>, now: Moment, end: Option<Moment>) -> Result<Option<Moment>> {
    end.map(|end| ahead("until", now, end)).transpose()
}

fn ahead(field: &'static str, now: Moment, at: Moment) -> Result<Moment> {
    if at <= now {
        return Err(no(field, "refused-time-passed"));
    }
    if at > now.plus_seconds(AHEAD * foundation::clock::DAY) {
        return Err(no(field, "refused-time-far"));
    }
    Ok(at)
}

fn later(field: &'static str, first: Moment, then: Moment) -> Result<Moment> {
    if then > first { Ok(then) } else { Err(no(field, "refused-end-first")) }
}

/// How often a page is looked at, and when next: the day named, or one period from now.
///
/// # Errors
/// Refused if the period is none of ours or the day cannot be read.
pub(super) fn care(
    _page: &Permitted<Publish, Page>,
    now: Moment,
    every: &str,
    day: &str,
    zone: &TimeZone,
) -> Result<(i64, Moment)> {
    let every = every.parse().ok().filter(|days| EVERY.contains(days)).ok_or_else(|| no("every", "refused-every"))?;
    let day = day.trim();
    if day.is_empty() {
        return Ok((every, now.plus_seconds(every * foundation::clock::DAY)));
    }
    let date: Date = day.parse().map_err(|_| no("due", "refused-day"))?;
    let due = date.to_zoned(zone.clone()).map_err(|_| no("due", "refused-day"))?;
    Ok((every, Moment::from(due.timestamp())))
}

/// Whether a page may be offered to a circle.
///
/// # Errors
/// Refused if it is its owner already.
pub(super) fn offer(page: &Permitted<Publish, Page>, to: CircleId) -> Result<CircleId> {
    if page.owner == to { Err(no("to", "refused-offer-own")) } else { Ok(to) }
}

/// Whether a planned revision would take readers back: something newer is public already.
pub(super) fn overtaken(public: Option<i64>, planned: i64) -> bool {
    public.is_some_and(|public| public >= planned)
}

fn no(field: &'static str, key: &'static str) -> Error {
    Refusal::at(field, key).into()
}

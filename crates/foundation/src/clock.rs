//! What time it is, given from outside so that tests can say.
//!
//! A leaf. Times are kept as whole microseconds since 1970 UTC in a plain integer column: the
//! same value, order and precision on both databases, with no conversion at the edge.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// A point in time: microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
pub struct Moment(pub i64);

impl Moment {
    /// This moment later by whole seconds (or earlier, if negative).
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// As a timestamp of the calendar library; the epoch if out of its range.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// The civil date in a time zone.
    #[must_use]
    pub fn date(self, zone: &jiff::tz::TimeZone) -> jiff::civil::Date {
        self.timestamp().to_zoned(zone.clone()).date()
    }
}

impl From<Timestamp> for Moment {
    fn from(at: Timestamp) -> Self {
        Self(at.as_microsecond())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

/// Seconds in a day, for periods that are counted in days.
pub const DAY: i64 = 86_400;

/// Tells the time: the machine's, or one that a test holds still and moves.
#[derive(Clone, Default)]
pub struct Clock {
    held: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self::default()
    }

    /// A clock that stands at `at` until it is moved.
    #[must_use]
    pub fn held(at: Moment) -> Self {
        Self { held: Some(Arc::new(AtomicI64::new(at.0))) }
    }

    /// Now, cut to microseconds.
    #[must_use]
    pub fn now(&self) -> Moment {
        match &self.held {
            Some(at) => Moment(at.load(Ordering::SeqCst)),
            None => Moment::from(Timestamp::now()),
        }
    }

    /// Moves a held clock on by seconds; the machine's clock is left alone.
    pub fn pass(&self, seconds: i64) {
        if let Some(at) = &self.held {
            at.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
        }
    }
}

//! When someone sits down to write.

use foundation::clock::Moment;

/// Who writes again within so many seconds still sits.
pub const SITTING_SECONDS: i64 = 600;

/// Whether this is the first change of a sitting: the one that history tells of.
#[must_use]
pub fn begins_sitting(wrote_before: Option<Moment>, now: Moment) -> bool {
    wrote_before.is_none_or(|before| before.plus_seconds(SITTING_SECONDS) < now)
}

//! Dates, times of day and lists as a reader of each language writes them.
//! Patterns are data; what is filled in comes from jiff.

use jiff::civil::{Date, DateTime, Time, Weekday};

use super::Words;
use super::language::Manner;

impl Words {
    fn manner(&self) -> &'static Manner {
        self.language().manner()
    }

    /// A day with its year: "March 12, 2026", "2026年3月12日".
    pub fn date(&self, date: Date) -> String {
        day(self.manner(), &self.manner().patterns.date, date)
    }

    /// A day of this year: "March 12", "12 de marzo".
    pub fn month_day(&self, date: Date) -> String {
        day(self.manner(), &self.manner().patterns.month_day, date)
    }

    /// A month: "March 2026", "2026年3月".
    pub fn month_year(&self, date: Date) -> String {
        day(self.manner(), &self.manner().patterns.month_year, date)
    }

    /// A day by its weekday, for the line above the masthead: "Thursday, March 12".
    pub fn weekday_date(&self, date: Date) -> String {
        day(self.manner(), &self.manner().patterns.weekday_date, date)
    }

    /// A time of day: "5:30 pm", "下午 5:30".
    pub fn clock(&self, time: Time) -> String {
        let manner = self.manner();
        let hour12 = match time.hour() % 12 {
            0 => 12,
            hour => hour,
        };
        manner
            .patterns
            .clock
            .replace("{hour12}", &hour12.to_string())
            .replace("{hour}", &time.hour().to_string())
            .replace("{minute}", &format!("{:02}", time.minute()))
            .replace("{half}", &manner.halves[usize::from(time.hour() >= 12)])
    }

    /// A moment, in the zone the caller chose: "March 12, 2026, 5:30 pm".
    pub fn date_time(&self, moment: DateTime) -> String {
        self.manner()
            .patterns
            .date_time
            .replace("{date}", &self.date(moment.date()))
            .replace("{clock}", &self.clock(moment.time()))
    }

    /// Several things in one breath: "A, B and C", 「A、B 和 C」.
    pub fn list(&self, things: &[String]) -> String {
        let Some((last, before)) = things.split_last() else {
            return String::new();
        };
        let joiners = &self.manner().list;
        let Some((second_last, _)) = before.split_last() else {
            return last.clone();
        };
        let mut joiner = joiner_before(&joiners.last, &joiners.last_before, last);
        if self.language().is_han() {
            // Between Han characters the joiner stands close; beside Latin it takes a space.
            joiner = spaced(second_last, joiner, last);
        }
        format!("{}{joiner}{last}", before.join(&joiners.between))
    }
}

fn day(manner: &Manner, pattern: &str, date: Date) -> String {
    let month = usize::from(date.month().unsigned_abs());
    let number = month.to_string();
    let month = manner.months.get(month - 1).unwrap_or(&number);
    pattern
        .replace("{year}", &date.year().to_string())
        .replace("{month}", month)
        .replace("{day}", &date.day().to_string())
        .replace("{weekday}", weekday(manner, date.weekday()))
}

fn weekday(manner: &Manner, weekday: Weekday) -> &str {
    let position = usize::from(weekday.to_monday_zero_offset().unsigned_abs());
    manner.weekdays.get(position).map_or("", String::as_str)
}

fn joiner_before(plain: &str, exceptions: &[(String, String)], last: &str) -> String {
    let last = last.to_lowercase();
    exceptions
        .iter()
        .filter(|(beginning, _)| last.starts_with(beginning.as_str()))
        .max_by_key(|(beginning, _)| beginning.len())
        .map_or(plain, |(_, joiner)| joiner.as_str())
        .to_owned()
}

fn spaced(before: &str, joiner: String, after: &str) -> String {
    let latin = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let left = if latin(before.chars().next_back()) { " " } else { "" };
    let right = if latin(after.chars().next()) { " " } else { "" };
    format!("{left}{joiner}{right}")
}

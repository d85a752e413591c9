//! What looks like a private person: a name, a telephone number, where they live, where they are
//! written to. Errs towards silence where a list of words is all there is to go by: whoever reads
//! the report must not learn to pass over it.

mod addresses;
mod han;
mod latin;
mod lists;
mod numbers;

use foundation::blocks::PassageKind;

use super::line::Line;
use crate::checks::model::{Finding, Kind, Place, Surroundings, Weight};

pub(super) fn look(lines: &[Line], around: &Surroundings) -> Vec<Finding> {
    let mut found = Vec::new();
    // Those who are thanked agreed to it; code names nobody.
    for line in lines.iter().filter(|line| line.place != Place::Credits && line.part != PassageKind::Code) {
        let mut spots: Vec<(Kind, usize, usize)> = Vec::new();
        spots.extend(numbers::emails(line).into_iter().map(|(start, end)| (Kind::Email, start, end)));
        spots.extend(numbers::phones(line).into_iter().map(|(start, end)| (Kind::Phone, start, end)));
        spots.extend(addresses::look(line).into_iter().map(|(start, end)| (Kind::Address, start, end)));
        let names = latin::look(line, &around.names).into_iter().chain(han::look(line, &around.names));
        spots.extend(names.map(|(start, end)| (Kind::Person, start, end)));
        spots.sort_by_key(|(_, start, end)| (*start, std::cmp::Reverse(*end)));
        let mut told: Vec<(Kind, String)> = Vec::new();
        let mut until = 0;
        for (kind, start, end) in spots {
            let once = (kind, line.low(start, end));
            // What stands inside another finding is part of it; the same words are told once a line.
            if start < until || told.contains(&once) {
                continue;
            }
            until = end;
            told.push(once);
            found.push(line.finding(kind, Weight::Forbids, start, end));
        }
    }
    found
}

//! How a line is bound to the one before it. Pure.

use sha2::{Digest, Sha256};

use super::model::Line;

/// The hash of a line: SHA-256 over its fields, each preceded by its length in bytes, so that no
/// two different lines read as the same bytes.
pub(super) fn hash(line: &Line) -> String {
    let mut digest = Sha256::new();
    let seq = line.seq.to_string();
    let at = line.at.0.to_string();
    let on_behalf = line.on_behalf.map(|id| id.to_string()).unwrap_or_default();
    let subject_id = line.subject_id.to_string();
    let fields = [
        "kith-fact-1",
        &seq,
        &at,
        &line.actor,
        &on_behalf,
        &line.kind,
        &line.subject_kind,
        &subject_id,
        &line.dimensions,
        &line.before,
    ];
    for field in fields {
        digest.update((field.len() as u64).to_be_bytes());
        digest.update(field.as_bytes());
    }
    hex::encode(digest.finalize())
}

/// Whether `line` follows a line numbered `seq` with hash `before`.
pub(super) fn follows(line: &Line, seq: i64, before: &str) -> bool {
    line.seq == seq + 1 && line.before == before && line.hash == hash(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn chain(kinds: &[String]) -> Vec<Line> {
        let mut before = String::new();
        let mut lines = Vec::new();
        for (at, kind) in kinds.iter().enumerate() {
            let mut line = Line {
                seq: at as i64 + 1,
                at: Moment(at as i64),
                actor: "system:test".into(),
                on_behalf: None,
                kind: kind.clone(),
                subject_kind: "page".into(),
                subject_id: Uuid::from_u128(at as u128),
                dimensions: "{}".into(),
                before: before.clone(),
                hash: String::new(),
            };
            line.hash = hash(&line);
            before.clone_from(&line.hash);
            lines.push(line);
        }
        lines
    }

    fn first_broken(lines: &[Line]) -> Option<i64> {
        let (mut seq, mut before) = (0, String::new());
        for line in lines {
            if !follows(line, seq, &before) {
                return Some(seq + 1);
            }
            (seq, before) = (line.seq, line.hash.clone());
        }
        None
    }

    proptest! {
        #[test]
        fn a_chain_holds_until_any_line_of_it_is_changed_dropped_or_swapped(
            kinds in prop::collection::vec("[a-z.]{1,8}", 2..12), at in any::<prop::sample::Index>(), deed in 0..4u8,
        ) {
            let whole = chain(&kinds);
            prop_assert_eq!(first_broken(&whole), None);
            let at = at.index(whole.len() - 1);
            let mut touched = whole.clone();
            match deed {
                0 => touched[at].kind.push('x'),
                1 => { touched.remove(at); }
                2 => touched.swap(at, at + 1),
                _ => { touched[at].kind.push('x'); let h = hash(&touched[at]); touched[at].hash = h; }
            }
            let broken = first_broken(&touched);
            prop_assert!(broken.is_some());
            prop_assert!(broken.unwrap_or_default() <= at as i64 + 2);
        }
    }

    #[test]
    fn fields_cannot_flow_into_each_other() {
        let mut one = chain(&["ab".into()]).remove(0);
        let mut two = one.clone();
        (one.kind, one.subject_kind) = ("ab".into(), "c".into());
        (two.kind, two.subject_kind) = ("a".into(), "bc".into());
        assert_ne!(hash(&one), hash(&two));
    }
}

//! `kith try blocks`: the matching of blocks on a line of JSON.

use serde_json::{Value, json};

use super::keep::keep;

/// The line is not `{"old":[["id","text"],…],"new":["text",…]}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not-a-blocks-trial")]
pub struct NotATrial;

/// Tells which old block each new text continues: from
/// `{"old":[["id","text"],…],"new":["text",…]}` to `{"new":["id",null,…]}`.
///
/// # Errors
/// The line has another shape.
pub fn try_line(line: &Value) -> Result<Value, NotATrial> {
    let list = |key| line.get(key).and_then(Value::as_array).ok_or(NotATrial);
    let pair = |pair: &Value| Some((pair.get(0)?.clone(), pair.get(1)?.as_str()?.to_owned()));
    let (ids, old): (Vec<_>, Vec<_>) =
        list("old")?.iter().map(|old| pair(old).ok_or(NotATrial)).collect::<Result<_, _>>()?;
    let text = |new: &Value| new.as_str().map(str::to_owned).ok_or(NotATrial);
    let new = list("new")?.iter().map(text).collect::<Result<Vec<_>, _>>()?;
    let kept = keep(&old, &new);
    let named: Vec<Value> = kept.iter().map(|old| old.map_or(Value::Null, |old| ids[old].clone())).collect();
    Ok(json!({ "new": named }))
}

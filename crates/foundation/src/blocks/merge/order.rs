//! The order of blocks that two people changed at once.

use std::collections::{HashMap, HashSet};

use crate::blocks::compare::steady;
use crate::blocks::id::BlockId;

/// The order of what lives, from the orders of the base, ours and theirs. What only one side
/// moved or put in stands where that side put it; what both moved stands where we put it.
pub(super) fn order(base: &[BlockId], ours: &[BlockId], theirs: &[BlockId], alive: &HashSet<BlockId>) -> Vec<BlockId> {
    let stayed = [stayed(base, ours), stayed(base, theirs)];
    let [in_ours, in_theirs] = [ours, theirs].map(|side| side.iter().copied().collect::<HashSet<BlockId>>());
    let backbone = |id: &BlockId| stayed[0].contains(id) && stayed[1].contains(id);
    // A block that we left in its place, or that we do not have, stands where they have it.
    let is_theirs = |id: &BlockId| in_theirs.contains(id) && (!in_ours.contains(id) || stayed[0].contains(id));
    let ours = stretches(ours, backbone, |id| alive.contains(id) && !is_theirs(id));
    let theirs = stretches(theirs, backbone, |id| alive.contains(id) && is_theirs(id));
    let spine = base.iter().filter(|id| backbone(id)).map(Some);
    let mut order = Vec::with_capacity(alive.len());
    for ((stop, ours), theirs) in std::iter::once(None).chain(spine).zip(ours).zip(theirs) {
        order.extend(stop);
        order.extend(ours);
        order.extend(theirs);
    }
    order
}

/// Blocks of the base that a side left in their order.
fn stayed(base: &[BlockId], side: &[BlockId]) -> HashSet<BlockId> {
    let places: HashMap<BlockId, usize> = base.iter().enumerate().map(|(place, id)| (*id, place)).collect();
    let (ids, places): (Vec<BlockId>, Vec<usize>) =
        side.iter().filter_map(|id| places.get(id).map(|place| (*id, *place))).unzip();
    ids.into_iter().zip(steady(&places)).filter(|(_, steady)| *steady).map(|(id, _)| id).collect()
}

/// What stands before the first block of the backbone, between each two, and after the last.
fn stretches(
    side: &[BlockId],
    backbone: impl Fn(&BlockId) -> bool,
    mine: impl Fn(&BlockId) -> bool,
) -> Vec<Vec<BlockId>> {
    let mut stretches = vec![Vec::new()];
    for id in side {
        if backbone(id) {
            stretches.push(Vec::new());
        } else if mine(id)
            && let Some(last) = stretches.last_mut()
        {
            last.push(*id);
        }
    }
    stretches
}

//! What kept its order.

/// For places in another order: which of them stand in a longest growing row. The others moved.
pub(in crate::blocks) fn steady(places: &[usize]) -> Vec<bool> {
    // For each length of a row: at which index the row with the smallest last place ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, place) in places.iter().enumerate() {
        let length = ends.partition_point(|end| places[*end] < *place);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut steady = vec![false; places.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        steady[at] = true;
        next = before[at];
    }
    steady
}

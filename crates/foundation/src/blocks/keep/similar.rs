//! Blocks whose text changed: the most similar pair first.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

use super::tokens::{Bag, Numbering};
use super::{Pairing, Side};

/// The least likeness with bonus at which a block continues another. Below it a reader would
/// call the paragraph new.
const LEAST: f32 = 0.5;
/// What each neighbour that continues its neighbour adds.
const BONUS: f32 = 0.15;
/// The least share of common words of all: a bonus alone ties nothing.
const COMMON: f32 = 0.25;

/// Up to this many pairs all are compared; beyond, only those that share rare words.
const ALL_PAIRS: usize = 20_000;
/// For each new block: so many of its rarest words are looked up, words in more old blocks than
/// this are too common, and so many candidates are compared.
const RAREST: usize = 12;
const COMMONEST: usize = 40;
const CANDIDATES: usize = 12;
/// How far around the expected place a block is looked for in any case.
const NEARBY: usize = 2;

/// Ties what the exact pass left free.
pub(super) fn pair(old: &[&str], new: &[&str], pairing: &mut Pairing) {
    let (free_old, free_new) = (pairing.open(Side::Old), pairing.open(Side::New));
    if free_old.is_empty() || free_new.is_empty() {
        return;
    }
    let mut numbering = Numbering::default();
    let mut bags = |places: &[usize], texts: &[&str]| -> HashMap<usize, Bag> {
        places.iter().map(|place| (*place, numbering.bag(texts[*place]))).collect()
    };
    let (old_bags, new_bags) = (bags(&free_old, old), bags(&free_new, new));
    let candidates = if free_old.len() * free_new.len() <= ALL_PAIRS {
        all_pairs(&free_old, &free_new)
    } else {
        let index = Index::new(&free_old, &old_bags, numbering.len());
        likely_pairs(&index, &free_new, &new_bags, pairing)
    };
    Matching { old_bags, new_bags, queue: BinaryHeap::new(), pairing }.run(candidates);
}

fn all_pairs(old: &[usize], new: &[usize]) -> Vec<(usize, usize)> {
    new.iter().flat_map(|new| old.iter().map(|old| (*old, *new))).collect()
}

/// In which free old blocks a word stands.
struct Index<'b> {
    places: Vec<Vec<usize>>,
    bags: &'b HashMap<usize, Bag>,
}

impl<'b> Index<'b> {
    fn new(free_old: &[usize], bags: &'b HashMap<usize, Bag>, words: usize) -> Index<'b> {
        let mut places = vec![Vec::new(); words];
        for old in free_old {
            for count in &bags[old].counts {
                places[count.word as usize].push(*old);
            }
        }
        Index { places, bags }
    }

    /// The old blocks that share the most of a bag's rarest words.
    fn sharing(&self, bag: &Bag) -> Vec<usize> {
        let mut rare: Vec<&Vec<usize>> = bag.counts.iter().map(|count| &self.places[count.word as usize]).collect();
        rare.retain(|places| (1..=COMMONEST).contains(&places.len()));
        rare.sort_by_key(|places| places.len());
        let mut hits: HashMap<usize, u32> = HashMap::new();
        for old in rare.into_iter().take(RAREST).flatten() {
            *hits.entry(*old).or_default() += 1;
        }
        let mut best: Vec<(usize, u32)> = hits.into_iter().collect();
        best.sort_by_key(|(old, hits)| (std::cmp::Reverse(*hits), *old));
        best.into_iter().take(CANDIDATES).map(|(old, _)| old).collect()
    }
}

fn likely_pairs(
    index: &Index<'_>,
    free_new: &[usize],
    bags: &HashMap<usize, Bag>,
    pairing: &Pairing,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for new in free_new {
        let expected = expected_place(*new, pairing);
        let nearby = expected.saturating_sub(NEARBY)..=expected + NEARBY;
        let nearby = nearby.filter(|old| index.bags.contains_key(old));
        let sharing = index.sharing(&bags[new]);
        pairs.extend(sharing.into_iter().chain(nearby).map(|old| (old, *new)));
    }
    pairs
}

/// Where a new block would stand in the old text, by the tied block before it.
fn expected_place(new: usize, pairing: &Pairing) -> usize {
    const LOOK_BACK: usize = 64;
    let back = (1..=LOOK_BACK.min(new)).find_map(|back| Some((back, pairing.of_new[new - back]?)));
    back.map_or(new, |(back, old)| old + back)
}

struct Matching<'m> {
    old_bags: HashMap<usize, Bag>,
    new_bags: HashMap<usize, Bag>,
    queue: BinaryHeap<Candidate>,
    pairing: &'m mut Pairing,
}

impl Matching<'_> {
    fn run(mut self, candidates: Vec<(usize, usize)>) {
        for (old, new) in candidates {
            self.consider(old, new);
        }
        while let Some(Candidate { old, new, .. }) = self.queue.pop() {
            if !self.pairing.free(old, new) {
                continue;
            }
            self.pairing.tie(old, new);
            // Their neighbours now have one more reason; the older, lower entry does no harm.
            self.consider(old + 1, new + 1);
            if let (Some(old), Some(new)) = (old.checked_sub(1), new.checked_sub(1)) {
                self.consider(old, new);
            }
        }
    }

    fn consider(&mut self, old: usize, new: usize) {
        if !self.pairing.free(old, new) {
            return;
        }
        // What waits has no bag.
        let (Some(old_bag), Some(new_bag)) = (self.old_bags.get(&old), self.new_bags.get(&new)) else {
            return;
        };
        let likeness = old_bag.likeness(new_bag);
        let neighbours = self.pairing.tied_neighbours(old, new);
        let score = likeness + BONUS * f32::from(neighbours);
        // A heading in its place between the same neighbours is the same one with a new name.
        let renamed = neighbours == 2 && old_bag.both_head(new_bag);
        if renamed || likeness >= COMMON && score >= LEAST {
            self.queue.push(Candidate { score, old, new });
        }
    }
}

struct Candidate {
    score: f32,
    old: usize,
    new: usize,
}

impl Candidate {
    /// Better score first, then the shorter way, then the earlier block: always the same order.
    fn order(&self, other: &Candidate) -> Ordering {
        let far = |candidate: &Candidate| candidate.old.abs_diff(candidate.new);
        self.score
            .total_cmp(&other.score)
            .then_with(|| far(other).cmp(&far(self)))
            .then_with(|| other.new.cmp(&self.new))
            .then_with(|| other.old.cmp(&self.old))
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Candidate) -> Ordering {
        self.order(other)
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Candidate) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Candidate) -> bool {
        self.order(other).is_eq()
    }
}

impl Eq for Candidate {}

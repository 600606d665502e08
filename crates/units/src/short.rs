//! Sorting of short lists.

use core::cmp::Ordering;

/// Sorts a list of at most some hundreds in place; equal items keep their order.
///
/// The standard library's sorting is made for lists of any length and comes again with every type:
/// five kilobytes of WASM each. Here each item is put where it belongs among those before it.
///
/// ```
/// use stadion_units::short;
///
/// let mut words = ["squat", "bench", "deadlift"];
/// short::sort_by(&mut words, |one, other| one.len().cmp(&other.len()));
/// assert_eq!(words, ["squat", "bench", "deadlift"]);
/// short::sort_by(&mut words, Ord::cmp);
/// assert_eq!(words, ["bench", "deadlift", "squat"]);
/// ```
pub fn sort_by<T: Copy>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let Some((&item, before)) = items.get(..=end).and_then(<[T]>::split_last) else { return };
        let place = before.partition_point(|other| compare(other, &item) != Ordering::Greater);
        if place < end {
            items.copy_within(place..end, place.saturating_add(1));
            if let Some(at) = items.get_mut(place) {
                *at = item;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sort_by_agrees_with_the_standard_library() {
        // Multiplication by an odd number runs through all residues: a shuffle without a generator.
        for length in 0..200_u64 {
            let keys = (0..length).map(|n| n.wrapping_mul(2_654_435_761) % 97);
            let mut items: Vec<(u64, u64)> = keys.zip(0..length).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            sort_by(&mut items, |(one, _), (other, _)| one.cmp(other));
            assert_eq!(items, expected);
        }
    }
}

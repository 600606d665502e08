//! Sorting of lists of any length.

use core::cmp::Ordering;

/// Sorts a list; equal items keep their order.
///
/// Lists are merged from shorter ones: a tenth of the code of the standard library's sorting, which
/// comes again with every type. For lists of some hundreds, [`crate::short`] needs no second list.
///
/// ```
/// use stadion_units::long;
///
/// let words = vec!["squat", "bench", "deadlift"];
/// assert_eq!(long::sorted_by(words, &mut Ord::cmp), ["bench", "deadlift", "squat"]);
/// ```
pub fn sorted_by<T: Copy>(
    mut items: Vec<T>,
    compare: &mut dyn FnMut(&T, &T) -> Ordering,
) -> Vec<T> {
    let mut width = 1_usize;
    while width < items.len() {
        let mut merged = Vec::with_capacity(items.len());
        for pair in items.chunks(width.saturating_mul(2)) {
            let (mut left, mut right) = pair.split_at_checked(width).unwrap_or((pair, &[]));
            while let (Some((one, ones)), Some((other, others))) =
                (left.split_first(), right.split_first())
            {
                if compare(other, one) == Ordering::Less {
                    merged.push(*other);
                    right = others;
                } else {
                    merged.push(*one);
                    left = ones;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        items = merged;
        width = width.saturating_mul(2);
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorted_by_agrees_with_the_standard_library() {
        // Multiplication by an odd number runs through all residues: a shuffle without a generator.
        for length in (0..200_u64).chain([5_000]) {
            let keys = (0..length).map(|n| n.wrapping_mul(2_654_435_761) % 97);
            let items: Vec<(u64, u64)> = keys.zip(0..length).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|(key, _)| *key);
            assert_eq!(sorted_by(items, &mut |(one, _), (other, _)| one.cmp(other)), expected);
        }
    }
}

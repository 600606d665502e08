//! The obvious model of reconciliation: could there be a true total that all numbers round to?
//!
//! Each printed part stands for an interval of true times; so does the printed total. A way of
//! rounding explains a race exactly when the sum of the parts' intervals meets the total's.

/// The place of the last printed digit, in milliseconds.
fn place(time: i64) -> i64 {
    let mut step = 1_000;
    while time % step != 0 {
        step /= 10;
    }
    step
}

/// Whether rounding each number up explains the total.
pub fn rounded_up(parts: &[i64], total: i64) -> bool {
    // Every number stands for times in (number - place, number].
    let low: i64 = parts.iter().filter(|part| **part > 0).map(|part| part - place(*part)).sum();
    let high: i64 = parts.iter().sum();
    meets(low, high, total - place(total), total)
}

/// Whether cutting each number off explains the total.
pub fn truncated(parts: &[i64], total: i64) -> bool {
    // Every number stands for times in [number, number + place).
    let low: i64 = parts.iter().sum();
    let high: i64 = parts.iter().filter(|part| **part > 0).map(|part| part + place(*part)).sum();
    meets(low, high, total, total + place(total))
}

/// Half-open intervals meet; both equal to a point counts when the points are one.
fn meets(low: i64, high: i64, other_low: i64, other_high: i64) -> bool {
    low.max(other_low) < high.min(other_high)
}

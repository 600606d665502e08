//! The tables that hold where a lifter has changed nothing.
//!
//! Intensities follow the block periodisation of strength sport: loads rise and repetitions fall
//! from block to block, with a heavy, an explosive and a repetition day in each. The table for
//! women keeps the loads, has more sets, and asks for half a point less exertion.
//!
//! Heavy loads lie under those of the chart of ratings, in the third block most: a single rated 9.5 is
//! 98 % on it, a double 94 %. The target is where the last of four sets, of up to two repetitions,
//! may end on a bad day, and so a ceiling; a max that is a little too high is still lifted. Sets that
//! feel easier by a point than their target raise the load of the next session.

use super::increase::Increase;
use super::prescription::Prescription;
use super::rest::RestTable;
use crate::powerlifting::{Rest, Sets, Sex};
use stadion_one_rep_max::BasisPoints;
use stadion_units::{Grams, Reps, Rpe};

/// One sex's defaults.
pub(super) struct Table {
    /// Heavy, explosive and repetition day of each block.
    pub blocks: [[Prescription; 3]; 3],
    pub rest: RestTable,
    /// Squat, bench press, deadlift.
    pub increases: [Increase; 3],
}

/// The light week, the same for everybody.
pub(super) const DELOAD: Prescription = cell(4_000, (3, 3), (5, 5), 50);

/// What the heavy load rises by from block to block.
pub(super) const HEAVY_INCREMENT: BasisPoints = share(500);

/// The smallest difference between two loads, in grams: a pair of the smallest common plates.
pub(super) const ROUNDING_INCREMENT: Grams = grams(2_500);

pub(super) const fn of(sex: Sex) -> &'static Table {
    match sex {
        Sex::Male => &MALE,
        Sex::Female => &FEMALE,
    }
}

const MALE: Table = Table {
    blocks: [
        [
            cell(8_000, (2, 2), (5, 5), 85),
            cell(6_500, (3, 3), (8, 8), 70),
            cell(7_000, (2, 3), (8, 12), 80),
        ],
        [
            cell(8_500, (2, 2), (3, 3), 90),
            cell(7_000, (2, 2), (6, 6), 75),
            cell(8_000, (2, 3), (4, 8), 80),
        ],
        [
            cell(9_000, (4, 4), (1, 2), 95),
            cell(7_500, (2, 2), (2, 2), 80),
            cell(8_500, (2, 3), (3, 5), 85),
        ],
    ],
    rest: RestTable {
        blocks: [
            [rest(180), rest(120), rest(120)],
            [rest(210), rest(150), rest(120)],
            [rest(300), rest(180), rest(150)],
        ],
        deload: rest(90),
        auxiliary: rest(90),
    },
    increases: [increase(5_000, 10_000), increase(2_500, 5_000), increase(5_000, 10_000)],
};

const FEMALE: Table = Table {
    blocks: [
        [
            cell(8_000, (3, 3), (5, 5), 80),
            cell(6_500, (3, 3), (8, 8), 65),
            cell(7_000, (3, 4), (8, 12), 75),
        ],
        [
            cell(8_500, (3, 3), (3, 3), 85),
            cell(7_000, (2, 2), (6, 6), 70),
            cell(8_000, (3, 4), (4, 8), 75),
        ],
        [
            cell(9_000, (4, 4), (1, 2), 90),
            cell(7_500, (2, 2), (2, 2), 75),
            cell(8_500, (2, 3), (3, 5), 80),
        ],
    ],
    rest: RestTable {
        blocks: [
            [rest(150), rest(90), rest(90)],
            [rest(180), rest(120), rest(90)],
            [rest(270), rest(150), rest(120)],
        ],
        deload: rest(90),
        auxiliary: rest(90),
    },
    increases: [increase(5_000, 7_500), increase(2_500, 2_500), increase(5_000, 7_500)],
};

const fn cell(
    share_basis_points: u32,
    (least_sets, most_sets): (u32, u32),
    (least_reps, most_reps): (u32, u32),
    rpe_tenths: u32,
) -> Prescription {
    Prescription {
        share: share(share_basis_points),
        least_sets: sets(least_sets),
        most_sets: sets(most_sets),
        least_reps: reps(least_reps),
        most_reps: reps(most_reps),
        rpe_target: rpe(rpe_tenths),
    }
}

const fn increase(least: u32, most: u32) -> Increase {
    Increase { least: grams(least), most: grams(most) }
}

// A constant outside its bounds becomes the one named here, which the tests of the tables notice.

const fn share(count: u32) -> BasisPoints {
    match BasisPoints::constant(count) {
        Some(share) => share,
        None => BasisPoints::WHOLE,
    }
}

const fn sets(count: u32) -> Sets {
    match Sets::constant(count) {
        Some(sets) => sets,
        None => sets(0),
    }
}

const fn reps(count: u32) -> Reps {
    match Reps::constant(count) {
        Some(reps) => reps,
        None => reps(0),
    }
}

const fn rpe(tenths: u32) -> Rpe {
    match Rpe::constant(tenths) {
        Some(rpe) => rpe,
        None => rpe(0),
    }
}

const fn grams(count: u32) -> Grams {
    match Grams::constant(count) {
        Some(grams) => grams,
        None => grams(0),
    }
}

const fn rest(seconds: u32) -> Rest {
    match Rest::constant(seconds) {
        Some(rest) => rest,
        None => rest(0),
    }
}

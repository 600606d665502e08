//! The formulas, one per file. Each is a value, so that they can stand side by side.
//!
//! Left out because nobody saw their source: Reynolds' curves, Cummings and Finn, Tucker, Abadie.
//! Left out because they are tables or scores: dos Remedios, NASA.

mod adams;
mod baechle;
mod berger;
mod brown;
mod brzycki;
mod epley;
mod kemmler;
mod kravitz;
mod lander;
mod lombardi;
mod marzagao;
mod mayhew;
mod modified_epley;
mod naclerio;
mod oconner;
mod reynolds;
mod wathan;
mod welday;

pub use adams::ADAMS;
pub use baechle::BAECHLE;
pub use berger::BERGER;
pub use brown::BROWN;
pub use brzycki::BRZYCKI;
pub use epley::{EPLEY, epley};
pub use kemmler::KEMMLER;
pub use kravitz::{KRAVITZ_BENCH_PRESS, KRAVITZ_DEADLIFT, KRAVITZ_SQUAT};
pub use lander::LANDER;
pub use lombardi::LOMBARDI;
pub use marzagao::MARZAGAO;
pub use mayhew::MAYHEW;
pub use modified_epley::MODIFIED_EPLEY;
pub use naclerio::NACLERIO;
pub use oconner::OCONNER;
pub use reynolds::{REYNOLDS_CHEST_PRESS, REYNOLDS_LEG_PRESS};
pub use wathan::WATHAN;
pub use welday::WELDAY;

use crate::formula::Formula;

/// Every formula, in the order of their names.
pub const FORMULAS: &[Formula] = &[
    ADAMS,
    BAECHLE,
    BERGER,
    BROWN,
    BRZYCKI,
    EPLEY,
    KEMMLER,
    KRAVITZ_BENCH_PRESS,
    KRAVITZ_DEADLIFT,
    KRAVITZ_SQUAT,
    LANDER,
    LOMBARDI,
    MARZAGAO,
    MAYHEW,
    MODIFIED_EPLEY,
    NACLERIO,
    OCONNER,
    REYNOLDS_CHEST_PRESS,
    REYNOLDS_LEG_PRESS,
    WATHAN,
    WELDAY,
];

/// The formula of a name.
///
/// ```
/// use stadion_one_rep_max::formulas;
///
/// assert_eq!(formulas::named("wathan").map(|formula| formula.most_reps), Some(12));
/// assert!(formulas::named("wahtan").is_none());
/// ```
pub fn named(name: &str) -> Option<&'static Formula> {
    FORMULAS.iter().find(|formula| formula.name == name)
}

//! What day it is, which depends on where one is.

use stadion_units::Day;

/// The day as the athlete may see it. Whoever does not know where the athlete is gives the earliest
/// and the latest date on earth; whoever does gives one day twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// A streak has ended only when it has ended on this day, too.
    pub earliest: Day,
    /// What lies after it has not happened yet.
    pub latest: Day,
}

impl Today {
    /// The day where the athlete is.
    pub fn local(day: Day) -> Self {
        Self { earliest: day, latest: day }
    }

    /// Never later than a day.
    pub(crate) fn until(self, last: Day) -> Self {
        Self { earliest: self.earliest.min(last), latest: self.latest.min(last) }
    }
}

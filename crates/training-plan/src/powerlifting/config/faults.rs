//! The list of what is wrong, as it grows.

use super::problem::{ConfigFault, ConfigProblem, ConfigRange};
use stadion_units::Quantity;

/// Everything that is wrong so far.
#[derive(Debug, Default)]
pub(super) struct Faults {
    found: Vec<ConfigProblem>,
}

impl Faults {
    pub(super) fn add(&mut self, field: String, fault: ConfigFault) {
        self.found.push(ConfigProblem { field, fault });
    }

    /// Notes a value that is given and lies outside its bounds.
    pub(super) fn range<Q: Quantity>(
        &mut self,
        parent: &str,
        member: &'static str,
        value: Option<Q>,
        range: ConfigRange,
    ) {
        let (least, most, step) = range.bounds();
        let fits = value.map(Quantity::get).is_none_or(|value| {
            (least..=most).contains(&value) && value.checked_rem(step) == Some(0)
        });
        if !fits {
            self.add(below(parent, member), ConfigFault::OutOfRange(range));
        }
    }

    /// Notes a lower end that lies above its upper one.
    pub(super) fn order<Q: Quantity>(
        &mut self,
        parent: &str,
        (least_field, least): (&'static str, Q),
        (most_field, most): (&'static str, Q),
    ) {
        if least > most {
            let fault = ConfigFault::AboveMost { most_field, most: most.to_string() };
            self.add(below(parent, least_field), fault);
        }
    }

    pub(super) fn into_result<T>(self, value: T) -> Result<T, Vec<ConfigProblem>> {
        if self.found.is_empty() { Ok(value) } else { Err(self.found) }
    }
}

/// The name of a member of a member.
pub(super) fn below(parent: &str, member: &str) -> String {
    if parent.is_empty() { member.to_owned() } else { format!("{parent}.{member}") }
}

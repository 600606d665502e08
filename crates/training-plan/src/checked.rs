//! The answer of every checker of plans.

/// Whether a plan keeps one of its promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The promise, by name.
    pub invariant: &'static str,
    /// Whether it holds everywhere.
    pub held: bool,
    /// Where it does not, readable for people; empty where it is held.
    pub at: Vec<String>,
}

impl Checked {
    /// The answer for a promise from the places that break it.
    ///
    /// ```
    /// use stadion_training_plan::Checked;
    ///
    /// assert!(Checked::of("rest_days", vec![]).held);
    /// assert!(!Checked::of("rest_days", vec!["week 3: no day of rest".into()]).held);
    /// ```
    pub fn of(invariant: &'static str, at: Vec<String>) -> Self {
        Self { invariant, held: at.is_empty(), at }
    }
}

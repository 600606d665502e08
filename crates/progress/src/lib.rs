//! How far is this athlete, and since when? Facts in, progress of achievements and goals out.
//!
//! A *fact* is a row the athlete has: a race, a workout, a record ([`fact`]). *Criteria* say what
//! earns an achievement; their conditions look like SQL and are read by a small grammar of a closed
//! list of columns ([`condition`], [`table`]), never executed. [`assess`] and [`measure`] are pure
//! functions of facts and a day: no clock, no database, no state.
//!
//! What was reached stays reached as long as the facts behind it are there: the answer follows the
//! facts, so that a deletion takes back what it carried, and undoing the deletion brings back the
//! same. A streak is no exception: having had one of seven days is a fact of history, being in one
//! ends when it ends.

pub mod achievement;
pub mod condition;
pub mod criteria;
pub mod fact;
pub mod goal;
pub mod identity;
pub mod refusal;
pub mod streak;
pub mod table;
pub mod today;

pub use achievement::{Assessment, assess};
pub use criteria::{Criteria, Rule, Written};
pub use fact::{Event, Fact, Facts, Value};
pub use goal::{Athlete, Goal, GoalStatus, GoalType, Obstacle, Progress, measure, next_change};
pub use refusal::{Member, Refusal};
pub use table::{Column, Kind, Table};
pub use today::Today;

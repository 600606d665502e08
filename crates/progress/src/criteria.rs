//! What earns an achievement, as it is written and as it is understood.

use crate::condition::Condition;
use crate::refusal::{Member, Refusal};
use crate::streak::Span;
use crate::table::{Column, Kind, Table};
use stadion_units::{Code, Measure};

stadion_units::words! {
    /// What is asked of the rows.
    pub enum Asked {
        /// How many there are.
        Count = "count",
        /// How many different values a column has.
        CountDistinct = "count_distinct",
        /// The smallest value of a column.
        Min = "min",
        /// Days or weeks in a row.
        Streak = "streak",
        /// The share of some among others.
        Ratio = "ratio",
    }
}

/// Criteria as they are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Written<'a> {
    /// `type`
    pub asked: Option<&'a str>,
    /// `table`
    pub table: Option<&'a str>,
    /// `column`
    pub column: Option<&'a str>,
    /// `unit`
    pub unit: Option<&'a str>,
    /// `min_per_unit`
    pub least_per_unit_count: Option<u32>,
    /// `min_sample`
    pub least_sample_count: Option<u32>,
    /// `condition`; every row counts without one.
    pub condition: Option<&'a str>,
    /// `numerator`
    pub numerator: Option<&'a str>,
    /// `denominator`
    pub denominator: Option<&'a str>,
    /// `threshold`, in thousandths.
    pub threshold: Option<Measure>,
}

/// A share of fewer rows says nothing.
pub const LEAST_SAMPLE_COUNT: u32 = 5;

/// What must be reached, and how it is measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// At least so many rows.
    Count,
    /// At least so many different values of a column.
    CountDistinct(&'static Column),
    /// A row with at most that value in a column.
    Min(&'static Column),
    /// So many days or weeks in a row.
    Streak {
        /// Days or weeks.
        span: Span,
        /// Rows that make one count.
        least_count: u32,
    },
    /// At least such a share of the rows of one group: of the days of one plan.
    Ratio {
        /// The rows that are the part; they are among the rows that count.
        part: Condition,
        /// Groups with fewer rows do not count.
        least_count: u32,
    },
}

/// Criteria as they are understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criteria {
    /// Whose rows.
    pub table: Table,
    /// Which rows count.
    pub condition: Condition,
    /// How it is measured.
    pub rule: Rule,
    /// From where on it is earned, in thousandths.
    pub threshold: Measure,
}

impl Criteria {
    /// Understands criteria.
    ///
    /// # Errors
    ///
    /// [`Refusal`] says which member says what nobody knows.
    ///
    /// ```
    /// use stadion_progress::{Criteria, Member, Written};
    /// use stadion_units::Measure;
    ///
    /// let written = Written {
    ///     asked: Some("count"),
    ///     table: Some("race_results"),
    ///     condition: Some("is_simulation = false"),
    ///     threshold: Some(Measure(5_000)),
    ///     ..Written::default()
    /// };
    /// assert!(Criteria::read(&written).is_ok());
    /// let refused = Criteria::read(&Written { table: Some("auth.users"), ..written });
    /// assert_eq!(refused.unwrap_err().member, Member::Table);
    /// ```
    pub fn read(written: &Written<'_>) -> Result<Self, Refusal> {
        let asked = word(Member::Type, written.asked, Asked::find, Asked::each_word)?;
        let table = word(Member::Table, written.table, Table::find, Table::each_word)?;
        let threshold = written.threshold.ok_or_else(|| Refusal::missing(Member::Threshold))?;
        let condition = |member, text| Condition::parse(member, table, text);
        let rows = condition(Member::Condition, written.condition.unwrap_or("true"));
        let (rows, rule) = match asked {
            Asked::Count => (rows?, Rule::Count),
            Asked::CountDistinct => {
                let column = column(table, written, |kind| kind != Kind::Presence)?;
                (rows?, Rule::CountDistinct(column))
            }
            Asked::Min => (rows?, Rule::Min(column(table, written, |kind| kind == Kind::Number)?)),
            Asked::Streak => {
                column(table, written, |kind| kind == Kind::Day)?;
                let span = word(Member::Unit, written.unit, Span::find, Span::each_word)?;
                let least = written.least_per_unit_count.unwrap_or(1);
                (rows?, Rule::Streak { span, least_count: positive(Member::MinPerUnit, least)? })
            }
            Asked::Ratio => {
                let whole = written.denominator.ok_or(Refusal::missing(Member::Denominator))?;
                let part = written.numerator.ok_or(Refusal::missing(Member::Numerator))?;
                let least = written.least_sample_count.unwrap_or(LEAST_SAMPLE_COUNT);
                let rule = Rule::Ratio {
                    part: condition(Member::Numerator, part)?,
                    least_count: positive(Member::MinSample, least)?,
                };
                (condition(Member::Denominator, whole)?, rule)
            }
        };
        threshold_fits(asked, threshold)?;
        Ok(Self { table, condition: rows, rule, threshold })
    }
}

fn word<T>(
    member: Member,
    given: Option<&str>,
    find: impl FnOnce(&str) -> Option<T>,
    each_word: impl FnOnce(&mut dyn FnMut(&'static str)),
) -> Result<T, Refusal> {
    let given = given.ok_or_else(|| Refusal::missing(member))?;
    find(given).ok_or_else(|| {
        let mut known = Vec::new();
        each_word(&mut |word| known.push(word));
        Refusal::unknown(member, given, known)
    })
}

fn column(
    table: Table,
    written: &Written<'_>,
    fits: impl Fn(Kind) -> bool,
) -> Result<&'static Column, Refusal> {
    let given = written.column.ok_or_else(|| Refusal::missing(Member::Column))?;
    Column::find(table, given).filter(|column| fits(column.kind)).ok_or_else(|| {
        let known = Column::of(table).filter(|column| fits(column.kind)).map(|column| column.name);
        Refusal::unknown(Member::Column, given, known)
    })
}

fn positive(member: Member, count: u32) -> Result<u32, Refusal> {
    if count > 0 {
        return Ok(count);
    }
    Err(Refusal::new(Code::OutOfRange, member, "`0` is too few: use 1 or more"))
}

/// Counts are whole and at least 1, shares at most 1.
fn threshold_fits(asked: Asked, threshold: Measure) -> Result<(), Refusal> {
    let (fits, advice) = match asked {
        Asked::Min => (true, ""),
        Asked::Ratio => (threshold.0 > 0 && threshold.0 <= 1_000, "above 0 and at most 1"),
        _ => (
            threshold.0 >= 1_000 && threshold.0.checked_rem(1_000) == Some(0),
            "that is a whole number from 1 up",
        ),
    };
    if fits {
        return Ok(());
    }
    let given = stadion_units::decimal::Shortest { value: threshold.0, places: 3 };
    let message = format!("`{given}` can not be reached or is reached at once: use one {advice}");
    Err(Refusal::new(Code::OutOfRange, Member::Threshold, message))
}

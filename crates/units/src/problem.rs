//! The one vocabulary of problems: everything Stadion can find wrong, by name.

use crate::decimal::Shortest;

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing is wrong.
    Info,
    /// Can be true but needs a look.
    Warning,
    /// Can not be true, or can not be read.
    Error,
}

impl Severity {
    /// The word used in answers.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// The bounds that were missed, in the unit of the field.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limit {
    /// Smallest value allowed.
    pub min: Option<Shortest>,
    /// Largest value allowed.
    pub max: Option<Shortest>,
}

/// One thing that is wrong with an input, and where.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What is wrong.
    pub code: Code,
    /// A JSON Pointer (RFC 6901) into the request; empty for the whole of it.
    pub path: String,
    /// What is wrong and what to do, for a person.
    pub message: String,
    /// The bounds that were missed, where there are any.
    pub limit: Option<Limit>,
}

macro_rules! codes {
    ($($name:ident = $text:literal, $severity:ident, $meaning:literal;)*) => {
        /// What is wrong. A code is never renamed and has at least one test vector.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $meaning] $name,)*
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The word used in answers.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }

            /// What it means, in a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Self::$name => $meaning,)* }
            }
        }
    };
}

codes! {
    // What the engine says of a request it can not read.
    MalformedJson = "malformed_json", Error, "the body is not JSON";
    WrongType = "wrong_type", Error, "a value has another JSON type than its field";
    MissingField = "missing_field", Error, "a required field is absent";
    UnknownField = "unknown_field", Error, "a field that the operation does not know";
    DuplicateKey = "duplicate_key", Error, "a field stands twice in one object";
    OutOfRange = "out_of_range", Error, "a number lies outside its bounds";
    TooPrecise = "too_precise", Error, "a number has more decimals than its unit carries";
    TooMany = "too_many", Error, "a list is longer than allowed";
    UnknownValue = "unknown_value", Error, "a word that is none of the allowed ones";
    TooLong = "too_long", Error, "a text is longer than allowed";
    OutOfOrder = "out_of_order", Error, "two values that must rise do not";
    UnreachableLoad = "unreachable_load", Error, "no load of the bar and plates is light enough";
    DuplicateId = "duplicate_id", Error, "two items of a list carry the same id";
    InvalidDate = "invalid_date", Error, "a date that the calendar does not have, or another form than YYYY-MM-DD";
    UnknownOperation = "unknown_operation", Error, "an operation that the engine does not have";
    // What a function says of a request that does not reach the engine.
    Unauthenticated = "unauthenticated", Error, "the request carries no valid access token";
    NotFound = "not_found", Error, "no such row, or not yours";
    MethodNotAllowed = "method_not_allowed", Error, "another HTTP method than POST";
    TooLarge = "too_large", Error, "the body is larger than the function accepts";
    TooSlow = "too_slow", Error, "the body did not arrive in time";
    UnsupportedMediaType = "unsupported_media_type", Error, "another content type than application/json";
    InvalidUuid = "invalid_uuid", Error, "an id that is not a UUID";
    ConflictingFields = "conflicting_fields", Error, "two fields that exclude each other";
    Conflict = "conflict", Error, "the stored rows are in a state that does not allow this";
    Retryable = "retryable", Error, "the database did not answer; the same request may succeed later";
    EngineRestarted = "engine_restarted", Error, "the engine failed on this request and was started anew";
    Internal = "internal", Error, "a fault of the function";
    // What validate_splits finds in a race.
    DivisionMismatch = "division_mismatch", Error, "the division does not exist in the race format";
    SplitMissing = "split_missing", Error, "a split of the race format is absent";
    SplitDuplicate = "split_duplicate", Error, "a split number stands twice";
    SplitNumberUnknown = "split_number_unknown", Error, "the race format has fewer splits";
    SplitTypeMismatch = "split_type_mismatch", Error, "the split at this place is of another type";
    StationOnRun = "station_on_run", Error, "a station number on a split that is not a station";
    StationMismatch = "station_mismatch", Error, "the station at this place is another one";
    ResidualUnexplained = "residual_unexplained", Error, "the parts do not add up to the total under any rounding";
    TransitionsMismatch = "transitions_mismatch", Error, "the transitions of the splits do not add up to the stated sum";
    TransitionsUnexpected = "transitions_unexpected", Error, "transitions of a race format that has none";
    PenaltyExceedsTime = "penalty_exceeds_time", Error, "a penalty is part of its split and can not be longer";
    SplitTimeZero = "split_time_zero", Warning, "a split of 0 s: a timing mat was missed";
    SplitTimeBelowFloor = "split_time_below_floor", Warning, "faster than the fastest plausible time of the station";
    SplitTimeAboveCeiling = "split_time_above_ceiling", Warning, "slower than the slowest plausible time of a leg";
    TotalTimeBelowFloor = "total_time_below_floor", Warning, "a total faster than the fastest plausible one of the race format";
    LapTimeOutlier = "lap_time_outlier", Warning, "a lap far from the median of the athlete's own laps";
    TransitionZero = "transition_zero", Warning, "a transition of 0 s: a timing mat was missed";
    TransitionAfterFinish = "transition_after_finish", Warning, "a transition after the last leg, which ends at the finish";
    TransitionsImplausible = "transitions_implausible", Warning, "transitions take an implausible share of the total";
    TransitionsMissing = "transitions_missing", Info, "not all transitions are stated; the rest is derived from the total";
    SplitsMissing = "splits_missing", Info, "a total without splits: there is nothing to reconcile";
}

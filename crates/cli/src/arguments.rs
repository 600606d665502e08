//! The command line.

use clap::{Parser, ValueEnum};
use std::path::PathBuf;
use uuid::Uuid;

/// Training engine for Supabase: ask an operation, get one answer per request.
///
/// Exit status: 0 all requests were answered, 1 some were refused, 2 the input is unusable.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
#[derive(Debug, Parser)]
#[command(name = "stadion", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// What to ask.
    pub operation: Operation,
    /// One JSON document, or JSON Lines; `-` or nothing reads standard input.
    pub file: Option<PathBuf>,
    /// Read race results as CSV (see the README for the two layouts).
    #[arg(long)]
    pub csv: bool,
    /// Read JSON Lines even if the first line is not JSON.
    #[arg(long, conflicts_with = "csv")]
    pub lines: bool,
    /// Print the requests instead of the answers, to see what a CSV row means.
    #[arg(long)]
    pub requests: bool,
    /// How to print a Hyrox plan.
    #[arg(long, value_enum, default_value_t, conflicts_with_all = ["requests", "summary"])]
    pub format: Format,
    /// Whose plan a calendar is of, the id of `hyrox.athlete_profiles`: then its entries have the ids
    /// that `plan-calendar` gives them.
    #[arg(long, value_name = "UUID")]
    pub athlete: Option<Uuid>,
    /// Print one summary at the end instead of the answers.
    #[arg(long, conflicts_with = "requests")]
    pub summary: bool,
}

/// How answers are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// As JSON, one answer a line.
    #[default]
    Json,
    /// As a text to read.
    Text,
    /// As a calendar to import (iCalendar).
    Ical,
}

/// The operations by the names that every caller uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum Operation {
    /// Are these splits possible?
    ValidateSplits,
    /// Which efforts are personal records?
    DetectRecords,
    /// What can this lifter lift today, and how sure are we?
    EstimateOneRepMax,
    /// What should the next weeks look like?
    GeneratePlan,
    /// What does this lifter lift today, and why?
    GenerateSession,
    /// What does a logged session say?
    ReviewSession,
    /// How far are the goals and achievements of this athlete?
    AssessProgress,
    /// What is this total worth beside those of other lifters?
    ScoreTotal,
}

impl Operation {
    /// The engine's word.
    pub fn name(self) -> &'static str {
        match self {
            Self::ValidateSplits => stadion_engine::Operation::ValidateSplits.name(),
            Self::DetectRecords => stadion_engine::Operation::DetectRecords.name(),
            Self::EstimateOneRepMax => stadion_engine::Operation::EstimateOneRepMax.name(),
            Self::GeneratePlan => stadion_engine::Operation::GeneratePlan.name(),
            Self::GenerateSession => stadion_engine::Operation::GenerateSession.name(),
            Self::ReviewSession => stadion_engine::Operation::ReviewSession.name(),
            Self::AssessProgress => stadion_engine::Operation::AssessProgress.name(),
            Self::ScoreTotal => stadion_engine::Operation::ScoreTotal.name(),
        }
    }
}

const EXAMPLES: &str = "Examples:
  stadion validate_splits race.json
  stadion validate_splits < races.jsonl > answers.jsonl
  stadion validate_splits --csv --summary results.csv
  stadion generate_plan --format text athlete.json
  stadion generate_plan --format ical athlete.json > plan.ics";

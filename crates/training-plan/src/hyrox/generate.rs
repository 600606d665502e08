//! From a profile to a plan.

use super::aim::Aim;
use super::calendar::{Slot, hardness, rest_after_race_length, sessions, share, slots};
use super::clock;
use super::horizon::{Horizon, OpenWeek, plan_weeks};
use super::notes;
use super::pace::{Paces, with_mean_run};
use super::plan::{Plan, PlanDay, Week, total};
use super::plausible::believe;
use super::prediction::{Prediction, predict, usual_total};
use super::profile::Profile;
use super::refusal::Refusal;
use super::session::{Extent, Setting, fill, simulation_minutes};
use super::simulations;
use super::vocabulary::{Difficulty, Experience, Phase, WeekKind};
use super::volume::{Volume, volumes};
use stadion_units::{Day, Quantity};

/// Makes the plan of a profile: the same for the same profile.
///
/// # Errors
///
/// [`Refusal`] where no honest plan exists.
///
/// ```
/// use stadion_training_plan::hyrox::{Division, Experience, Profile, check, generate};
/// use stadion_units::Day;
///
/// let start = Day::parse("2026-01-05").unwrap();
/// let mut profile = Profile::new(start, Division::OpenWomen, Experience::Beginner);
/// profile.race_date = Day::parse("2026-03-28");
/// let plan = generate(&profile).unwrap();
/// assert_eq!(plan.weeks.len(), 12);
/// assert!(check(&plan, &profile).iter().all(|checked| checked.held));
///
/// profile.race_date = Some(start);
/// let refused = generate(&profile).unwrap_err().to_string();
/// assert!(refused.ends_with("give the date of the next race, or none"));
/// ```
pub fn generate(profile: &Profile) -> Result<Plan, Refusal> {
    believe(profile)?;
    let horizon = plan_weeks(profile)?;
    let volumes = volumes(profile, &horizon)?;
    let aimed = profile.goal.or(profile.last_race);
    let prediction = aimed.map(|total| predict(profile.division, total));
    let aim = Aim::of(profile);
    let trained = aim.total.map(|total| predict(profile.division, total));
    let paces = Paces::of(profile, trained.as_ref(), aim);
    let expected = trained.unwrap_or_else(|| match paces.race {
        Some(pace) => with_mean_run(profile.division, pace),
        None => predict(profile.division, usual_total(profile.division)),
    });
    let placed = simulations::place(&horizon, &volumes, &expected, paces);
    let weeks = horizon.weeks.iter().zip(&volumes).zip(&placed).map(|((week, volume), extent)| {
        let target = prediction.as_ref();
        let making = Making { profile, horizon: &horizon, expected: &expected, target, paces };
        making.week(week, *volume, *extent)
    });
    let weeks: Vec<Week> = weeks.collect();
    let days = || weeks.iter().flat_map(|week| &week.days);
    let start = days().next().map_or(horizon.first, |day| day.date);
    let end = days().next_back().map_or(horizon.first, |day| day.date);
    Ok(Plan {
        name: name(profile, weeks.len()),
        goal: profile.goal.map(|goal| format!("finish in {}", clock::finish(goal))),
        difficulty: difficulty(profile.experience),
        start,
        end,
        notes: notes::of_plan(profile, (prediction.as_ref(), aim), &horizon, &placed),
        weeks,
        prediction,
    })
}

fn name(profile: &Profile, weeks_count: usize) -> String {
    let division = profile.division.as_str().replace('_', " ");
    let weeks = if weeks_count == 1 { "week" } else { "weeks" };
    match profile.race_date {
        Some(race) => format!("Hyrox {division}, {weeks_count} {weeks} to {race}"),
        None => format!("Hyrox {division}, {weeks_count} {weeks}"),
    }
}

fn difficulty(experience: Experience) -> Difficulty {
    match experience {
        Experience::Beginner => Difficulty::Beginner,
        Experience::Intermediate => Difficulty::Intermediate,
        Experience::Advanced | Experience::Elite => Difficulty::Advanced,
    }
}

/// Easy running around a simulation of the whole race beyond what it has by itself, minutes.
const MOST_AROUND: u32 = 40;

struct Making<'a> {
    profile: &'a Profile,
    horizon: &'a Horizon,
    expected: &'a Prediction,
    target: Option<&'a Prediction>,
    paces: Paces,
}

impl Making<'_> {
    fn week(&self, week: &OpenWeek, volume: Volume, simulation: Option<Extent>) -> Week {
        let experience = self.profile.experience;
        let sessions = sessions(volume.level, week.kind, experience);
        let mut slotted = slots(week, self.horizon.race, sessions, experience);
        share(&mut slotted, volume.target, None);
        if let Some(extent) = simulation {
            // Where the day would have been longer, easy running fills it; after a whole race not much.
            let usual = slotted.iter().find(|day| day.slot == Slot::Stations);
            let usual = usual.map_or(0, |day| day.minutes);
            let needed = simulation_minutes(self.expected, self.paces, extent);
            let most = match extent {
                Extent::Half => usual,
                Extent::Full => usual.min(needed.saturating_add(MOST_AROUND)),
            };
            slotted = slots(week, self.horizon.race, sessions, experience);
            if extent == Extent::Full {
                rest_after_race_length(&mut slotted);
            }
            let minutes = needed.max(most);
            share(&mut slotted, volume.target, Some((Slot::Stations, minutes)));
        }
        let setting = Setting {
            profile: self.profile,
            expected: self.expected,
            target: self.target,
            paces: self.paces,
            phase: week.phase,
            kind: week.kind,
            hardness: hardness(week.kind, week.phase == Phase::GeneralPrep, experience),
            week_number: week.number.get(),
            week_minutes: volume.target,
            simulation,
        };
        let days: Vec<PlanDay> = slotted.iter().map(|day| fill(&setting, day)).collect();
        let training = days.iter().filter(|day| !day.is_race).map(|day| day.duration);
        Week {
            number: week.number,
            phase: week.phase,
            kind: week.kind,
            focus: focus(week, self.horizon.race, simulation),
            target: total(training),
            notes: notes::of_week(week),
            days,
        }
    }
}

fn focus(week: &OpenWeek, race: Option<Day>, simulation: Option<Extent>) -> String {
    let is_race_week = race.is_some_and(|race| race.days_since(week.monday) < 7);
    let focus = match (week.kind, week.phase) {
        (WeekKind::LeadIn, _) => "Easy days before the first Monday",
        (WeekKind::Deload, _) => "Lighter week",
        (_, Phase::GeneralPrep | Phase::OffSeason) => "Base: endurance and strength",
        (_, Phase::SpecificPrep) => "Stations and runs on tired legs",
        (_, Phase::CompetitionPrep) => "Race weights and race pace",
        (_, Phase::Taper) if is_race_week => "Race week: arrive fresh",
        (_, Phase::Taper) => "Taper: less volume, same intensity",
    };
    match simulation {
        None => focus.to_owned(),
        Some(Extent::Half) => format!("{focus}; half simulation"),
        Some(Extent::Full) => format!("{focus}; full simulation"),
    }
}

//! Lifters as they come, and as nobody comes.

use fastrand::Rng;
use stadion_one_rep_max::BasisPoints;
use stadion_one_rep_max::barbell::{Barbell, Plates};
use stadion_one_rep_max::steps::Steps;
use stadion_one_rep_max::warm_up::{Protocol, Step};
use stadion_training_plan::powerlifting::config::{
    BlockOverrides, FixedOverrides, FormulaConfig, Overrides,
};
use stadion_training_plan::powerlifting::disruption::{
    Disruption, DisruptionKind, DisruptionSeverity, DisruptionStatus,
};
use stadion_training_plan::powerlifting::session::{
    Auxiliary, ExertionRule, Readiness, RecentSession, SessionInput, WarmUp,
};
use stadion_training_plan::powerlifting::soreness::Ratings;
use stadion_training_plan::powerlifting::volume::{Landmarks, default_landmarks};
use stadion_training_plan::powerlifting::{
    Block, CyclePhase, Experience, IntensityType, Lift, Loads, Muscle, PerMuscle, Rating, Sets,
    Sex, ShareOfMax, Soreness,
};
use stadion_units::{Day, Grams, Quantity, Reps, Rpe};

/// What a lifter can load.
pub enum Rack {
    Steps { bar: u32, increment: u32 },
    Plates { barbell: Barbell, bar: u32, plates: Vec<Plates> },
}

/// Everything that an input borrows.
pub struct Anything {
    config: FormulaConfig,
    rack: Rack,
    dumbbells: Rack,
    recent: Vec<RecentSession>,
    disruptions: Vec<Disruption<'static>>,
    muscles: Vec<Vec<Muscle>>,
    steps: Vec<Step>,
    pub ratings: Ratings,
    pub day: Day,
    pub lift: Lift,
    pub intensity: IntensityType,
    block: Option<Block>,
    pub one_rep_max: Grams,
    sex: Sex,
    exertion_rule: ExertionRule,
    readiness: Readiness,
    cycle_phase: Option<CyclePhase>,
    pub week_sets: PerMuscle<Sets>,
    pub landmarks: PerMuscle<Landmarks>,
    protocol: Option<Protocol>,
}

const DAYS: [&str; 4] = ["1900-01-01", "2026-03-01", "2026-03-02", "2199-12-31"];

const LIFTS: [&[Lift]; 4] = [&[], &[Lift::Squat], &[Lift::Bench, Lift::Deadlift], Lift::ALL];

impl Anything {
    pub fn new(rng: &mut Rng) -> Self {
        let ordinary = rng.u8(0..4) > 0;
        let sex = one(rng, Sex::ALL);
        Self {
            config: config(rng, sex),
            rack: Rack::new(rng, ordinary),
            dumbbells: Rack::new(rng, ordinary),
            recent: (0..rng.usize(0..5)).map(|_| recent(rng)).collect(),
            disruptions: (0..rng.usize(0..4).saturating_sub(1)).map(|_| disruption(rng)).collect(),
            muscles: (0..rng.usize(0..4)).map(|_| muscles(rng)).collect(),
            steps: steps(rng, ordinary),
            ratings: PerMuscle::of(|_| Soreness::new(rng.u32(0..=5)).ok()),
            day: day(rng),
            lift: one(rng, Lift::ALL),
            intensity: one(rng, IntensityType::ALL),
            block: Block::new(if ordinary { rng.u32(1..=3) } else { rng.u32(0..=3) }).ok(),
            one_rep_max: grams(max(rng, ordinary)),
            sex,
            exertion_rule: one(rng, ExertionRule::ALL),
            readiness: Readiness { sleep: rating(rng), energy: rating(rng) },
            cycle_phase: rng.bool().then(|| one(rng, CyclePhase::ALL)),
            week_sets: PerMuscle::of(|_| sets(rng.u32(0..if ordinary { 14 } else { 101 }))),
            landmarks: landmarks(rng, sex, ordinary),
            protocol: rng.bool().then(|| {
                use Protocol::{EmptyBar, Extended, Minimal, Standard};
                one(rng, &[Standard, Minimal, Extended, EmptyBar])
            }),
        }
    }

    pub fn auxiliaries(&self) -> Vec<Auxiliary<'_>> {
        // The last of three is one whose load the lifter finds.
        let exercise = |(index, muscles)| {
            let loads = (index < 2).then(|| self.dumbbells.loads());
            Auxiliary { name: "an exercise", muscles, loads }
        };
        let lists = self.muscles.iter().map(Vec::as_slice);
        (0..).zip(lists).map(exercise).collect()
    }

    pub fn input<'a>(&'a self, auxiliaries: &'a [Auxiliary<'a>]) -> SessionInput<'a> {
        SessionInput {
            day: self.day,
            block: self.block,
            lift: self.lift,
            intensity: self.intensity,
            one_rep_max: self.one_rep_max,
            sex: self.sex,
            config: &self.config,
            loads: self.rack.loads(),
            recent: &self.recent,
            exertion_rule: self.exertion_rule,
            soreness: self.ratings,
            readiness: self.readiness,
            cycle_phase: self.cycle_phase,
            week_sets: self.week_sets,
            landmarks: self.landmarks,
            disruptions: &self.disruptions,
            auxiliaries,
            warm_up: match self.protocol {
                Some(protocol) => WarmUp::Chosen(protocol),
                None if self.steps.is_empty() => WarmUp::Suited,
                None => WarmUp::Custom(&self.steps),
            },
        }
    }

    pub fn base_sets(&self) -> Option<Sets> {
        self.config.prescription(self.intensity, self.block).map(|cell| cell.sets())
    }

    pub fn share(&self) -> Option<BasisPoints> {
        self.config.prescription(self.intensity, self.block).map(|cell| cell.share)
    }

    pub fn can_load(&self, weight: Grams) -> bool {
        self.rack.has(weight)
    }

    pub fn can_hold(&self, weight: Grams) -> bool {
        self.dumbbells.has(weight)
    }
}

impl Rack {
    fn new(rng: &mut Rng, ordinary: bool) -> Self {
        let bars: &[u32] = if ordinary { &[0, 15_000, 20_000] } else { &[0, 1, 7_500, 250_000] };
        let bar = one(rng, bars);
        if rng.bool() {
            let steps: &[u32] = if ordinary {
                &[1_134, 2_000, 2_500, 5_000, 10_000]
            } else {
                &[1, 3, 300_000, 350_000, 1_000_000]
            };
            return Self::Steps { bar, increment: one(rng, steps) };
        }
        let kilograms: &[u32] = &[1_250, 2_500, 5_000, 10_000, 15_000, 20_000, 25_000];
        let sizes = if rng.u8(0..8) > 0 { kilograms } else { &[567, 1_134, 2_268, 20_412] };
        let kinds = if ordinary { 2..7 } else { 0..3 };
        let mut plates: Vec<Plates> = Vec::new();
        for _ in 0..rng.usize(kinds) {
            let plate = grams(one(rng, sizes));
            plates.push(Plates { plate, pair_count: rng.u32(0..4) });
        }
        let barbell = Barbell::new(grams(bar), &plates).expect("a barbell");
        Self::Plates { barbell, bar, plates }
    }

    fn loads(&self) -> Loads<'_> {
        match self {
            Self::Steps { bar, increment } => {
                Loads::Steps(Steps::new(grams(*bar), grams(*increment)).expect("steps"))
            }
            Self::Plates { barbell, .. } => Loads::Barbell(barbell),
        }
    }

    /// By trying, not by the search that is tested.
    fn has(&self, weight: Grams) -> bool {
        match self {
            Self::Steps { bar, increment } => {
                weight.get() >= *bar && (weight.get() - bar).is_multiple_of(*increment)
            }
            Self::Plates { bar, plates, .. } => {
                let mut sums = vec![*bar];
                for of in plates {
                    let pair = of.plate.get() * 2;
                    let more = (0..=of.pair_count)
                        .flat_map(|count| sums.iter().map(move |sum| sum + count * pair));
                    sums = more.collect();
                    sums.sort_unstable();
                    sums.dedup();
                }
                sums.contains(&weight.get())
            }
        }
    }
}

fn config(rng: &mut Rng, sex: Sex) -> FormulaConfig {
    let heavy = rng.bool().then(|| FixedOverrides {
        share: ShareOfMax::new(rng.u32(4_000..=10_500)).ok(),
        ..FixedOverrides::default()
    });
    let Some(heavy) = heavy else { return FormulaConfig::of(sex) };
    let block = Some(BlockOverrides { heavy: Some(heavy), ..BlockOverrides::default() });
    let overrides = Overrides { blocks: [block; 3], ..Overrides::default() };
    FormulaConfig::new(sex, &overrides).expect("a config")
}

fn max(rng: &mut Rng, ordinary: bool) -> u32 {
    if ordinary {
        return rng.u32(25_000..400_000);
    }
    one(rng, &[0, 1, 999, 19_999, 20_000, 20_001, 999_999, 1_000_000])
}

fn landmarks(rng: &mut Rng, sex: Sex, ordinary: bool) -> PerMuscle<Landmarks> {
    if ordinary {
        return default_landmarks(sex, one(rng, Experience::ALL));
    }
    PerMuscle::of(|_| Landmarks { mev: sets(rng.u32(0..=100)), mrv: sets(rng.u32(0..=100)) })
}

fn recent(rng: &mut Rng) -> RecentSession {
    let mut rpe = || Rpe::new(rng.u32(0..=100)).expect("a rating");
    let (rpe_target, rpe_actual) = (rpe(), rpe());
    RecentSession { rpe_target, rpe_actual: rng.bool().then_some(rpe_actual) }
}

pub fn disruption(rng: &mut Rng) -> Disruption<'static> {
    Disruption {
        kind: one(rng, DisruptionKind::ALL),
        severity: one(rng, DisruptionSeverity::ALL),
        status: one(rng, DisruptionStatus::ALL),
        start: day(rng),
        end: rng.bool().then(|| day(rng)),
        affected_lifts: one(rng, &LIFTS),
    }
}

fn muscles(rng: &mut Rng) -> Vec<Muscle> {
    Muscle::ALL.iter().copied().filter(|_| rng.u8(0..4) == 0).collect()
}

fn steps(rng: &mut Rng, ordinary: bool) -> Vec<Step> {
    let mut shares: Vec<u32> = (0..rng.usize(0..4)).map(|_| rng.u32(0..=10_000)).collect();
    if ordinary {
        shares.sort_unstable();
    }
    let step = |share| Step {
        share: BasisPoints::new(share).expect("a share"),
        reps: Reps::new(rng.u32(1..=10)).expect("repetitions"),
    };
    shares.into_iter().map(step).collect()
}

fn rating(rng: &mut Rng) -> Option<Rating> {
    Rating::new(rng.u32(0..=5)).ok()
}

pub fn day(rng: &mut Rng) -> Day {
    Day::parse(one(rng, &DAYS)).expect("a day")
}

pub fn one<T: Copy>(rng: &mut Rng, of: &[T]) -> T {
    *rng.choice(of).expect("some")
}

pub fn grams(count: u32) -> Grams {
    Grams::new(count).expect("up to a tonne")
}

pub fn sets(count: u32) -> Sets {
    Sets::new(count).expect("up to a hundred")
}

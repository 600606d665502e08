//! The exercises that plans are made of: the reference table `exercise_library`, by name.

use super::vocabulary::{Category, Strain};
use super::{Equipment, Exercise};
use stadion_units::StationNumber;

macro_rules! library {
    ($($id:ident $name:literal $category:ident [$($equipment:ident)*] $station:literal [$($strain:ident)*];)*) => {
        $(
            pub(super) const $id: &Exercise = &Exercise {
                name: $name,
                category: Category::$category,
                equipment: &[$(Equipment::$equipment),*],
                station: StationNumber::constant($station),
                strains: &[$(Strain::$strain),*],
            };
        )*

        /// Every exercise of the reference table, in its order.
        pub const LIBRARY: &[&Exercise] = &[$($id),*];
    };
}

// Name, category, equipment, station (0 for none), strains.
library! {
    EASY_RUN "Easy Run" Running [] 0 [];
    LONG_RUN "Long Run" Running [] 0 [];
    RECOVERY_RUN "Recovery Run" Running [] 0 [];
    TEMPO_RUN "Tempo Run" Running [] 0 [];
    THRESHOLD_INTERVALS "Threshold Intervals" Running [] 0 [];
    VO2MAX_INTERVALS_4X4_MIN "VO2max Intervals 4x4 min" Running [] 0 [Sprint];
    KILOMETRE_REPEATS "1 km Repeats" Running [] 0 [];
    LAP_REPEATS "400 m Repeats" Running [] 0 [Sprint];
    HILL_REPEATS "Hill Repeats" Running [] 0 [Hill];
    FARTLEK_RUN "Fartlek Run" Running [] 0 [Sprint];
    PROGRESSION_RUN "Progression Run" Running [] 0 [];
    STRIDES "Strides" Running [] 0 [Sprint];
    TREADMILL_INCLINE_WALK "Treadmill Incline Walk" Running [Treadmill] 0 [Hill];
    COMPROMISED_RUN_1_KM "Compromised Run 1 km" Running [] 0 [];
    TIME_TRIAL_5_KM "5 km Time Trial" Running [] 0 [Sprint];
    BACK_SQUAT "Back Squat" Strength [Barbell Rack] 0 [DeepSquat];
    FRONT_SQUAT "Front Squat" Strength [Barbell Rack] 0 [DeepSquat];
    GOBLET_SQUAT "Goblet Squat" Strength [Kettlebell] 0 [DeepSquat Grip];
    DEADLIFT "Deadlift" Strength [Barbell] 0 [Hinge Grip];
    TRAP_BAR_DEADLIFT "Trap Bar Deadlift" Strength [TrapBar] 0 [Hinge Grip];
    ROMANIAN_DEADLIFT "Romanian Deadlift" Strength [Barbell] 0 [Hinge Grip];
    SINGLE_LEG_ROMANIAN_DEADLIFT "Single-Leg Romanian Deadlift" Strength [Dumbbell] 0 [Hinge Grip];
    BULGARIAN_SPLIT_SQUAT "Bulgarian Split Squat" Strength [Dumbbell Bench] 0 [Lunge Grip];
    WALKING_LUNGE "Walking Lunge" Strength [Dumbbell] 0 [Lunge Grip];
    REVERSE_LUNGE "Reverse Lunge" Strength [Dumbbell] 0 [Lunge Grip];
    STEP_UP "Step-Up" Strength [Box Dumbbell] 0 [Grip];
    HIP_THRUST "Hip Thrust" Strength [Barbell Bench] 0 [];
    LEG_PRESS "Leg Press" Strength [LegPress] 0 [DeepSquat];
    NORDIC_HAMSTRING_CURL "Nordic Hamstring Curl" Strength [] 0 [Hinge Kneel];
    STANDING_CALF_RAISE "Standing Calf Raise" Strength [] 0 [CalfRaise];
    BENCH_PRESS "Bench Press" Strength [Barbell Bench] 0 [Press Grip];
    PUSH_UP "Push-Up" Strength [] 0 [Press];
    OVERHEAD_PRESS "Overhead Press" Strength [Barbell] 0 [Overhead Press Grip];
    PUSH_PRESS "Push Press" Strength [Barbell] 0 [Overhead Press Grip];
    PULL_UP "Pull-Up" Strength [PullUpBar] 0 [Overhead Grip];
    LAT_PULLDOWN "Lat Pulldown" Strength [CableMachine] 0 [Overhead Grip];
    BARBELL_ROW "Barbell Row" Strength [Barbell] 0 [Hinge Grip];
    SEATED_CABLE_ROW "Seated Cable Row" Strength [CableMachine] 0 [Grip];
    DEAD_HANG "Dead Hang" Strength [PullUpBar] 0 [Overhead Grip];
    PLANK "Plank" Strength [] 0 [Press];
    HANGING_KNEE_RAISE "Hanging Knee Raise" Strength [PullUpBar] 0 [Overhead Grip];
    PALLOF_PRESS "Pallof Press" Strength [Band] 0 [Grip];
    EMOM_SKIERG_AND_ROW "EMOM SkiErg and Row" Conditioning [SkiErg Rower] 0 [Ski Grip];
    AMRAP_WALL_BALL_AND_BURPEE "AMRAP Wall Ball and Burpee" Conditioning [WallBall] 0 [DeepSquat Overhead Jump Press Grip];
    THRUSTER "Thruster" Conditioning [Barbell] 0 [DeepSquat Overhead Press Grip];
    KETTLEBELL_SWING "Kettlebell Swing" Conditioning [Kettlebell] 0 [Hinge Grip];
    BURPEE "Burpee" Conditioning [] 0 [Jump Press];
    BOX_JUMP "Box Jump" Conditioning [Box] 0 [Jump];
    ASSAULT_BIKE_INTERVALS "Assault Bike Intervals" Conditioning [AirBike] 0 [Grip];
    ROWING_INTERVALS_500_M "Rowing Intervals 500 m" Conditioning [Rower] 0 [Grip];
    SKIERG_INTERVALS_250_M "SkiErg Intervals 250 m" Conditioning [SkiErg] 0 [Ski Grip];
    BATTLE_ROPES "Battle Ropes" Conditioning [BattleRopes] 0 [Overhead Grip];
    TABATA_AIR_SQUAT "Tabata Air Squat" Conditioning [] 0 [DeepSquat];
    HALF_SIMULATION_STATIONS_1_4 "Half Simulation (stations 1-4)" Conditioning [SkiErg Sled] 0 [Ski HeavySled Jump Press Sprint Grip];
    HALF_SIMULATION_STATIONS_5_8 "Half Simulation (stations 5-8)" Conditioning [Rower Kettlebell Sandbag WallBall] 0 [Grip Lunge DeepSquat Overhead Sprint];
    FULL_SIMULATION "Full Simulation" Conditioning [SkiErg Sled Rower Kettlebell Sandbag WallBall] 0 [Ski HeavySled Jump Press Grip Lunge DeepSquat Overhead Sprint];
    SKIERG_1000_M "SkiErg 1000 m" StationSpecific [SkiErg] 1 [Ski Grip];
    SKIERG_TECHNIQUE_DRILL "SkiErg Technique Drill" StationSpecific [SkiErg] 1 [Ski Grip];
    BAND_SKI_PULLDOWN "Band Ski Pulldown" StationSpecific [Band] 1 [Ski Grip];
    SLED_PUSH_50_M "Sled Push 50 m" StationSpecific [Sled] 2 [HeavySled Press];
    HEAVY_SLED_PUSH_12_5_M "Heavy Sled Push 12.5 m" StationSpecific [Sled] 2 [HeavySled Press];
    PLATE_PUSH "Plate Push" StationSpecific [Plate] 2 [Press];
    WALL_DRIVE_MARCH "Wall Drive March" StationSpecific [] 2 [];
    SLED_PULL_50_M "Sled Pull 50 m" StationSpecific [Sled Rope] 3 [HeavySled Grip];
    SLED_WALK_BACK_PULL "Sled Walk-Back Pull" StationSpecific [Sled Rope] 3 [HeavySled Grip];
    ROPE_ROW "Rope Row" StationSpecific [CableMachine Rope] 3 [Grip];
    TOWEL_ROW "Towel Row" StationSpecific [] 3 [Grip];
    BURPEE_BROAD_JUMP_80_M "Burpee Broad Jump 80 m" StationSpecific [] 4 [Jump Press];
    STEP_UP_BURPEE_BROAD_JUMP "Step-Up Burpee Broad Jump" StationSpecific [] 4 [Jump Press];
    BROAD_JUMP "Broad Jump" StationSpecific [] 4 [Jump];
    ROW_1000_M "Row 1000 m" StationSpecific [Rower] 5 [Grip];
    ROW_TECHNIQUE_DRILL "Row Technique Drill" StationSpecific [Rower] 5 [Grip];
    ROW_RACE_PACE_250_M "Row Race-Pace 250 m" StationSpecific [Rower] 5 [Grip];
    FARMERS_CARRY_200_M "Farmers Carry 200 m" StationSpecific [Kettlebell] 6 [Grip];
    HEAVY_FARMERS_CARRY_50_M "Heavy Farmers Carry 50 m" StationSpecific [Kettlebell] 6 [Grip];
    SUITCASE_CARRY "Suitcase Carry" StationSpecific [Kettlebell] 6 [Grip];
    SANDBAG_LUNGE_100_M "Sandbag Lunge 100 m" StationSpecific [Sandbag] 7 [Lunge Grip];
    SANDBAG_FRONT_RACK_LUNGE "Sandbag Front-Rack Lunge" StationSpecific [Sandbag] 7 [Lunge Grip];
    BODYWEIGHT_WALKING_LUNGE_100_M "Bodyweight Walking Lunge 100 m" StationSpecific [] 7 [Lunge];
    WALL_BALL_100_REPS "Wall Ball 100 reps" StationSpecific [WallBall] 8 [DeepSquat Overhead Grip];
    WALL_BALL_SET_PRACTICE "Wall Ball Set Practice" StationSpecific [WallBall] 8 [DeepSquat Overhead Grip];
    DUMBBELL_THRUSTER "Dumbbell Thruster" StationSpecific [Dumbbell] 8 [DeepSquat Overhead Press Grip];
    ROXZONE_TRANSITION_DRILL "Roxzone Transition Drill" StationSpecific [] 0 [];
    ZONE_1_BIKE_SPIN "Zone 1 Bike Spin" Recovery [Bike] 0 [];
    EASY_SWIM "Easy Swim" Recovery [] 0 [];
    WALK "Walk" Recovery [] 0 [];
    FOAM_ROLLING "Foam Rolling" Recovery [FoamRoller] 0 [];
    BREATHING_DOWN_REGULATION "Breathing Down-Regulation" Recovery [] 0 [];
    COUCH_STRETCH "Couch Stretch" Mobility [] 0 [Kneel];
    HIP_SWITCH "90/90 Hip Switch" Mobility [] 0 [];
    ANKLE_DORSIFLEXION_DRILL "Ankle Dorsiflexion Drill" Mobility [] 0 [];
    THORACIC_ROTATION "Thoracic Rotation" Mobility [] 0 [];
    WORLDS_GREATEST_STRETCH "World's Greatest Stretch" Mobility [] 0 [Lunge Press];
    LEG_SWINGS "Leg Swings" Warmup [] 0 [];
    A_SKIP "A-Skip" Warmup [] 0 [Jump];
    GLUTE_BRIDGE "Glute Bridge" Warmup [] 0 [];
    BAND_PULL_APART "Band Pull-Apart" Warmup [Band] 0 [Grip];
    EASY_JOG_DOWN "Easy Jog Down" Cooldown [] 0 [];
    HAMSTRING_STRETCH "Hamstring Stretch" Cooldown [] 0 [];
    CALF_STRETCH "Calf Stretch" Cooldown [] 0 [];
}

-- What language models are shown before they write. The texts have the sections that the engine
-- reads; they are examples of form, not of advice to anybody.
insert into dossier.workout_examples (workout_type, experience_level, equipment_required, markdown)
values
  ('upper_strength', 'beginner', '{Dumbbells,Bench}', '# Workout - Monday, 2026-03-02
**Program:** Two Dumbbells
**Focus:** Pressing and pulling

## Warm-Up
**Duration:** 6 minutes
- Arm circles: 10 each way
- Push-ups against the bench: 10
- One light set of rows: 12

## Main Workout
### 1. Dumbbell Bench Press
**Target:** 3 × 8 @ RPE 7
- **Set 1:** 30 lbs each × 8
- **Set 2:** 30 lbs each × 8
- **Set 3:** 30 lbs each × 8
**Rest:** 2 minutes
**Notes:** Lower for two seconds; stop when the last repetition slows.

### 2. One-Arm Dumbbell Row
**Target:** 3 × 10 each side
- **Set 1:** 35 lbs × 10 each side
- **Set 2:** 35 lbs × 10 each side
- **Set 3:** 35 lbs × 10 each side
**Rest:** 90 seconds
**Notes:** The hip stays square to the floor.

### 3. Seated Dumbbell Press
**Target:** 2 × 10 @ RPE 7
- **Set 1:** 20 lbs each × 10
- **Set 2:** 20 lbs each × 10
**Rest:** 90 seconds

### 4. Dumbbell Curl
**Target:** 2 × 12
- **Set 1:** 15 lbs each × 12
- **Set 2:** 15 lbs each × 12
**Rest:** 60 seconds

## Cool Down
**Duration:** 4 minutes
- Chest stretch at a door frame: 45 s per side

## Notes
When all sets reach the target, take the next pair of dumbbells next week.
'),
  ('upper_strength', 'intermediate', '{Barbell,Bench,Squat Rack,Pull-Up Bar}', '# Workout - Tuesday, 2026-03-03
**Program:** Upper Lower
**Focus:** Heavy press

## Warm-Up
**Duration:** 8 minutes
- Band pull-aparts: 2 × 15
- Empty bar bench press: 10
- 95 lbs × 5, 135 lbs × 3

## Main Workout
### 1. Barbell Bench Press
**Target:** 4 × 5 @ ~80%
- **Set 1:** 165 lbs × 5
- **Set 2:** 165 lbs × 5
- **Set 3:** 165 lbs × 5
- **Set 4:** 165 lbs × 5 (RPE 8)
**Rest:** 3 minutes
**Notes:** The same path every repetition; leave one or two in reserve.

### 2. Weighted Pull-Up
**Target:** 4 × 5 @ RPE 8
- **Set 1:** +10 lbs × 5
- **Set 2:** +10 lbs × 5
- **Set 3:** +10 lbs × 5
- **Set 4:** +10 lbs × 5
**Rest:** 2-3 minutes

### 3. Overhead Press
**Target:** 3 × 8 @ RPE 7-8
- **Set 1:** 85 lbs × 8
- **Set 2:** 85 lbs × 8
- **Set 3:** 85 lbs × 8
**Rest:** 2 minutes

### 4. Barbell Row
**Target:** 3 × 8
- **Set 1:** 115 lbs × 8
- **Set 2:** 115 lbs × 8
- **Set 3:** 115 lbs × 8
**Rest:** 2 minutes

## Cool Down
**Duration:** 5 minutes
- Hang from the bar: 2 × 30 s

## Notes
Add 5 lbs to the bench press when the last set is no harder than RPE 8.
'),
  ('upper_hypertrophy', 'intermediate', '{Dumbbells,Bench,Cable Machine}', '# Workout - Thursday, 2026-03-05
**Program:** Upper Lower
**Focus:** Volume for chest, back and arms

## Warm-Up
**Duration:** 6 minutes
- Rowing machine: 3 minutes easy
- Scapular push-ups: 2 × 10

## Main Workout
### 1. Incline Dumbbell Press
**Target:** 3 × 10-12 @ RPE 8
- **Set 1:** 45 lbs each × 12
- **Set 2:** 45 lbs each × 11
- **Set 3:** 45 lbs each × 10
**Rest:** 90 seconds

### 2. Lat Pulldown
**Target:** 3 × 10-12
- **Set 1:** 110 lbs × 12
- **Set 2:** 110 lbs × 12
- **Set 3:** 110 lbs × 12
**Rest:** 90 seconds
**Notes:** Pause for a second at the chest.

### 3. Cable Fly
**Target:** 3 × 15
- **Set 1:** 20 lbs each × 15
- **Set 2:** 20 lbs each × 15
- **Set 3:** 20 lbs each × 15
**Rest:** 60 seconds

### 4. Cable Face Pull
**Target:** 3 × 15
- **Set 1:** 30 lbs × 15
- **Set 2:** 30 lbs × 15
- **Set 3:** 30 lbs × 15
**Rest:** 60 seconds

### 5. Triceps Pushdown
**Target:** 3 × 12
- **Set 1:** 40 lbs × 12
- **Set 2:** 40 lbs × 12
- **Set 3:** 40 lbs × 12
**Rest:** 60 seconds

## Cool Down
**Duration:** 4 minutes
- Lat stretch: 45 s per side

## Notes
Raise repetitions before weight: 10, 11, 12, then 5 lbs more.
'),
  ('lower_strength', 'beginner', '{Dumbbells}', '# Workout - Wednesday, 2026-03-04
**Program:** Two Dumbbells
**Focus:** Squat and hinge

## Warm-Up
**Duration:** 6 minutes
- Bodyweight squats: 2 × 10
- Glute bridges: 2 × 12

## Main Workout
### 1. Goblet Squat
**Target:** 3 × 10 @ RPE 7
- **Set 1:** 40 lbs × 10
- **Set 2:** 40 lbs × 10
- **Set 3:** 40 lbs × 10
**Rest:** 2 minutes
**Notes:** Elbows between the knees at the bottom.

### 2. Dumbbell Romanian Deadlift
**Target:** 3 × 10
- **Set 1:** 35 lbs each × 10
- **Set 2:** 35 lbs each × 10
- **Set 3:** 35 lbs each × 10
**Rest:** 2 minutes
**Notes:** Push the hips back, keep the shins upright.

### 3. Reverse Lunge
**Target:** 2 × 8 each side
- **Set 1:** 20 lbs each × 8 each side
- **Set 2:** 20 lbs each × 8 each side
**Rest:** 90 seconds

### 4. Plank
**Target:** 3 × 30 s
- **Set 1:** BW × 30 s
- **Set 2:** BW × 30 s
- **Set 3:** BW × 30 s
**Rest:** 60 seconds

## Cool Down
**Duration:** 4 minutes
- Hamstring stretch: 45 s per side

## Notes
A beginner trains legs twice a week; write down what felt unsteady.
'),
  ('lower_strength', 'advanced', '{Barbell,Squat Rack,Plates}', '# Workout - Monday, 2026-03-02
**Program:** Peak Strength
**Focus:** Heavy squat

## Warm-Up
**Duration:** 12 minutes
- Bike: 4 minutes easy
- Hip circles: 10 each way
- 45 lbs × 8, 135 lbs × 5, 225 lbs × 3, 275 lbs × 1

## Main Workout
### 1. Back Squat
**Target:** 5 × 3 @ ~85%
- **Set 1:** 315 lbs × 3
- **Set 2:** 315 lbs × 3
- **Set 3:** 315 lbs × 3
- **Set 4:** 315 lbs × 3
- **Set 5:** 315 lbs × 3 (RPE 8.5)
**Rest:** 4 minutes
**Notes:** End the set if speed drops between the first and second repetition.

### 2. Paused Deadlift
**Target:** 3 × 3 @ ~70%
- **Set 1:** 315 lbs × 3
- **Set 2:** 315 lbs × 3
- **Set 3:** 315 lbs × 3
**Rest:** 3 minutes
**Notes:** Pause for two seconds just off the floor.

### 3. Bulgarian Split Squat
**Target:** 3 × 8 each side
- **Set 1:** 50 lbs each × 8 each side
- **Set 2:** 50 lbs each × 8 each side
- **Set 3:** 50 lbs each × 8 each side
**Rest:** 2 minutes

### 4. Hanging Leg Raise
**Target:** 3 × 12
- **Set 1:** BW × 12
- **Set 2:** BW × 12
- **Set 3:** BW × 12
**Rest:** 90 seconds

## Cool Down
**Duration:** 6 minutes
- Walk: 3 minutes
- Couch stretch: 60 s per side

## Notes
Sleep below six hours: take 5 % off the squat and leave out the last set.
'),
  ('lower_hypertrophy', 'intermediate', '{Barbell,Squat Rack,Leg Press,Leg Curl Machine}', '# Workout - Friday, 2026-03-06
**Program:** Upper Lower
**Focus:** Volume for quadriceps and hamstrings

## Warm-Up
**Duration:** 7 minutes
- Bike: 4 minutes easy
- Leg swings: 10 each side

## Main Workout
### 1. Front Squat
**Target:** 3 × 8 @ RPE 8
- **Set 1:** 135 lbs × 8
- **Set 2:** 135 lbs × 8
- **Set 3:** 135 lbs × 8
**Rest:** 2 minutes

### 2. Leg Press
**Target:** 3 × 12-15
- **Set 1:** 270 lbs × 15
- **Set 2:** 270 lbs × 14
- **Set 3:** 270 lbs × 12
**Rest:** 2 minutes
**Notes:** As deep as the lower back stays flat.

### 3. Lying Leg Curl
**Target:** 3 × 12
- **Set 1:** 80 lbs × 12
- **Set 2:** 80 lbs × 12
- **Set 3:** 80 lbs × 12
**Rest:** 90 seconds

### 4. Standing Calf Raise
**Target:** 4 × 12
- **Set 1:** 120 lbs × 12
- **Set 2:** 120 lbs × 12
- **Set 3:** 120 lbs × 12
- **Set 4:** 120 lbs × 12
**Rest:** 60 seconds

## Cool Down
**Duration:** 5 minutes
- Quadriceps stretch: 45 s per side

## Notes
Two sets less of everything in a deload week.
'),
  ('full_body', 'beginner', '{Bodyweight}', '# Workout - Monday, 2026-03-02
**Program:** No Equipment
**Focus:** Whole body

## Warm-Up
**Duration:** 5 minutes
- March on the spot: 2 minutes
- Arm swings: 15

## Main Workout
### 1. Bodyweight Squat
**Target:** 3 × 12
- **Set 1:** BW × 12
- **Set 2:** BW × 12
- **Set 3:** BW × 12
**Rest:** 60 seconds

### 2. Incline Push-Up
**Target:** 3 × 8
- **Set 1:** BW × 8
- **Set 2:** BW × 8
- **Set 3:** BW × 8
**Rest:** 90 seconds
**Notes:** Hands on a table; lower the table when eight are easy.

### 3. Glute Bridge
**Target:** 3 × 15
- **Set 1:** BW × 15
- **Set 2:** BW × 15
- **Set 3:** BW × 15
**Rest:** 60 seconds

### 4. Side Plank
**Target:** 2 × 20 s each side
- **Set 1:** BW × 20 s each side
- **Set 2:** BW × 20 s each side
**Rest:** 45 seconds

## Cool Down
**Duration:** 4 minutes
- Breathe slowly on the back: 2 minutes

## Notes
Three days a week with a day of rest between.
'),
  ('full_body', 'intermediate', '{Kettlebell,Pull-Up Bar}', '# Workout - Wednesday, 2026-03-04
**Program:** One Kettlebell
**Focus:** Power and grip

## Warm-Up
**Duration:** 6 minutes
- Halo: 5 each way
- Prying goblet squat: 5

## Main Workout
### 1. Kettlebell Swing
**Target:** 5 × 15
- **Set 1:** 53 lbs × 15
- **Set 2:** 53 lbs × 15
- **Set 3:** 53 lbs × 15
- **Set 4:** 53 lbs × 15
- **Set 5:** 53 lbs × 15
**Rest:** 60 seconds
**Notes:** The arms guide, the hips throw.

### 2. Pull-Up
**Target:** 4 × 5
- **Set 1:** BW × 5
- **Set 2:** BW × 5
- **Set 3:** BW × 5
- **Set 4:** BW × 5
**Rest:** 2 minutes

### 3. Kettlebell Press
**Target:** 4 × 5 each side
- **Set 1:** 44 lbs × 5 each side
- **Set 2:** 44 lbs × 5 each side
- **Set 3:** 44 lbs × 5 each side
- **Set 4:** 44 lbs × 5 each side
**Rest:** 90 seconds

### 4. Kettlebell Front Squat
**Target:** 3 × 8
- **Set 1:** 53 lbs × 8
- **Set 2:** 53 lbs × 8
- **Set 3:** 53 lbs × 8
**Rest:** 90 seconds

## Cool Down
**Duration:** 5 minutes
- Hip flexor stretch: 60 s per side

## Notes
Swings end when the bell no longer floats.
'),
  ('full_body', 'advanced', '{Barbell,Squat Rack,Bench,Plates}', '# Workout - Saturday, 2026-03-07
**Program:** Three Lifts
**Focus:** Competition practice

## Warm-Up
**Duration:** 12 minutes
- Row: 4 minutes easy
- Each lift with the empty bar: 8

## Main Workout
### 1. Back Squat
**Target:** 3 × 2 @ ~88%
- **Set 1:** 335 lbs × 2
- **Set 2:** 335 lbs × 2
- **Set 3:** 335 lbs × 2
**Rest:** 4 minutes
**Notes:** To the commands of a meet.

### 2. Paused Bench Press
**Target:** 4 × 2 @ ~87%
- **Set 1:** 235 lbs × 2
- **Set 2:** 235 lbs × 2
- **Set 3:** 235 lbs × 2
- **Set 4:** 235 lbs × 2
**Rest:** 3 minutes
**Notes:** Wait for the bar to lie still.

### 3. Deadlift
**Target:** 2 × 2 @ ~88%
- **Set 1:** 405 lbs × 2
- **Set 2:** 405 lbs × 2
**Rest:** 4 minutes

## Cool Down
**Duration:** 6 minutes
- Walk: 5 minutes

## Notes
No more accessory work this close to a meet.
'),
  ('push', 'intermediate', '{Barbell,Dumbbells,Bench}', '# Workout - Monday, 2026-03-09
**Program:** Push Pull Legs
**Focus:** Chest, shoulders, triceps

## Warm-Up
**Duration:** 6 minutes
- Band dislocates: 10
- Empty bar overhead press: 10

## Main Workout
### 1. Overhead Press
**Target:** 4 × 6 @ RPE 8
- **Set 1:** 95 lbs × 6
- **Set 2:** 95 lbs × 6
- **Set 3:** 95 lbs × 6
- **Set 4:** 95 lbs × 6
**Rest:** 2-3 minutes

### 2. Dumbbell Bench Press
**Target:** 3 × 10
- **Set 1:** 55 lbs each × 10
- **Set 2:** 55 lbs each × 10
- **Set 3:** 55 lbs each × 10
**Rest:** 2 minutes

### 3. Lateral Raise
**Target:** 3 × 15
- **Set 1:** 15 lbs each × 15
- **Set 2:** 15 lbs each × 15
- **Set 3:** 15 lbs each × 15
**Rest:** 60 seconds

### 4. Close-Grip Push-Up
**Target:** 2 × max reps
- **Set 1:** BW × 18
- **Set 2:** BW × 14
**Rest:** 90 seconds

## Cool Down
**Duration:** 4 minutes
- Triceps stretch: 30 s per side

## Notes
The press leads; everything after it stays two repetitions from failure.
'),
  ('pull', 'intermediate', '{Barbell,Dumbbells,Pull-Up Bar}', '# Workout - Tuesday, 2026-03-10
**Program:** Push Pull Legs
**Focus:** Back and biceps

## Warm-Up
**Duration:** 6 minutes
- Cat and cow: 10
- Dead hang: 2 × 20 s

## Main Workout
### 1. Deadlift
**Target:** 3 × 5 @ RPE 8
- **Set 1:** 275 lbs × 5
- **Set 2:** 275 lbs × 5
- **Set 3:** 275 lbs × 5 (RPE 8)
**Rest:** 3 minutes

### 2. Chin-Up
**Target:** 3 × 8
- **Set 1:** BW × 8
- **Set 2:** BW × 8
- **Set 3:** BW × 8
**Rest:** 2 minutes

### 3. Dumbbell Row
**Target:** 3 × 10 each side
- **Set 1:** 60 lbs × 10 each side
- **Set 2:** 60 lbs × 10 each side
- **Set 3:** 60 lbs × 10 each side
**Rest:** 90 seconds

### 4. Hammer Curl
**Target:** 3 × 12
- **Set 1:** 25 lbs each × 12
- **Set 2:** 25 lbs each × 12
- **Set 3:** 25 lbs each × 12
**Rest:** 60 seconds

## Cool Down
**Duration:** 4 minutes
- Lat stretch: 45 s per side

## Notes
Grip gives out first: use straps for the rows only.
'),
  ('conditioning', 'beginner', '{Dumbbells}', '# Workout - Saturday, 2026-03-07
**Program:** Two Dumbbells
**Focus:** Breathing hard without pounding

## Warm-Up
**Duration:** 5 minutes
- Walk, faster every minute

## Main Workout
### 1. Dumbbell Thruster
**Target:** 3 × 10
- **Set 1:** 15 lbs each × 10
- **Set 2:** 15 lbs each × 10
- **Set 3:** 15 lbs each × 10
**Rest:** 60 seconds

### 2. Farmer''s Carry
**Target:** 3 × 40 yd
- **Set 1:** 40 lbs each × 40 yd
- **Set 2:** 40 lbs each × 40 yd
- **Set 3:** 40 lbs each × 40 yd
**Rest:** 60 seconds
**Notes:** Tall, with quiet steps.

### 3. Step-Up
**Target:** 3 × 10 each side
- **Set 1:** 15 lbs each × 10 each side
- **Set 2:** 15 lbs each × 10 each side
- **Set 3:** 15 lbs each × 10 each side
**Rest:** 60 seconds

## Cool Down
**Duration:** 5 minutes
- Walk until breathing is quiet

## Notes
A sentence should be possible between rounds; if not, rest longer.
');

insert into dossier.plan_examples (plan_type, experience_level, primary_goal, markdown)
values
  ('full_body', 'beginner', 'strength', '# Three Days of Basics

**Program Owner:** Example
**User:** Example
**Duration:** 12 weeks
**Goal:** Move well and add weight to every basic lift

## Program Philosophy
Each movement comes up every week often enough to be learned. Weight goes up only when all repetitions are clean.

## Microcycle 1-4: Learning (Weeks 1-4)

### Weekly Pattern
#### Monday - Full Body A
1. Goblet Squat: 3 × 8 (RPE 6-7)
2. Dumbbell Bench Press: 3 × 8 (RPE 6-7)
3. Dumbbell Row: 3 × 10
4. Plank: 3 × 30 s

#### Wednesday - Full Body B
1. Romanian Deadlift: 3 × 8 (RPE 6-7)
2. Overhead Press: 3 × 8 (RPE 6-7)
3. Lat Pulldown: 3 × 10
4. Side Plank: 2 × 20 s

#### Friday - Full Body C
1. Reverse Lunge: 3 × 8
2. Push-Up: 3 × 10
3. Dumbbell Row: 3 × 10
4. Dead Bug: 3 × 8

### Progression
Add 5 lbs to a lift when all its repetitions were done; else repeat the weight.

## Microcycle 5: Deload (Week 5)

### Weekly Pattern
#### Monday - Full Body A
1. Goblet Squat: 2 × 8 (RPE 6)
2. Dumbbell Bench Press: 2 × 8 (RPE 6)
3. Dumbbell Row: 2 × 10
4. Plank: 2 × 30 s

#### Wednesday - Full Body B
1. Romanian Deadlift: 2 × 8 (RPE 6)
2. Overhead Press: 2 × 8 (RPE 6)
3. Lat Pulldown: 2 × 10
4. Side Plank: 2 × 20 s

#### Friday - Full Body C
1. Reverse Lunge: 2 × 8
2. Push-Up: 2 × 10
3. Dumbbell Row: 2 × 10
4. Dead Bug: 2 × 8

### Progression
The same lifts at 60 % of the sets.

## Microcycle 6-9: Building (Weeks 6-9)

### Weekly Pattern
#### Monday - Full Body A
1. Goblet Squat: 4 × 6 (RPE 7-8)
2. Dumbbell Bench Press: 4 × 6 (RPE 7-8)
3. Dumbbell Row: 3 × 10
4. Plank: 3 × 30 s

#### Wednesday - Full Body B
1. Romanian Deadlift: 4 × 6 (RPE 7-8)
2. Overhead Press: 4 × 6 (RPE 7-8)
3. Lat Pulldown: 3 × 10
4. Side Plank: 2 × 20 s

#### Friday - Full Body C
1. Reverse Lunge: 4 × 6
2. Push-Up: 3 × 10
3. Dumbbell Row: 3 × 10
4. Dead Bug: 4 × 6

### Progression
Add 5 lbs per week to squat and hinge, 2.5 lbs to presses.

## Microcycle 10: Deload (Week 10)

### Weekly Pattern
#### Monday - Full Body A
1. Goblet Squat: 2 × 8 (RPE 6)
2. Dumbbell Bench Press: 2 × 8 (RPE 6)
3. Dumbbell Row: 2 × 10
4. Plank: 2 × 30 s

#### Wednesday - Full Body B
1. Romanian Deadlift: 2 × 8 (RPE 6)
2. Overhead Press: 2 × 8 (RPE 6)
3. Lat Pulldown: 2 × 10
4. Side Plank: 2 × 20 s

#### Friday - Full Body C
1. Reverse Lunge: 2 × 8
2. Push-Up: 2 × 10
3. Dumbbell Row: 2 × 10
4. Dead Bug: 2 × 8

### Progression
The same lifts at 60 % of the sets.

## Microcycle 11-12: Testing (Weeks 11-12)

### Weekly Pattern
#### Monday - Full Body A
1. Goblet Squat: 4 × 6 (RPE 7-8)
2. Dumbbell Bench Press: 4 × 6 (RPE 7-8)
3. Dumbbell Row: 3 × 10
4. Plank: 3 × 30 s

#### Wednesday - Full Body B
1. Romanian Deadlift: 4 × 6 (RPE 7-8)
2. Overhead Press: 4 × 6 (RPE 7-8)
3. Lat Pulldown: 3 × 10
4. Side Plank: 2 × 20 s

#### Friday - Full Body C
1. Reverse Lunge: 4 × 6
2. Push-Up: 3 × 10
3. Dumbbell Row: 3 × 10
4. Dead Bug: 4 × 6

### Progression
The last set of each first lift goes to two repetitions from failure.

## Modification History
- **2026-03-02:** First version.
'),
  ('upper_lower', 'intermediate', 'hypertrophy', '# Upper Lower, Four Days

**Program Owner:** Example
**User:** Example
**Duration:** 12 weeks
**Goal:** More muscle with strength kept

## Program Philosophy
Two heavy days keep strength, two days of volume build on it. Sets go up through a block and down in week 5 and 10.

## Microcycle 1-4: Accumulation (Weeks 1-4)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 4 × 5 (RPE 7-8)
2. Barbell Row: 4 × 6
3. Overhead Press: 3 × 8
4. Chin-Up: 3 × 6

#### Tuesday - Lower Strength
1. Back Squat: 4 × 5 (RPE 7-8)
2. Romanian Deadlift: 3 × 8
3. Leg Curl: 3 × 12
4. Calf Raise: 3 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 10
2. Lat Pulldown: 3 × 12
3. Lateral Raise: 3 × 15
4. Curl: 3 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 3 × 8
2. Leg Press: 3 × 12
3. Leg Curl: 3 × 12
4. Hanging Leg Raise: 3 × 10

### Progression
One set more for each second exercise in week 3; +5 lbs on first lifts when the target is met.

## Microcycle 5: Deload (Week 5)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 3 × 5 (RPE 6)
2. Barbell Row: 3 × 6
3. Overhead Press: 2 × 8
4. Chin-Up: 2 × 6

#### Tuesday - Lower Strength
1. Back Squat: 3 × 5 (RPE 6)
2. Romanian Deadlift: 2 × 8
3. Leg Curl: 2 × 12
4. Calf Raise: 2 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 2 × 10
2. Lat Pulldown: 2 × 12
3. Lateral Raise: 2 × 15
4. Curl: 2 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 2 × 8
2. Leg Press: 2 × 12
3. Leg Curl: 2 × 12
4. Hanging Leg Raise: 2 × 10

### Progression
40 % fewer sets at RPE 6.

## Microcycle 6-9: Intensification (Weeks 6-9)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 5 × 4 (RPE 8)
2. Barbell Row: 4 × 6
3. Overhead Press: 3 × 8
4. Chin-Up: 3 × 6

#### Tuesday - Lower Strength
1. Back Squat: 5 × 4 (RPE 8)
2. Romanian Deadlift: 3 × 8
3. Leg Curl: 4 × 12
4. Calf Raise: 4 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 10
2. Lat Pulldown: 4 × 12
3. Lateral Raise: 3 × 15
4. Curl: 4 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 3 × 8
2. Leg Press: 4 × 12
3. Leg Curl: 4 × 12
4. Hanging Leg Raise: 3 × 10

### Progression
+5 lbs per week on first lifts, repetitions before weight on the others.

## Microcycle 10: Deload (Week 10)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 3 × 5 (RPE 6)
2. Barbell Row: 3 × 6
3. Overhead Press: 2 × 8
4. Chin-Up: 2 × 6

#### Tuesday - Lower Strength
1. Back Squat: 3 × 5 (RPE 6)
2. Romanian Deadlift: 2 × 8
3. Leg Curl: 2 × 12
4. Calf Raise: 2 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 2 × 10
2. Lat Pulldown: 2 × 12
3. Lateral Raise: 2 × 15
4. Curl: 2 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 2 × 8
2. Leg Press: 2 × 12
3. Leg Curl: 2 × 12
4. Hanging Leg Raise: 2 × 10

### Progression
40 % fewer sets at RPE 6.

## Microcycle 11-12: Realisation (Weeks 11-12)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 5 × 4 (RPE 8)
2. Barbell Row: 4 × 6
3. Overhead Press: 3 × 8
4. Chin-Up: 3 × 6

#### Tuesday - Lower Strength
1. Back Squat: 5 × 4 (RPE 8)
2. Romanian Deadlift: 3 × 8
3. Leg Curl: 4 × 12
4. Calf Raise: 4 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 10
2. Lat Pulldown: 4 × 12
3. Lateral Raise: 3 × 15
4. Curl: 4 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 3 × 8
2. Leg Press: 4 × 12
3. Leg Curl: 4 × 12
4. Hanging Leg Raise: 3 × 10

### Progression
Heaviest sets of the plan on Monday and Tuesday; volume days two thirds.

## Modification History
- **2026-03-02:** First version.
'),
  ('upper_lower', 'intermediate', 'strength', '# Upper Lower for Strength

**Program Owner:** Example
**User:** Example
**Duration:** 12 weeks
**Goal:** Higher squat, bench press and row within 12 weeks

## Program Philosophy
The first lift of every day is the reason for the day. What follows serves it and stays easy to recover from.

## Microcycle 1-4: Base (Weeks 1-4)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 5 × 5 (RPE 7-8)
2. Barbell Row: 4 × 6
3. Overhead Press: 3 × 8
4. Chin-Up: 3 × 6

#### Tuesday - Lower Strength
1. Back Squat: 5 × 5 (RPE 7-8)
2. Romanian Deadlift: 3 × 8
3. Leg Curl: 3 × 12
4. Calf Raise: 3 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 4 × 8
2. Lat Pulldown: 3 × 12
3. Lateral Raise: 3 × 15
4. Curl: 3 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 3 × 8
2. Leg Press: 3 × 12
3. Leg Curl: 3 × 12
4. Hanging Leg Raise: 4 × 8

### Progression
+5 lbs upper, +10 lbs lower when all repetitions were done.

## Microcycle 5: Deload (Week 5)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 3 × 5 (RPE 6)
2. Barbell Row: 3 × 6
3. Overhead Press: 2 × 8
4. Chin-Up: 2 × 6

#### Tuesday - Lower Strength
1. Back Squat: 3 × 5 (RPE 6)
2. Romanian Deadlift: 2 × 8
3. Leg Curl: 2 × 12
4. Calf Raise: 2 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 8
2. Lat Pulldown: 2 × 12
3. Lateral Raise: 2 × 15
4. Curl: 2 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 2 × 8
2. Leg Press: 2 × 12
3. Leg Curl: 2 × 12
4. Hanging Leg Raise: 3 × 8

### Progression
40 % fewer sets at RPE 6.

## Microcycle 6-9: Strength (Weeks 6-9)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 5 × 4 (RPE 8)
2. Barbell Row: 4 × 6
3. Overhead Press: 3 × 8
4. Chin-Up: 3 × 6

#### Tuesday - Lower Strength
1. Back Squat: 5 × 4 (RPE 8)
2. Romanian Deadlift: 3 × 8
3. Leg Curl: 4 × 12
4. Calf Raise: 4 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 10
2. Lat Pulldown: 4 × 12
3. Lateral Raise: 3 × 15
4. Curl: 4 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 3 × 8
2. Leg Press: 4 × 12
3. Leg Curl: 4 × 12
4. Hanging Leg Raise: 3 × 10

### Progression
As before; a missed target is repeated once, then 10 % less.

## Microcycle 10: Deload (Week 10)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 3 × 5 (RPE 6)
2. Barbell Row: 3 × 6
3. Overhead Press: 2 × 8
4. Chin-Up: 2 × 6

#### Tuesday - Lower Strength
1. Back Squat: 3 × 5 (RPE 6)
2. Romanian Deadlift: 2 × 8
3. Leg Curl: 2 × 12
4. Calf Raise: 2 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 8
2. Lat Pulldown: 2 × 12
3. Lateral Raise: 2 × 15
4. Curl: 2 × 12

#### Friday - Lower Hypertrophy
1. Front Squat: 2 × 8
2. Leg Press: 2 × 12
3. Leg Curl: 2 × 12
4. Hanging Leg Raise: 3 × 8

### Progression
40 % fewer sets at RPE 6.

## Microcycle 11-12: Peak (Weeks 11-12)

### Weekly Pattern
#### Monday - Upper Strength
1. Bench Press: 3 × 2 (RPE 8-9)
2. Barbell Row: 4 × 6
3. Overhead Press: 3 × 8

#### Tuesday - Lower Strength
1. Back Squat: 3 × 2 (RPE 8-9)
2. Romanian Deadlift: 3 × 8
3. Leg Curl: 4 × 12

#### Thursday - Upper Hypertrophy
1. Incline Dumbbell Press: 3 × 10
2. Lat Pulldown: 4 × 12
3. Lateral Raise: 3 × 15

#### Friday - Lower Hypertrophy
1. Front Squat: 3 × 8
2. Leg Press: 4 × 12
3. Leg Curl: 4 × 12

### Progression
Week 12 ends with a single at RPE 9 per first lift.

## Modification History
- **2026-03-02:** First version.
'),
  ('ppl', 'intermediate', 'hypertrophy', '# Push Pull Legs, Six Days

**Program Owner:** Example
**User:** Example
**Duration:** 12 weeks
**Goal:** Muscle everywhere, nothing neglected

## Program Philosophy
Every muscle is trained twice a week: once heavy, once with volume. Six days ask for sleep; Sunday is free.

## Microcycle 1-4: Accumulation (Weeks 1-4)

### Weekly Pattern
#### Monday - Push
1. Overhead Press: 4 × 6 (RPE 8)
2. Bench Press: 3 × 8
3. Lateral Raise: 3 × 15

#### Tuesday - Pull
1. Deadlift: 3 × 5 (RPE 8)
2. Chin-Up: 3 × 8
3. Face Pull: 3 × 15

#### Wednesday - Legs
1. Back Squat: 4 × 6 (RPE 8)
2. Leg Curl: 3 × 12
3. Calf Raise: 4 × 12

#### Thursday - Push
1. Bench Press: 4 × 6 (RPE 8)
2. Incline Dumbbell Press: 3 × 10
3. Triceps Pushdown: 3 × 12

#### Friday - Pull
1. Barbell Row: 4 × 8
2. Lat Pulldown: 3 × 12
3. Hammer Curl: 3 × 12

#### Saturday - Legs
1. Front Squat: 3 × 8
2. Romanian Deadlift: 3 × 8
3. Walking Lunge: 3 × 12

### Progression
Repetitions first: from the lower to the upper end of the target, then 5 lbs more.

## Microcycle 5: Deload (Week 5)

### Weekly Pattern
#### Monday - Push
1. Overhead Press: 3 × 6 (RPE 6)
2. Bench Press: 2 × 8
3. Lateral Raise: 2 × 15

#### Tuesday - Pull
1. Deadlift: 2 × 5 (RPE 6)
2. Chin-Up: 2 × 8
3. Face Pull: 2 × 15

#### Wednesday - Legs
1. Back Squat: 3 × 6 (RPE 6)
2. Leg Curl: 2 × 12
3. Calf Raise: 3 × 12

#### Thursday - Push
1. Bench Press: 3 × 6 (RPE 6)
2. Incline Dumbbell Press: 2 × 10
3. Triceps Pushdown: 2 × 12

#### Friday - Pull
1. Barbell Row: 3 × 8
2. Lat Pulldown: 2 × 12
3. Hammer Curl: 2 × 12

#### Saturday - Legs
1. Front Squat: 2 × 8
2. Romanian Deadlift: 2 × 8
3. Walking Lunge: 2 × 12

### Progression
40 % fewer sets at RPE 6.

## Microcycle 6-9: Overload (Weeks 6-9)

### Weekly Pattern
#### Monday - Push
1. Overhead Press: 4 × 6 (RPE 8)
2. Bench Press: 3 × 8
3. Lateral Raise: 4 × 15

#### Tuesday - Pull
1. Deadlift: 3 × 5 (RPE 8)
2. Chin-Up: 3 × 8
3. Face Pull: 4 × 15

#### Wednesday - Legs
1. Back Squat: 4 × 6 (RPE 8)
2. Leg Curl: 4 × 12
3. Calf Raise: 4 × 12

#### Thursday - Push
1. Bench Press: 4 × 6 (RPE 8)
2. Incline Dumbbell Press: 3 × 10
3. Triceps Pushdown: 4 × 12

#### Friday - Pull
1. Barbell Row: 4 × 8
2. Lat Pulldown: 4 × 12
3. Hammer Curl: 4 × 12

#### Saturday - Legs
1. Front Squat: 3 × 8
2. Romanian Deadlift: 3 × 8
3. Walking Lunge: 4 × 12

### Progression
One set more for the last exercise of each day.

## Microcycle 10: Deload (Week 10)

### Weekly Pattern
#### Monday - Push
1. Overhead Press: 3 × 6 (RPE 6)
2. Bench Press: 2 × 8
3. Lateral Raise: 2 × 15

#### Tuesday - Pull
1. Deadlift: 2 × 5 (RPE 6)
2. Chin-Up: 2 × 8
3. Face Pull: 2 × 15

#### Wednesday - Legs
1. Back Squat: 3 × 6 (RPE 6)
2. Leg Curl: 2 × 12
3. Calf Raise: 3 × 12

#### Thursday - Push
1. Bench Press: 3 × 6 (RPE 6)
2. Incline Dumbbell Press: 2 × 10
3. Triceps Pushdown: 2 × 12

#### Friday - Pull
1. Barbell Row: 3 × 8
2. Lat Pulldown: 2 × 12
3. Hammer Curl: 2 × 12

#### Saturday - Legs
1. Front Squat: 2 × 8
2. Romanian Deadlift: 2 × 8
3. Walking Lunge: 2 × 12

### Progression
40 % fewer sets at RPE 6.

## Microcycle 11-12: Consolidation (Weeks 11-12)

### Weekly Pattern
#### Monday - Push
1. Overhead Press: 4 × 6 (RPE 8)
2. Bench Press: 3 × 8
3. Lateral Raise: 3 × 15

#### Tuesday - Pull
1. Deadlift: 3 × 5 (RPE 8)
2. Chin-Up: 3 × 8
3. Face Pull: 3 × 15

#### Wednesday - Legs
1. Back Squat: 4 × 6 (RPE 8)
2. Leg Curl: 3 × 12
3. Calf Raise: 4 × 12

#### Thursday - Push
1. Bench Press: 4 × 6 (RPE 8)
2. Incline Dumbbell Press: 3 × 10
3. Triceps Pushdown: 3 × 12

#### Friday - Pull
1. Barbell Row: 4 × 8
2. Lat Pulldown: 3 × 12
3. Hammer Curl: 3 × 12

#### Saturday - Legs
1. Front Squat: 3 × 8
2. Romanian Deadlift: 3 × 8
3. Walking Lunge: 3 × 12

### Progression
Weights of week 9 with the sets of week 1.

## Modification History
- **2026-03-02:** First version.
'),
  ('powerlifting', 'advanced', 'strength', '# Twelve Weeks to a Meet

**Program Owner:** Example
**User:** Example
**Duration:** 12 weeks
**Goal:** Best total on the platform in week 12

## Program Philosophy
Volume first, then weight, then freshness. What is hard in training is chosen; what is heavy at the meet is prepared.

## Microcycle 1-4: Volume (Weeks 1-4)

### Weekly Pattern
#### Monday - Squat
1. Back Squat: 5 × 4 (RPE 7-8)
2. Paused Squat: 3 × 3
3. Split Squat: 3 × 8

#### Tuesday - Bench Press
1. Bench Press: 5 × 4 (RPE 7-8)
2. Close-Grip Bench Press: 3 × 6
3. Row: 4 × 8

#### Thursday - Deadlift
1. Deadlift: 4 × 3 (RPE 7-8)
2. Romanian Deadlift: 3 × 6
3. Leg Curl: 3 × 10

#### Saturday - Bench and Squat
1. Paused Bench Press: 4 × 3
2. Front Squat: 3 × 5
3. Pull-Up: 4 × 6

### Progression
+5 lbs per week at the same RPE.

## Microcycle 5: Deload (Week 5)

### Weekly Pattern
#### Monday - Squat
1. Back Squat: 3 × 4 (RPE 6)
2. Paused Squat: 2 × 3
3. Split Squat: 2 × 8

#### Tuesday - Bench Press
1. Bench Press: 3 × 4 (RPE 6)
2. Close-Grip Bench Press: 2 × 6
3. Row: 3 × 8

#### Thursday - Deadlift
1. Deadlift: 3 × 3 (RPE 6)
2. Romanian Deadlift: 2 × 6
3. Leg Curl: 2 × 10

#### Saturday - Bench and Squat
1. Paused Bench Press: 3 × 3
2. Front Squat: 2 × 5
3. Pull-Up: 3 × 6

### Progression
40 % fewer sets at RPE 6.

## Microcycle 6-9: Intensity (Weeks 6-9)

### Weekly Pattern
#### Monday - Squat
1. Back Squat: 4 × 3 (RPE 8-9)
2. Paused Squat: 3 × 3
3. Split Squat: 3 × 8

#### Tuesday - Bench Press
1. Bench Press: 4 × 3 (RPE 8-9)
2. Close-Grip Bench Press: 3 × 6
3. Row: 4 × 8

#### Thursday - Deadlift
1. Deadlift: 3 × 2 (RPE 8-9)
2. Romanian Deadlift: 3 × 6
3. Leg Curl: 3 × 10

#### Saturday - Bench and Squat
1. Paused Bench Press: 4 × 3
2. Front Squat: 3 × 5
3. Pull-Up: 4 × 6

### Progression
+5 to 10 lbs per week; accessories lose a set in week 8.

## Microcycle 10-11: Peak (Weeks 10-11)

### Weekly Pattern
#### Monday - Squat
1. Back Squat: 3 × 1 (RPE 8-9)
2. Paused Squat: 3 × 3
3. Split Squat: 3 × 8

#### Tuesday - Bench Press
1. Bench Press: 3 × 1 (RPE 8-9)
2. Close-Grip Bench Press: 3 × 6
3. Row: 4 × 8

#### Thursday - Deadlift
1. Deadlift: 2 × 1 (RPE 8-9)
2. Romanian Deadlift: 3 × 6
3. Leg Curl: 3 × 10

#### Saturday - Bench and Squat
1. Paused Bench Press: 4 × 3
2. Front Squat: 3 × 5
3. Pull-Up: 4 × 6

### Progression
Openers in week 11 on the day of the week of the meet.

## Microcycle 12: Taper (Week 12)

### Weekly Pattern
#### Monday - Squat
1. Back Squat: 3 × 4 (RPE 5)
2. Paused Squat: 2 × 3
3. Split Squat: 2 × 8

#### Tuesday - Bench Press
1. Bench Press: 3 × 4 (RPE 5)
2. Close-Grip Bench Press: 2 × 6
3. Row: 3 × 8

#### Thursday - Deadlift
1. Deadlift: 3 × 3 (RPE 5)
2. Romanian Deadlift: 2 × 6
3. Leg Curl: 2 × 10

#### Saturday - Bench and Squat
1. Paused Bench Press: 3 × 3
2. Front Squat: 2 × 5
3. Pull-Up: 3 × 6

### Progression
Nothing heavy in the last four days.

## Modification History
- **2026-03-02:** First version.
'),
  ('full_body', 'beginner', 'weight_loss', '# Stronger and Lighter

**Program Owner:** Example
**User:** Example
**Duration:** 12 weeks
**Goal:** Keep muscle while weight goes down slowly

## Program Philosophy
Strength training tells the body what to keep. Walking adds the rest without needing recovery.

## Microcycle 1-4: Habit (Weeks 1-4)

### Weekly Pattern
#### Monday - Full Body Circuit
1. Goblet Squat: 3 × 12
2. Push-Up: 3 × 10
3. Row: 3 × 12

#### Wednesday - Conditioning
1. Incline Walk: 1 × 30 minutes
2. Kettlebell Swing: 5 × 15
3. Farmer''s Carry: 4 × 40 yd

#### Friday - Full Body Circuit
1. Romanian Deadlift: 3 × 10
2. Overhead Press: 3 × 10
3. Lat Pulldown: 3 × 12

#### Saturday - Easy Movement
1. Walk: 1 × 45 minutes

### Progression
Four weeks with no missed Monday are worth more than any weight on the bar.

## Microcycle 5: Deload (Week 5)

### Weekly Pattern
#### Monday - Full Body Circuit
1. Goblet Squat: 2 × 12
2. Push-Up: 2 × 10
3. Row: 2 × 12

#### Wednesday - Conditioning
1. Incline Walk: 1 × 30 minutes
2. Kettlebell Swing: 3 × 15
3. Farmer''s Carry: 3 × 40 yd

#### Friday - Full Body Circuit
1. Romanian Deadlift: 2 × 10
2. Overhead Press: 2 × 10
3. Lat Pulldown: 2 × 12

### Progression
Walks stay, sets go down by 40 %.

## Microcycle 6-9: Density (Weeks 6-9)

### Weekly Pattern
#### Monday - Full Body Circuit
1. Goblet Squat: 4 × 12
2. Push-Up: 3 × 10
3. Row: 4 × 12

#### Wednesday - Conditioning
1. Incline Walk: 1 × 35 minutes
2. Kettlebell Swing: 5 × 15
3. Farmer''s Carry: 4 × 40 yd

#### Friday - Full Body Circuit
1. Romanian Deadlift: 3 × 10
2. Overhead Press: 3 × 10
3. Lat Pulldown: 4 × 12

#### Saturday - Easy Movement
1. Walk: 1 × 45 minutes

### Progression
Rest 15 s less per week between exercises of a circuit.

## Microcycle 10: Deload (Week 10)

### Weekly Pattern
#### Monday - Full Body Circuit
1. Goblet Squat: 2 × 12
2. Push-Up: 2 × 10
3. Row: 2 × 12

#### Wednesday - Conditioning
1. Incline Walk: 1 × 30 minutes
2. Kettlebell Swing: 3 × 15
3. Farmer''s Carry: 3 × 40 yd

#### Friday - Full Body Circuit
1. Romanian Deadlift: 2 × 10
2. Overhead Press: 2 × 10
3. Lat Pulldown: 2 × 12

### Progression
Walks stay, sets go down by 40 %.

## Microcycle 11-12: Keeping (Weeks 11-12)

### Weekly Pattern
#### Monday - Full Body Circuit
1. Goblet Squat: 4 × 12
2. Push-Up: 3 × 10
3. Row: 4 × 12

#### Wednesday - Conditioning
1. Incline Walk: 1 × 35 minutes
2. Kettlebell Swing: 5 × 15
3. Farmer''s Carry: 4 × 40 yd

#### Friday - Full Body Circuit
1. Romanian Deadlift: 3 × 10
2. Overhead Press: 3 × 10
3. Lat Pulldown: 4 × 12

#### Saturday - Easy Movement
1. Walk: 1 × 45 minutes

### Progression
The same week twice: what comes after week 12 looks like this.

## Modification History
- **2026-03-02:** First version.
');

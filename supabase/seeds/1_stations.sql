-- Station facts: HYROX singles rulebook, season 25/26. Doubles use the weights of the
-- same tier (mixed: open men), relay the open ones.
-- Loading it again brings changed texts up to date and keeps ids.
insert into hyrox.hyrox_stations (
  station_number, station_name, exercise_type, distance_or_reps,
  weight_open_women_kg, weight_open_men_kg, weight_pro_women_kg, weight_pro_men_kg,
  target_height_women_m, target_height_men_m, description, tips
)
values
  (
    1, 'SkiErg', 'erg', '1000 m', null, null, null, null, null, null,
    'Double-pole 1000 m on the ski ergometer with both feet on the base.',
    '["Hinge at the hips and let body weight start each pull", "Settle into an even pace in the first 100 m", "Long strokes cost less than fast ones"]'
  ),
  (
    2, 'Sled Push', 'sled', '50 m (4x12.5 m)',
    '102 kg incl. sled', '152 kg incl. sled', '152 kg incl. sled', '202 kg incl. sled', null, null,
    'Push the loaded sled over a 12.5 m lane four times.',
    '["Keep hips low and arms locked", "Short quick steps keep the sled moving", "Plan a breath at each turn instead of stopping in the lane"]'
  ),
  (
    3, 'Sled Pull', 'sled', '50 m (4x12.5 m)',
    '78 kg incl. sled', '103 kg incl. sled', '103 kg incl. sled', '153 kg incl. sled', null, null,
    'Pull the loaded sled by a rope over a 12.5 m lane four times, staying inside the box.',
    '["Walk back with straight arms before pulling with the arms", "Keep the rope clear of the feet", "Drive through the heels"]'
  ),
  (
    4, 'Burpee Broad Jumps', 'bodyweight', '80 m', null, null, null, null, null, null,
    'Cover 80 m with a burpee before every two-footed broad jump.',
    '["Jump a distance that can be repeated", "Step up from the floor to keep the heart rate down", "Breathe out on every jump"]'
  ),
  (
    5, 'Rowing', 'erg', '1000 m', null, null, null, null, null, null,
    'Row 1000 m on the ergometer.',
    '["Legs first, then hips, then arms", "Use it to recover: hold a pace that leaves the legs for the run", "Loosen the straps before the last strokes"]'
  ),
  (
    6, 'Farmers Carry', 'carry', '200 m', '2x16 kg', '2x24 kg', '2x24 kg', '2x32 kg', null, null,
    'Carry one kettlebell in each hand for 200 m.',
    '["Hold the handle deep in the fingers", "Tall chest, quick short steps", "Set the kettlebells down before the grip opens by itself"]'
  ),
  (
    7, 'Sandbag Lunges', 'lunge', '100 m', '10 kg', '20 kg', '20 kg', '30 kg', null, null,
    'Lunge 100 m with the sandbag on the shoulders; the rear knee touches the floor on every step.',
    '["Rest the bag high on the back", "Touch the knee softly", "Keep one rhythm instead of sprinting and standing"]'
  ),
  (
    8, 'Wall Balls', 'throw', '100 reps', '4 kg', '6 kg', '6 kg', '9 kg', 2.70, 3.00,
    'Squat below parallel and throw the ball at the target 100 times.',
    '["Agree on sets with yourself before the first throw", "Catch high and ride the ball down", "Stand at arm''s length from the wall"]'
  )
on conflict (station_number) do update set
  station_name = excluded.station_name,
  exercise_type = excluded.exercise_type,
  distance_or_reps = excluded.distance_or_reps,
  weight_open_women_kg = excluded.weight_open_women_kg,
  weight_open_men_kg = excluded.weight_open_men_kg,
  weight_pro_women_kg = excluded.weight_pro_women_kg,
  weight_pro_men_kg = excluded.weight_pro_men_kg,
  target_height_women_m = excluded.target_height_women_m,
  target_height_men_m = excluded.target_height_men_m,
  description = excluded.description,
  tips = excluded.tips;

-- Profiles and plans of the old form become Markdown once, in a form that can be read back.
begin;
\ir actors.psql
\ir dossier.psql

select plan(17);

update dossier.profiles set structured_profile = '{
  "name": "Sam\n## Profile", "age": 31, "experience": "intermediate",
  "goals": {"primary": ["strength", "general fitness"]},
  "equipment": {"summary": "# Barbell,\n## Rack"}, "schedule": {"summary": "Mo, We, Fr"}
}' where user_id = tests.id('owner');
update dossier.structured_plans set structured_plan = '{
  "name": "Base Building", "owner": "House coach", "goal": "strength", "duration_weeks": 8,
  "philosophy": "- Slow\nis fast",
  "microcycles": [
    {"phase": "Accumulation", "start_week": 1, "end_week": 4, "progression": "Add 5 lb",
     "days": [
       {"day": "Monday", "type": "Upper", "exercises": [
         {"name": "Bench Press", "sets": 4, "reps": "6-8", "rpe": 7}, {"name": "Row", "sets": 3, "reps": 10}
       ]},
       {"day": "Friday", "type": "Rest"}
     ]},
    {"start_week": 5},
    {"phase": "Peak", "days": "none"}
  ]
}' where id = tests.id('owner''s old plan');

select tests.act_as('owner');
select is(
  dossier.generate_dossier_markdown(tests.id('owner')),
  format(
    E'# Training Dossier - Sam ## Profile\n\n'
    '## Profile\n'
    '- **Name:** Sam ## Profile\n'
    '- **Age:** 31\n'
    '- **Experience Level:** intermediate\n'
    '- **Primary Goals:** strength, general fitness\n\n'
    '## Equipment Access\n\\# Barbell, ## Rack\n\n'
    '## Schedule & Availability\nMo, We, Fr\n\n'
    '## Training History\n### %s - Migrated from old system\nStarting point captured.\n\n'
    '## Current Training Plan\n**Program:** Base Building\n',
    to_char(now(), 'YYYY-MM-DD')
  ),
  'a profile becomes a dossier, and none of its values a heading'
);
select is(
  dossier.generate_plan_markdown(tests.id('owner''s old plan')),
  format(
    E'# Base Building\n\n'
    '**Program Owner:** House coach\n**User:** owner''s name\n**Duration:** 8 weeks\n**Goal:** strength\n\n'
    '## Program Philosophy\n\\- Slow is fast\n\n'
    '## Microcycle 1-4: Accumulation (Weeks 1-4)\n\n### Weekly Pattern\n'
    '#### Monday - Upper\n1. Bench Press: 4 × 6-8 (RPE 7)\n2. Row: 3 × 10\n\n'
    '#### Friday - Rest\n\n'
    '### Progression\nAdd 5 lb\n\n'
    '## Microcycle 5: Training (Week 5)\n\n### Weekly Pattern\n\n### Progression\n\n'
    '## Microcycle 3: Peak (Week 3)\n\n### Weekly Pattern\n\n### Progression\n\n'
    '## Modification History\n- **%s:** Migrated from old system\n',
    to_char(now(), 'YYYY-MM-DD')
  ),
  'a plan becomes its sections, week by week, whatever is missing'
);
select is(
  dossier.generate_dossier_markdown(tests.id('stranger')), null, 'nobody reads a stranger''s profile'
);
select is(
  dossier.generate_plan_markdown(tests.id('stranger''s old plan')), null,
  'nobody reads a stranger''s old plan'
);
select tests.act_as('service');
select alike(
  dossier.generate_dossier_markdown(tests.id('stranger')),
  E'# Training Dossier - stranger''s name\n\n%- **Age:** 31\n- **Experience Level:**\n%**Program:** Base\n',
  'what a profile does not say stays open, the name is the user''s'
);
select alike(
  dossier.generate_plan_markdown(tests.id('stranger''s old plan')),
  E'# Base\n\n%**Duration:** 12 weeks\n%## Program Philosophy\n\n## Modification History\n%',
  'a plan that says only its name has the rest open'
);

select results_eq(
  'select * from dossier.migrate_old_rows()', $$values (0::bigint, 2::bigint)$$,
  'who has a dossier keeps it; plans are taken over'
);
select results_eq(
  'select is_active, end_date, markdown = dossier.generate_plan_markdown(id)
   from dossier.training_plans where id = tests.id(''owner''''s old plan'')',
  $$values (false, '2026-03-02'::date, true)$$,
  'a plan taken over beside an active one is not active, and as long as it says'
);
select results_eq(
  'select * from dossier.migrate_old_rows()', $$values (0::bigint, 0::bigint)$$,
  'what is taken over is not taken over again'
);
delete from dossier.user_dossiers where user_id = tests.id('owner');
delete from dossier.training_plans where user_id = tests.id('owner');
insert into dossier.structured_plans (id, user_id, structured_plan, start_date)
values (tests.id('newer plan'), tests.id('owner'), '{"duration_weeks": "a few"}', '2026-06-01');
select results_eq(
  'select * from dossier.migrate_old_rows()', $$values (1::bigint, 2::bigint)$$,
  'who has none gets a dossier and all plans'
);
select results_eq(
  'select id, end_date from dossier.training_plans where is_active and user_id = tests.id(''owner'')',
  $$values (tests.id('newer plan'), '2026-08-24'::date)$$,
  'of two active plans the newer stays active, of 12 weeks where it does not say'
);
select results_eq(
  'select markdown = dossier.generate_dossier_markdown(user_id), current_plan_id
   from dossier.user_dossiers where user_id = tests.id(''owner'')',
  $$values (true, tests.id('newer plan'))$$, 'the new dossier points at it'
);

select tests.act_as('owner');
select throws_ok(
  'select dossier.migrate_old_rows()', '42501', null, 'a user migrates nothing'
);
select tests.act_as('anonymous');
select throws_ok(
  'select dossier.generate_dossier_markdown(tests.id(''owner''))', '42501', null,
  'somebody anonymous generates nothing'
);

select tests.act_as('nobody in particular');
select results_eq(
  'select count(*) between 10 and 15 from dossier.workout_examples', array[true],
  'there are 10 to 15 examples of workouts'
);
select results_eq(
  'select count(*) between 5 and 10 from dossier.plan_examples', array[true],
  'there are 5 to 10 examples of plans'
);
select is_empty(
  $$select workout_type, experience_level from dossier.workout_examples
    where markdown !~ '(?n)\A# Workout - .+\n\*\*Program:\*\* .+\n\*\*Focus:\*\* .+\n\n## Warm-Up\n'
      or markdown !~ '\n## Main Workout\n### 1\. ' or markdown !~ '\n## Cool Down\n'
      or (select count(*) from regexp_matches(markdown, '(?n)\n### \d+\. .+\n\*\*Target:\*\* ', 'g')) < 3
    union all
    select plan_type, experience_level from dossier.plan_examples
    where markdown !~ '(?n)\A# .+\n\n\*\*Program Owner:\*\* .+\n\*\*User:\*\* .+\n\*\*Duration:\*\* \d+ weeks\n\*\*Goal:\*\* '
      or markdown !~ '\n## Program Philosophy\n.' or markdown !~ '\n## Modification History\n- \*\*'
      or (select count(*) from regexp_matches(
        markdown, '(?n)\n## Microcycle \d+(?:-\d+)?: .+ \(Weeks? \d+(?:-\d+)?\)\n\n### Weekly Pattern\n#### ', 'g'
      )) < 3$$,
  'every example has the sections its form demands'
);

select finish();
rollback;

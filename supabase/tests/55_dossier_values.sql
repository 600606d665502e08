-- Values a column cannot hold, what holds a row's last change, and what goes with an account.
begin;
\ir actors.psql
\ir dossier.psql

insert into dossier.exercises (id, name, slug, type)
values (tests.id('exercise'), 'Story Press', 'story-press', 'strength');
insert into dossier.workout_examples (id, workout_type, markdown)
values (tests.id('workout example'), 'story', '# Workout');
insert into dossier.plan_examples (id, plan_type, markdown)
values (tests.id('plan example'), 'story', '# Plan');

create table tests.refused (table_name text, assignment text, rule text);
grant select on tests.refused to public;
insert into tests.refused values
  ('users', 'age = 0', 'nobody who trains is 0 years old'),
  ('users', 'preferred_send_hour = 24', 'a day has no hour 24'),
  ('users', 'units = ''stones''', 'units are metric or imperial'),
  ('users', 'phone_number = ''0201 555''', 'a phone number is in the form of E.164'),
  ('users', 'messaging_opt_in = true', 'consent has a date'),
  ('signupdata', 'status = ''done''', 'a sign-up has one of four states'),
  ('signupdata', 'signup_data = ''[]''', 'answers have names'),
  ('signupdata', 'current_step = -1', 'steps count from 0'),
  ('user_dossiers', 'markdown = ''''', 'a dossier has a text'),
  ('user_dossiers', 'markdown = repeat(''a'', 200001)', 'a dossier is no book'),
  ('training_plans', 'markdown = ''''', 'a plan has a text'),
  ('training_plans', 'start_date = ''infinity''', 'a plan starts one day'),
  ('training_plans', 'start_date = ''1899-12-31''', 'plans are kept from 1900'),
  ('training_plans', 'end_date = start_date', 'a plan has a day'),
  ('training_plans', 'end_date = ''infinity''', 'a plan ends one day'),
  ('workouts', 'markdown = ''''', 'a workout has a text'),
  ('workouts', 'workout_date = ''1899-12-31''', 'workouts are kept from 1900'),
  ('workouts', 'total_volume_lbs = -1', 'nobody lifts less than nothing'),
  ('workouts', 'total_sets = -1', 'nobody does fewer than no sets'),
  ('workouts_archive', 'markdown = ''''', 'an archived workout has a text'),
  ('workouts_archive', 'workout_date = ''infinity''', 'an archived workout has a day'),
  ('workouts_archive', 'total_sets = -1', 'an archived workout has no fewer than no sets'),
  ('messages', 'direction = ''sideways''', 'a message comes or goes'),
  ('messages', 'delivery_status = ''lost''', 'a delivery has one of seven states'),
  ('messages', 'delivery_attempts = -1', 'attempts count from 0'),
  ('message_queues', 'status = ''done''', 'an entry has one of four states'),
  ('message_queues', 'sequence_number = -1', 'places count from 0'),
  ('message_queues', 'retry_count = -1', 'retries count from 0'),
  ('message_queues', 'max_retries = -1', 'retries are not fewer than none'),
  ('subscriptions', 'current_period_end = current_period_start', 'a period takes time'),
  ('agent_invocations', 'status = ''maybe''', 'a call succeeds, fails or answers nonsense'),
  ('agent_invocations', 'output_format = ''xml''', 'an answer is markdown, json or text'),
  ('agent_invocations', 'total_tokens = -1', 'tokens count from 0'),
  ('exercises', 'type = ''game''', 'an exercise has one of five types'),
  ('exercises', 'status = ''new''', 'an exercise is draft, published or archived'),
  ('exercises', 'popularity = ''nan''', 'popularity is a number'),
  ('workout_examples', 'experience_level = ''expert''', 'a level is one of three words'),
  ('workout_examples', 'usage_count = -1', 'use counts from 0'),
  ('plan_examples', 'experience_level = ''expert''', 'a plan''s level is one of three words'),
  ('plan_examples', 'duration_weeks = 0', 'a plan has a week'),
  ('plan_examples', 'usage_count = -1', 'use of a plan counts from 0'),
  ('profiles', 'structured_profile = ''"Sam"''', 'an old profile has members'),
  ('structured_plans', 'structured_plan = ''[]''', 'an old plan has members');

create table tests.timed (table_name text primary key);
grant select on tests.timed to public;
insert into tests.timed
select table_name::text from information_schema.columns
where table_schema = 'dossier' and column_name = 'updated_at';

select plan(
  (select count(*)::int from tests.refused) + (select count(*)::int from tests.timed)
  + (select 2 * count(*)::int from tests.dossier_matrix where table_name <> 'agent_invocations') + 14
);

select tests.act_as('service');
select throws_ok(format('update dossier.%I set %s', table_name, assignment), '23514', null, rule)
from tests.refused;
select throws_ok(
  'update dossier.users set timezone = ''Mars/Olympus''', '22023', 'there is no time zone `Mars/Olympus`',
  'a time zone is one that exists'
);
select lives_ok(
  'update dossier.users set phone_number = ''+12015550123'', messaging_opt_in = true,
     messaging_opt_in_date = now(), timezone = ''Asia/Kathmandu''
   where user_id = tests.id(''owner'')',
  'the service records a phone number with consent'
);
select throws_ok(
  'update dossier.users set phone_number = ''+12015550123'' where user_id = tests.id(''stranger'')',
  '23505', null, 'a phone number belongs to one user'
);
select lives_ok(
  'update dossier.messages set provider_message_id = ''SM1'' where id = tests.id(''owner''''s message'')',
  'a message has its id at the provider'
);
select throws_ok(
  'insert into dossier.messages (user_id, direction, content, provider_message_id)
   values (tests.id(''owner''), ''inbound'', ''again'', ''SM1'')',
  '23505', null, 'a message that is delivered twice is stored once'
);

select set_eq(
  'select relname::text from pg_class where relnamespace = ''dossier''::regnamespace and relkind = ''r''
   except select table_name from tests.timed',
  array['agent_invocations'], 'every table but the log says when a row was last changed'
);
select results_eq(
  format('update dossier.%I set updated_at = ''1999-01-01'' returning updated_at = now()', table_name),
  format(
    'select true from dossier.%I', table_name
  ),
  format('updated_at of %s says when the row was last changed, whatever the caller says', table_name)
) from tests.timed;

select case when exists (select from pg_type where typname = 'vector') then
  col_type_is('dossier'::name, 'exercises'::name, 'embedding'::name, 'extensions.vector(1536)', 'with pgvector an exercise has an embedding')
else
  hasnt_column('dossier'::name, 'exercises'::name, 'embedding'::name, 'without pgvector an exercise has no embedding')
end;

update dossier.workouts_archive set training_plan_id = tests.id('owner''s plan')
where user_id = tests.id('owner');
select throws_ok(
  'update dossier.workouts_archive set training_plan_id = tests.id(''owner''''s plan'')
   where user_id = tests.id(''stranger'')',
  '23503', null, 'an archived workout was for a plan of the same user'
);
delete from dossier.training_plans where id = tests.id('owner''s plan');
select results_eq(
  'select training_plan_id from dossier.workouts_archive where user_id = tests.id(''owner'')',
  array[null::uuid], 'an archived workout outlives its plan'
);

select tests.act_as('nobody in particular');
delete from auth.users where id = tests.id('owner');
select is_empty(
  format('select 1 from dossier.%I where %I = %L', table_name, key_column, tests.id(row_name)),
  format('an account goes with its rows of %s', table_name)
) from tests.dossier_matrix where table_name <> 'agent_invocations';
select isnt_empty(
  format('select 1 from dossier.%I where user_id = %L', table_name, tests.id('stranger')),
  format('an account leaves other people''s rows of %s', table_name)
) from tests.dossier_matrix where table_name <> 'agent_invocations';
select results_eq(
  'select user_id, input_data, total_tokens from dossier.agent_invocations
   where id = tests.id(''owner''''s invocation'')',
  'values (null::uuid, null::jsonb, 40)', 'of a call for somebody who is gone only the cost is kept'
);
select results_eq(
  'select user_id, input_data from dossier.agent_invocations
   where id = tests.id(''stranger''''s invocation'')',
  $$values (tests.id('stranger'), '{"asked": "why"}'::jsonb)$$, 'other people''s calls are left alone'
);
select isnt_empty('select 1 from dossier.exercises', 'the library of exercises stays');
select isnt_empty('select 1 from dossier.workout_examples', 'the examples of workouts stay');
select isnt_empty('select 1 from dossier.plan_examples', 'the examples of plans stay');

select finish();
rollback;

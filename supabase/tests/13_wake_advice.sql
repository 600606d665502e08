-- A call that does not come leads to what is missing; goals and achievements are called for by the sweep.
begin;
\ir actors.psql
\ir records.psql

select plan(16);

-- With nothing in the Vault
select tests.act_as('owner');
select throws_ok('select private.wake_advice()', '42501', null, 'an athlete does not read what the project has');
select throws_ok('select private.call_advice()', '42501', null, 'nor parts of it');
select throws_ok('select private.schedule_sweeps()', '42501', null, 'nor schedules anything');
select tests.act_as('service');
select matches(
  private.wake_advice(), '''stadion_project_url''\)`; .*''stadion_secret_key''\)`; enable the extension pg_cron',
  'the service hears at once what is missing'
);
select throws_ok('select private.schedule_sweeps()', '42501', null, 'but schedules nothing: who owns the database does');
select tests.act_as('nobody in particular');
select is(
  private.schedule_sweeps(), 'enable the extension pg_cron, then call this again', 'without pg_cron nothing can be scheduled'
);

-- With a token of old
insert into vault.secrets (name, secret) values
  ('stadion_project_url', 'https://project.example'), ('stadion_secret_key', 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln');
select is(
  private.call_advice(),
  'stadion_secret_key in the Vault is no secret key: make it the one that begins with sb_secret_',
  'a service_role token is no secret key'
);
update vault.secrets set secret = 'sb_secret_of_the_story' where name = 'stadion_secret_key';
select is(private.call_advice(), null, 'a secret key is one');
select is(
  private.wake_advice(), 'enable the extension pg_cron, then `select private.schedule_sweeps()`', 'then only the sweep is missing'
);

-- With pg_cron, as far as it is asked
create schema cron;
create table cron.job (jobname text unique, schedule text, command text);
create function cron.schedule(job_name text, schedule text, command text) returns bigint language sql as $$
  insert into cron.job values (job_name, schedule, command)
  on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command
  returning 1
$$;
select is(private.wake_advice(), 'have the sweeps run: `select private.schedule_sweeps()`', 'pg_cron alone sweeps nothing');
select is(private.schedule_sweeps(), 'scheduled: records, progress', 'both sweeps are scheduled');
select is(private.schedule_sweeps(), 'scheduled: records, progress', 'once more');
select results_eq(
  'select command from cron.job order by command',
  array['select private.sweep_progress()', 'select private.sweep_records()'], 'which changes nothing'
);
select is(private.wake_advice(), null, 'and nothing is missing');

-- A goal
select tests.clear_marks();
delete from private.progress_marks;
delete from net.http_request_queue;
select tests.act_as('owner');
insert into hyrox.goals (athlete_id, goal_type, title, target_value, target_unit, target_date)
values (tests.id('owner''s profile'), 'race_time', 'under 85', 85, 'minutes', '2199-12-31');
select is(tests.queued_calls(), 0::bigint, 'a goal calls for nobody: what it depends on may come first');
select tests.act_as('service');
select private.sweep_progress();
select tests.act_as('nobody in particular');
select results_eq(
  'select url from net.http_request_queue', array['https://project.example/functions/v1/assess-progress'], 'the sweep does'
);

select * from finish();
rollback;

-- A call that its caller gave up goes on waiting for a lock, with its connection: the REST API does
-- not end it. What an app or a function calls for somebody who waits gives up first.
--
-- Three seconds, where functions wait four for the database. The rows stay as they are, and the
-- error (55P03) reaches the caller as `retryable`.

alter function hyrox.race_for_validation(uuid) set lock_timeout = '3s';
alter function hyrox.store_race(jsonb, jsonb) set lock_timeout = '3s';
alter function hyrox.records_request(date, text) set lock_timeout = '3s';
alter function hyrox.recompute_my_records() set lock_timeout = '3s';
alter function hyrox.progress_request(date) set lock_timeout = '3s';
alter function hyrox.plan_request(date, date) set lock_timeout = '3s';
alter function hyrox.store_plan(jsonb) set lock_timeout = '3s';
alter function hyrox.plan_calendar(uuid) set lock_timeout = '3s';
alter function strength.save_formula_config(jsonb, text, text) set lock_timeout = '3s';
alter function strength.program_request(date, integer, integer, text, date) set lock_timeout = '3s';
alter function strength.session_request(uuid, date) set lock_timeout = '3s';
alter function strength.store_program(jsonb) set lock_timeout = '3s';
alter function strength.estimate_request(text, date) set lock_timeout = '3s';
alter function strength.review_request(uuid) set lock_timeout = '3s';
alter function strength.failed_reviews() set lock_timeout = '3s';
alter function strength.store_session(uuid, jsonb) set lock_timeout = '3s';
alter function studio.close_profile() set lock_timeout = '3s';
alter function studio.consume_generation() set lock_timeout = '3s';
alter function dossier.store_workouts(jsonb, uuid, uuid) set lock_timeout = '3s';
alter function dossier.activate_plan(uuid) set lock_timeout = '3s';
alter function dossier.switch_plan(text, date, date, jsonb, uuid) set lock_timeout = '3s';
alter function dossier.exercise_progress(text, integer, uuid) set lock_timeout = '3s';
alter function dossier.search_workouts(text, uuid) set lock_timeout = '3s';
alter function dossier.generate_dossier_markdown(uuid) set lock_timeout = '3s';
alter function dossier.generate_plan_markdown(uuid) set lock_timeout = '3s';

-- Saving a formula config: a new version, active alone.
begin;
\ir actors.psql
\ir strength_rows.psql

select plan(11);

select tests.act_as('owner');
select results_eq(
  'select version, is_active, source, overrides, ai_rationale
   from strength.save_formula_config(''{"block1": {"heavy": {"pct": 0.75}}}'')',
  'values (2, true, ''user'', ''{"block1": {"heavy": {"pct": 0.75}}}''::jsonb, null::text)',
  'saving answers the new version'
);
select results_eq(
  'select version, is_active from strength.formula_configs order by version',
  'values (1, false), (2, true)',
  'the version before is kept and active no more'
);
select results_eq(
  'select version, source, ai_rationale
   from strength.save_formula_config(''{}'', ''ai_suggestion'', ''rpe was high twice'')',
  'values (3, ''ai_suggestion'', ''rpe was high twice'')',
  'a suggestion is a version with its reason'
);
select throws_ok(
  'select strength.save_formula_config(''[]'')', '22023', 'overrides must be an object, not `array`',
  'overrides are an object'
);
select throws_ok(
  'select strength.save_formula_config(null)', '22023', 'overrides must be an object, not `null`',
  'and not nothing'
);
select throws_ok(
  'select strength.save_formula_config(''{}'', ''system'')', '42501',
  'source `system` is not for clients', 'a client is not the system'
);
select results_eq(
  'select count(*)::int, count(*) filter (where is_active)::int, max(version) filter (where is_active)
   from strength.formula_configs',
  'values (3, 1, 3)',
  'what is refused leaves the active version active'
);
select throws_ok(
  format(
    'insert into strength.formula_configs (user_id, version, source) values (%L, 4, ''user'')',
    tests.id('owner')
  ),
  '23505', null, 'two active configs are refused, however they come'
);

select tests.act_as('stranger');
select results_eq(
  'select version from strength.save_formula_config(''{}'')', array[2],
  'somebody else has versions of their own'
);
select tests.act_as('anonymous');
select throws_ok(
  'select strength.save_formula_config(''{}'')', '42501', null, 'somebody anonymous saves nothing'
);
select tests.act_as('nobody in particular');
select throws_ok(
  'select strength.save_formula_config(''{}'')', '42501', 'nobody is signed in',
  'nor does a call without a user'
);

select finish();
rollback;

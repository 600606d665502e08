-- A profile comes with the account; what it allows is the service's to say.
begin;
\ir actors.psql
\ir affected.psql

create function tests.refusal(reason text, message text, hint text) returns setof text
language plpgsql as $$
declare
  refused_reason text;
  refused_message text;
  refused_hint text;
begin
  perform studio.consume_generation();
  return next fail(reason || ' is refused');
exception when raise_exception then
  get stacked diagnostics
    refused_reason = pg_exception_detail, refused_message = message_text,
    refused_hint = pg_exception_hint;
  return next is(
    array[refused_reason, refused_message, refused_hint], array[reason, message, hint],
    reason || ' is refused with what to do'
  );
end
$$;

-- The owner's profile as the service has set it.
create function tests.given(assignments text) returns void language plpgsql as $$
begin
  perform tests.act_as('service');
  execute format('update studio.profiles set %s where id = %L', assignments, tests.id('owner'));
  perform tests.act_as('owner');
end
$$;

select plan(61);

select results_eq(
  format(
    'select email, subscription_status, trial_start_date, trial_end_date - trial_start_date,
       generations_remaining, generations_today, is_active
     from studio.profiles where id = %L',
    tests.id('owner')
  ),
  $$ values (
    'owner@example.com'::text, 'trialing'::studio.subscription_status_enum, now(),
    interval '7 days', 15, 0, true
  ) $$,
  'a new user has a profile with a trial of 7 days and 15 generations'
);
insert into auth.users (id, email, raw_user_meta_data) values
  (tests.id('named'), 'named@example.com', '{"full_name": "A Name", "avatar_url": "https://example.com/a.png"}'),
  (tests.id('odd'), 'odd@example.com', '["no object"]'),
  (tests.id('bare'), null, null);
select results_eq(
  format('select full_name, avatar_url from studio.profiles where id = %L', tests.id('named')),
  'values (''A Name'', ''https://example.com/a.png'')',
  'with the name and picture they signed up with'
);
select results_eq(
  format(
    'select full_name, email from studio.profiles where id in (%L, %L) order by email',
    tests.id('odd'), tests.id('bare')
  ),
  'values (null::text, ''odd@example.com''), (null, null)',
  'and whatever they signed up with'
);

select tests.act_as('owner');
select results_eq(
  'select id from studio.profiles', array[tests.id('owner')],
  'a coach sees their own profile and no other'
);
select results_eq(
  'update studio.profiles set full_name = ''Coach'', avatar_url = ''https://example.com/b.png'' returning id',
  array[tests.id('owner')],
  'a coach changes name and picture of their own profile and no other'
);
select is(
  tests.affected('update studio.profiles set full_name = ''Coach'''), 1,
  'also with a change that reads nothing'
);
select throws_ok(
  format('update studio.profiles set %I = default', column_name), '42501', null,
  format('%s is not the coach''s to write', column_name)
) from information_schema.columns
where table_schema = 'studio' and table_name = 'profiles'
  and column_name not in ('full_name', 'avatar_url');
select throws_ok(
  format('insert into studio.profiles (id) values (%L)', tests.id('owner')), '42501', null,
  'nor is a new profile'
);
select throws_ok(
  'delete from studio.profiles', '42501', null, 'nor does a coach delete one to have another trial'
);
select ok(
  not has_table_privilege('authenticated', 'studio.profiles', 'insert, delete'),
  'neither is granted'
);
select throws_ok(
  format('select studio.refund_generation(%L)', tests.id('owner')), '42501', null,
  'nor give a generation back'
);
select ok(
  not has_function_privilege('authenticated', 'studio.refund_generation(uuid)', 'execute'),
  'because that is the service''s alone'
);

select tests.act_as('stranger');
select is_empty(
  format('update studio.profiles set full_name = ''x'' where id = %L returning id', tests.id('owner')),
  'a stranger changes nothing of a coach''s profile'
);
select tests.act_as('anonymous');
select throws_ok(
  'select 1 from studio.profiles', '42501', null, 'somebody anonymous may not read profiles'
);
select throws_ok(
  'update studio.profiles set full_name = ''x''', '42501', null,
  'somebody anonymous may not change profiles'
);
select ok(
  not has_table_privilege('anon', 'studio.profiles', 'select, insert, update, delete'),
  'nor is anything of it granted to them'
);
select throws_ok(
  'select studio.consume_generation()', '42501', null, 'somebody anonymous may not generate'
);

select tests.act_as('owner');
select results_eq(
  'select generations_remaining, generations_today, last_generation_date
   from studio.consume_generation()',
  'values (14, 1, (now() at time zone ''utc'')::date)',
  'a generation in the trial costs one, and is counted once'
);
select tests.given('generations_today = 9, last_generation_date = (now() at time zone ''utc'')::date - 1');
select results_eq(
  'select generations_remaining, generations_today from studio.consume_generation()',
  'values (13, 1)',
  'the first one of a day starts the day''s count'
);
select tests.given('generations_remaining = 1');
select results_eq(
  'select generations_remaining, generations_today from studio.consume_generation()',
  'values (0, 2)',
  'the last one is one'
);
select tests.refusal(
  'no_generations_left', 'no generations are left in the trial', 'subscribe to generate more programs'
);
select results_eq(
  'select generations_remaining, generations_today from studio.profiles', 'values (0, 2)',
  'what is refused costs nothing'
);
select tests.given('generations_remaining = 5, trial_end_date = now()');
select tests.refusal('trial_ended', 'the trial is over', 'subscribe to generate more programs');
select tests.given('trial_end_date = null');
select tests.refusal('trial_ended', 'the trial is over', 'subscribe to generate more programs');

select tests.given('subscription_status = ''active'', generations_remaining = 0');
select results_eq(
  'select generations_remaining, generations_today from studio.consume_generation()',
  'values (0, 3)',
  'a subscription spends nothing'
);
select tests.given('generations_today = 50');
select tests.refusal(
  'daily_limit_reached', 'all `50` generations of today are used',
  'try again tomorrow; days change at midnight UTC'
);
select tests.given('last_generation_date = last_generation_date - 1');
select results_eq(
  'select generations_today from studio.consume_generation()', array[1], 'but has a limit a day'
);
select tests.given('subscription_status = ''canceled'', current_period_end = now() + interval ''1 day''');
select lives_ok('select studio.consume_generation()', 'a canceled subscription runs until it ends');
select tests.given('current_period_end = now()');
select tests.refusal(
  'no_subscription', 'there is no running subscription', 'subscribe to generate more programs'
);
select tests.given('subscription_status = ''incomplete_expired''');
select tests.refusal(
  'no_subscription', 'there is no running subscription', 'subscribe to generate more programs'
);
select tests.given('subscription_status = null');
select tests.refusal(
  'no_subscription', 'there is no running subscription', 'subscribe to generate more programs'
);
select tests.given('subscription_status = ''past_due''');
select tests.refusal(
  'payment_pending', 'the subscription waits for its payment', 'pay the open invoice first'
);
select tests.given('subscription_status = ''incomplete''');
select tests.refusal(
  'payment_pending', 'the subscription waits for its payment', 'pay the open invoice first'
);

select tests.given(
  'subscription_status = ''trialing'', trial_end_date = now() + interval ''1 day'',
   generations_remaining = 3'
);
select lives_ok('select studio.consume_generation()', 'a trial may be prolonged');
select tests.act_as('service');
select results_eq(
  format(
    'select generations_remaining, generations_today from studio.refund_generation(%L)',
    tests.id('owner')
  ),
  'values (3, 2)',
  'the service gives back what a failed generation cost'
);
update studio.profiles
set subscription_status = 'active', last_generation_date = last_generation_date - 1
where id = tests.id('owner');
select results_eq(
  format(
    'select generations_remaining, generations_today from studio.refund_generation(%L)',
    tests.id('owner')
  ),
  'values (3, 2)',
  'nothing, where it cost nothing'
);
select throws_ok(
  format('select studio.refund_generation(%L)', tests.id('stranger')), 'P0001',
  format('profile `%s` has spent no generation', tests.id('stranger')),
  'and nothing to whom has generated nothing'
);
select throws_ok(
  format(
    'update studio.profiles set stripe_customer_id = ''cus_1'' where id in (%L, %L)',
    tests.id('owner'), tests.id('stranger')
  ),
  '23505', null, 'a Stripe customer is one user'
);
select results_eq(
  format(
    'update studio.profiles set updated_at = ''1999-01-01'' where id = %L returning updated_at',
    tests.id('owner')
  ),
  array[now()],
  'updated_at says when a profile was last changed, whatever the caller says'
);
select throws_ok(
  'update studio.profiles set trial_end_date = trial_start_date - interval ''1 s''', '23514', null,
  'no trial ends before it starts'
);
select throws_ok(
  'update studio.profiles set generations_remaining = -1', '23514', null,
  'nobody has less than no generations left'
);

select tests.act_as('owner');
select lives_ok('select studio.close_profile()', 'a coach closes their account');
select results_eq(
  'select is_active from studio.profiles', array[false], 'and sees that it is closed'
);
select tests.refusal(
  'profile_inactive', 'the profile is closed', 'have the profile opened again'
);
select tests.act_as('stranger');
select results_eq(
  'select is_active from studio.profiles', array[true], 'a stranger''s account stays open'
);

select tests.act_as('nobody in particular');
delete from studio.profiles where id = tests.id('owner');
select tests.act_as('owner');
select tests.refusal(
  'no_profile', 'the signed-in user has no profile in studio',
  'sign in; a profile is made at sign-up'
);

select finish();
rollback;

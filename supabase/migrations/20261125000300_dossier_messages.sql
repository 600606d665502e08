-- Messages, their queue and billing: written by the server alone. The queue and billing are closed to
-- clients altogether; the policy names the service role, which passes row level security anyway, so
-- that the rule can be read where the others are.

-- messages ----------------------------------------------------------------------------------------

create table dossier.messages (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references dossier.users (user_id) on delete cascade,
  direction text not null check (direction in ('inbound', 'outbound')),
  content text not null,
  phone_from varchar(20),
  phone_to varchar(20),
  provider text not null default 'twilio',
  provider_message_id text,
  delivery_status text not null default 'pending' check (delivery_status in (
    'pending', 'queued', 'sent', 'delivered', 'failed', 'undelivered', 'cancelled'
  )),
  delivery_error text,
  delivery_attempts int not null default 0 check (delivery_attempts >= 0),
  last_delivery_attempt_at timestamptz,
  message_type text not null default 'conversation',
  metadata jsonb,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint uq_messages_id_user_id unique (id, user_id)
);

comment on table dossier.messages is
  'What a user and the coach wrote to each other, and what became of it. Users read their own.';
comment on column dossier.messages.provider_message_id is
  'Id at the provider; one message each, so that a repeated callback finds it.';
comment on column dossier.messages.delivery_attempts is 'How often sending was tried.';
comment on column dossier.messages.message_type is 'conversation, daily_workout, ...';

create index idx_messages_user_created on dossier.messages (user_id, created_at desc);
create unique index idx_messages_provider_message_id
  on dossier.messages (provider, provider_message_id) where provider_message_id is not null;

create trigger update_messages_updated_at
  before update on dossier.messages
  for each row execute function dossier.update_updated_at_column();

alter table dossier.messages enable row level security;
create policy "Users can view own messages"
  on dossier.messages for select
  to authenticated
  using (user_id = (select auth.uid()));

grant select on dossier.messages to authenticated;
grant select, insert, update, delete on dossier.messages to service_role;


-- message_queues ----------------------------------------------------------------------------------

create table dossier.message_queues (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references dossier.users (user_id) on delete cascade,
  queue_name varchar(50) not null,
  sequence_number int not null check (sequence_number >= 0),
  message_id uuid not null,
  status text not null default 'pending' check (status in (
    'pending', 'processing', 'completed', 'failed'
  )),
  retry_count int not null default 0 check (retry_count >= 0),
  max_retries int not null default 3 check (max_retries >= 0),
  error_message text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  processed_at timestamptz,

  constraint message_queues_message_id_fkey
    foreign key (message_id, user_id) references dossier.messages (id, user_id) on delete cascade
);

comment on table dossier.message_queues is
  'Messages waiting to be sent: those of a user and queue one after the other.';
comment on column dossier.message_queues.sequence_number is 'Place in the queue, ascending.';
comment on column dossier.message_queues.retry_count is 'How often sending was tried again.';
comment on column dossier.message_queues.max_retries is
  'How often sending may be tried again before the entry has failed.';

create index idx_message_queues_user_queue_sequence
  on dossier.message_queues (user_id, queue_name, sequence_number);
create index idx_message_queues_message on dossier.message_queues (message_id, user_id);

create trigger update_message_queues_updated_at
  before update on dossier.message_queues
  for each row execute function dossier.update_updated_at_column();

alter table dossier.message_queues enable row level security;
create policy "Only the service handles message_queues"
  on dossier.message_queues
  to service_role
  using (true)
  with check (true);

grant select, insert, update, delete on dossier.message_queues to service_role;


-- subscriptions -----------------------------------------------------------------------------------

create table dossier.subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references dossier.users (user_id) on delete cascade,
  stripe_subscription_id text not null unique,
  status varchar(50) not null,
  plan_type text not null,
  current_period_start timestamptz not null,
  current_period_end timestamptz not null,
  canceled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),

  constraint subscriptions_period_check check (current_period_end > current_period_start)
);

comment on table dossier.subscriptions is
  'What Stripe says of a user''s subscriptions.';
comment on column dossier.subscriptions.status is
  'active, cancel_pending, canceled, or another word of Stripe''s.';

create index idx_subscriptions_user on dossier.subscriptions (user_id);

create trigger update_subscriptions_updated_at
  before update on dossier.subscriptions
  for each row execute function dossier.update_updated_at_column();

alter table dossier.subscriptions enable row level security;
create policy "Only the service handles subscriptions"
  on dossier.subscriptions
  to service_role
  using (true)
  with check (true);

grant select, insert, update, delete on dossier.subscriptions to service_role;

import type postgres from "postgres";
import type { Random } from "./random.ts";

export interface Lifter {
  readonly id: string;
  readonly program: string;
  readonly sessions: string[];
  /** The logs that count, by session. */
  readonly logs: Map<string, string>;
}

const LIFTS = ["squat", "bench", "deadlift"];
const EXERCISES = [
  null,
  null,
  "Squat",
  "bench press",
  "Dips",
  " JM  press",
  "",
  "é".repeat(300),
  7,
];

/** A lifter with maxes, put in long ago, and a program without sessions. */
export async function addLifter(sql: postgres.Sql, random: Random): Promise<Lifter> {
  const id = random.uuid();
  await sql`insert into auth.users (id, email) values (${id}, ${`${id}@example.com`})`;
  const [maxes] = await sql`
    insert into strength.lifter_maxes (
      user_id, recorded_at, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams
    ) values (${id}, '2020-01-01T00:00Z', 'input_1rm', 140000, 100000, 180000) returning id
  `;
  const [config] = await sql`
    insert into strength.formula_configs (user_id, source) values (${id}, 'system') returning id
  `;
  const [program] = await sql`
    insert into strength.programs (user_id, total_weeks, start_date, lifter_maxes_id, formula_config_id)
    values (${id}, 10, '2026-01-05', ${maxes!["id"]}, ${config!["id"]}) returning id
  `;
  return { id, program: program!["id"], sessions: [], logs: new Map() };
}

/** Does something as the lifter who is signed in, in one transaction. */
export function asLifter<Result>(
  clients: postgres.Sql,
  { id }: Lifter,
  use: (tx: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return clients.begin(async (tx) => {
    const claims = JSON.stringify({ sub: id, role: "authenticated" });
    await tx`select set_config('request.jwt.claims', ${claims}, true)`;
    await tx`set local role authenticated`;
    return await use(tx);
  }) as Promise<Result>;
}

/** Trains, corrects, replans, deletes or puts maxes in. */
export async function trainSomehow(
  sql: postgres.Sql,
  random: Random,
  lifter: Lifter,
): Promise<void> {
  const session = lifter.sessions.length === 0 ? undefined : random.pick(lifter.sessions);
  const log = session === undefined ? undefined : lifter.logs.get(session);
  if (session === undefined || random.chance(0.45)) return await train(sql, random, lifter);
  if (log !== undefined && random.chance(0.5)) {
    return await logSets(sql, random, lifter, session, log);
  }
  const what = random.pick(["replan", "replan", "delete", "put in", "describe", "revise"]);
  if (what === "replan") {
    await sql`
      update strength.sessions set
        primary_lift = ${random.pick(LIFTS)}, jit_generated_at = now(),
        planned_sets = ${sql.json(sets(random, "reps") as never)}
      where id = ${session}
    `;
  } else if (what === "delete") {
    await sql`delete from strength.sessions where id = ${session}`;
    lifter.sessions.splice(lifter.sessions.indexOf(session), 1);
    lifter.logs.delete(session);
  } else if (what === "describe") {
    await describeSomehow(sql, random, lifter);
  } else if (what === "revise") {
    await reviseMaxes(sql, random, lifter);
  } else {
    await sql`
      insert into strength.lifter_maxes (
        user_id, recorded_at, source, squat_1rm_grams, bench_1rm_grams, deadlift_1rm_grams
      ) values (${lifter.id}, ${moment(random)}, 'input_1rm', ${
      random.whole(5_000, 1e6)
    }, 90000, 170000)
    `;
  }
}

/** Says who lifts, and what an exercise trains. */
async function describeSomehow(sql: postgres.Sql, random: Random, { id }: Lifter): Promise<void> {
  const what = random.pick(["profile", "profile", "pool", "pool", "forget"]);
  if (what === "profile") {
    await sql`
      insert into strength.profiles (id, sex) values (${id}, ${random.pick(["male", "female"])})
      on conflict (id) do update set sex = excluded.sex
    `;
  } else if (what === "pool") {
    const muscles = random.pick([["chest"], ["triceps", "chest"], ["shoulders"]]);
    await sql`
      insert into strength.auxiliary_exercises (
        user_id, lift, exercise_name, pool_position, primary_muscles
      ) values (${id}, 'bench', 'Dips', 1, ${muscles})
      on conflict (user_id, lift, pool_position) do update
      set primary_muscles = excluded.primary_muscles
    `;
  } else {
    await sql`delete from strength.auxiliary_exercises where user_id = ${id}`;
    await sql`delete from strength.profiles where id = ${id}`;
  }
}

/** As the service may: clients only add maxes. */
async function reviseMaxes(
  sql: postgres.Sql,
  random: Random,
  { id, program }: Lifter,
): Promise<void> {
  const what = random.pick(["correct", "withdraw", "replace"]);
  const [maxes] = await sql`
    select id from strength.lifter_maxes
    where user_id = ${id} and source <> 'system_calculated'
    order by md5(id::text || ${random.whole(0, 1e6)}) limit 1
  `;
  if (what === "correct") {
    await sql`
      update strength.lifter_maxes set squat_1rm_grams = ${random.whole(5_000, 1e6)}
      where id = ${maxes!["id"]}
    `;
  } else if (what === "withdraw") {
    await sql`
      delete from strength.lifter_maxes where id = ${maxes!["id"]}
        and id not in (select lifter_maxes_id from strength.programs where user_id = ${id})
    `;
  } else {
    await sql`
      update strength.programs set lifter_maxes_id = ${maxes!["id"]} where id = ${program}
    `;
  }
}

async function train(sql: postgres.Sql, random: Random, lifter: Lifter): Promise<void> {
  const place = lifter.sessions.length === 0
    ? 0
    : (await sql`select max(week_number * 7 + day_number) as place from strength.sessions
        where user_id = ${lifter.id}`)[0]!["place"] - 7;
  // Only a deload can do without a block.
  const [intensity, block] = random.pick([["heavy", 1], ["rep", 3], ["deload", null]] as const);
  const [row] = await sql`
    insert into strength.sessions (
      program_id, user_id, week_number, day_number, primary_lift, intensity_type, block_number
    ) values (
      ${lifter.program}, ${lifter.id}, ${Math.floor(place / 7) + 1}, ${place % 7 + 1},
      ${random.pick(LIFTS)}, ${intensity}, ${block}
    ) returning id
  `;
  lifter.sessions.push(row!["id"]);
  await logSets(sql, random, lifter, row!["id"]);
}

async function logSets(
  sql: postgres.Sql,
  random: Random,
  lifter: Lifter,
  session: string,
  corrects?: string,
): Promise<void> {
  const [row] = await sql`
    insert into strength.session_logs (
      session_id, user_id, started_at, actual_sets, session_rpe, is_correction, corrects_log_id
    ) values (
      ${session}, ${lifter.id}, ${
    corrects !== undefined && random.chance(0.5) ? null : moment(random)
  },
      ${sql.json(sets(random, "reps_completed") as never)}, ${random.pick([null, 8, 9.5])},
      ${corrects !== undefined}, ${corrects ?? null}
    ) returning id
  `;
  lifter.logs.set(session, row!["id"]);
}

function moment(random: Random): Date {
  return new Date(
    Date.UTC(2026, random.whole(0, 9), random.whole(1, 28), 0, 0, random.whole(0, 86_399)),
  );
}

/** As clients write them: with members missing, of wrong types, or unheard of. */
function sets(random: Random, repsMember: string): unknown[] {
  return Array.from({ length: random.whole(1, 5) }, (_, index) => {
    const set: Record<string, unknown> = {
      weight_grams: random.pick([0, 1, 20_000, 2_500 * random.whole(8, 80), 1_000_000]),
      [repsMember]: random.pick([0, 1, 3, 5, 8, 30, 10_000]),
    };
    const more: Record<string, unknown> = {
      set_number: random.pick([index + 1, -1, 1.5, "x", null]),
      rpe_actual: random.pick([6, 8.5, 10, 11, "9", null, {}]),
      rpe_target: random.pick([8, 8.5, 0]),
      exercise: random.pick(EXERCISES),
      set_type: random.pick(["main", "warm_up", "auxiliary", "?", 3, null]),
      notes: "hard",
    };
    for (const [name, value] of Object.entries(more)) if (random.chance(0.4)) set[name] = value;
    return set;
  });
}

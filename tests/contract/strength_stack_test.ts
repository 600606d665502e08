import assert from "node:assert/strict";
import { connectStack } from "../../local/stack.ts";
import {
  insert,
  invoke,
  type Lifter,
  logSession,
  metricsOf,
  PROGRAM,
  rowsOf,
  signUpLifter,
} from "./lifter.ts";
import { eventually } from "./records.ts";
import { DENOS } from "./served_function.ts";
import { hideFromOthers, refuseBodies, refuseCallers, refuseStates } from "./strength_refusals.ts";

const OTHER_STACK = Deno.env.get("STADION_URL") || undefined;
const STACKS = OTHER_STACK === undefined ? DENOS : { [OTHER_STACK]: "" };

for (const [name, deno] of Object.entries(STACKS)) {
  Deno.test(`the functions of strength keep their contract on a whole stack with ${name}`, async (context) => {
    Deno.env.set("STADION_FUNCTION_DENO", deno);
    const stack = await connectStack();
    try {
      const [one, other] = [await signUpLifter(stack), await signUpLifter(stack)];
      const sessions = await planProgram(context, one);
      await planSession(context, one, sessions);
      await reviewSession(context, one, sessions);
      await estimate(context, one);
      await hideFromOthers(context, stack, one, other, sessions);
      await refuseStates(context, stack, one, sessions);
      await refuseBodies(context, stack, one);
      await refuseCallers(context, stack, one);
    } finally {
      await stack.stop();
      Deno.env.delete("STADION_FUNCTION_DENO");
    }
  });
}

async function planProgram(context: Deno.TestContext, lifter: Lifter): Promise<string[]> {
  const plan = (more: object = {}) => invoke(lifter, "generate-plan", { ...PROGRAM, ...more });
  await context.step("generate-plan stores nothing when it is a dry run", async () => {
    const { sessions, program_id } = await plan({ dry_run: true });
    assert.equal(sessions.length, 30);
    assert.equal(program_id, undefined);
    assert.deepEqual(await rowsOf(lifter, "programs"), []);
    assert.deepEqual(await rowsOf(lifter, "formula_configs"), []);
  });
  await context.step(
    "generate-plan stores what it answers, with sessions to be planned",
    async () => {
      const { program_id, session_ids, sessions, auxiliary_assignments } = await plan();
      const stored = await rowsOf(lifter, "sessions", { program_id });
      assert.equal(stored.length, sessions.length);
      for (const [index, id] of session_ids.entries()) {
        const row = stored.find((session) => session.id === id);
        assert.deepEqual({ ...row, ...sessions[index] }, row);
        assert.deepEqual([row.planned_sets, row.jit_generated_at, row.status], [
          null,
          null,
          "planned",
        ]);
      }
      const assigned = await rowsOf(lifter, "auxiliary_assignments", { program_id });
      assert.equal(assigned.length, auxiliary_assignments.length);
      assert(assigned.length > 0);
    },
  );
  await context.step("generate-plan leaves one active program when several are made", async () => {
    await Promise.all(Array.from({ length: 4 }, () => plan({ total_weeks: 8 })));
    const programs = await rowsOf(lifter, "programs");
    const versions = programs.map(({ version }) => version).toSorted();
    assert.deepEqual(versions, [1, 2, 3, 4, 5]);
    const active = programs.filter(({ status }) => status === "active");
    assert.deepEqual(active.map(({ version }) => version), [5]);
  });
  await context.step("generate-plan answers what is posted, and stores nothing of it", async () => {
    const before = await rowsOf(lifter, "programs");
    const posted = {
      today: PROGRAM.start_date,
      maxes: { squat_1rm_grams: 200_000, bench_1rm_grams: 1e5, deadlift_1rm_grams: 220_000 },
    };
    assert.equal((await plan(posted)).sessions.length, 30);
    assert.deepEqual(await rowsOf(lifter, "programs"), before);
  });
  const [active] = await rowsOf(lifter, "programs", { status: "active" });
  const sessions = await rowsOf(lifter, "sessions", { program_id: active.id });
  return sessions.toSorted((a, b) => a.week_number - b.week_number || a.day_number - b.day_number)
    .map(({ id }) => id);
}

async function planSession(context: Deno.TestContext, lifter: Lifter, [id]: readonly string[]) {
  const session = async () => (await rowsOf(lifter, "sessions", { id }))[0];
  const today = PROGRAM.start_date;
  await context.step("generate-session stores the sets that it answers, and why", async () => {
    const plan = await invoke(lifter, "generate-session", { session_id: id, today });
    const stored = await session();
    assert.deepEqual(stored.planned_sets, plan.planned_sets);
    assert.deepEqual(stored.jit_input_snapshot, plan.jit_input_snapshot);
    assert.equal(plan.jit_input_snapshot.today, today);
    assert.equal(plan.skipped, false);
    const [main] = plan.planned_sets.filter(({ set_type }: Set) => set_type === "main");
    // 80 % of the squat's 140 kg.
    assert.deepEqual([main.weight_grams, main.reps], [112_500, 5]);
  });
  await context.step("generate-session plans less when its lifter is sore and tired", async () => {
    const fresh = await session();
    await insert(lifter, "soreness_checkins", { session_id: id, ratings: { quads: 4 } });
    const readiness = { sleep: 1, energy: 1 };
    const plan = await invoke(lifter, "generate-session", { session_id: id, today, readiness });
    assert(volume(plan.planned_sets) < volume(fresh.planned_sets));
    assert(plan.rationale.length > 0);
    assert.deepEqual((await session()).planned_sets, plan.planned_sets);
    assert.deepEqual(plan.jit_input_snapshot.readiness, readiness);
  });
}

interface Set {
  readonly set_type: string;
  readonly weight_grams: number;
  readonly reps: number;
}

function volume(sets: readonly Set[]): number {
  return sets.filter(({ set_type }) => set_type === "main")
    .reduce((sum, { weight_grams, reps }) => sum + weight_grams * reps, 0);
}

async function reviewSession(
  context: Deno.TestContext,
  lifter: Lifter,
  [session_id = ""]: readonly string[],
) {
  const calculated = () => rowsOf(lifter, "lifter_maxes", { source: "system_calculated" });
  let first = "";
  await context.step("review-session stores a log's metrics, records and maxes", async () => {
    first = await logSession(lifter, session_id, 8.5);
    const metrics = await metricsOf(lifter, first);
    assert.equal(metrics.completion_pct, 100);
    const { estimated_1rm_low_grams: low, estimated_1rm_high_grams: high } = metrics;
    assert(low <= metrics.estimated_1rm_grams && metrics.estimated_1rm_grams <= high);
    const [maxes] = await calculated();
    assert.equal(maxes.squat_1rm_grams, metrics.estimated_1rm_grams);
    assert.deepEqual([maxes.bench_1rm_grams, maxes.deadlift_1rm_grams], [100_000, 180_000]);
    assert.equal(maxes.source_session_log_id, first);
    const records = await rowsOf(lifter, "personal_records", { subject: "squat" });
    assert(records.some(({ record_type }) => record_type === "exercise_weight"));
    assert(records.every(({ source_session_log_id }) => source_session_log_id === first));
  });
  await context.step("review-session answers what is stored when its lifter asks", async () => {
    const answered = await invoke(lifter, "review-session", { session_id });
    const stored = await metricsOf(lifter, first);
    for (const member of ["estimated_1rm_grams", "actual_volume_grams", "sets_per_muscle"]) {
      assert.deepEqual(stored[member], answered.metrics[member], member);
    }
    assert.deepEqual(stored.suggestions, answered.suggestions);
  });
  await context.step("review-session lets a correction take the place of a log", async () => {
    const actual_sets = [{
      set_number: 1,
      weight_grams: 100_000,
      reps_completed: 3,
      rpe_actual: 8,
    }];
    const more = { actual_sets, is_correction: true, corrects_log_id: first };
    const second = await logSession(lifter, session_id, 8, more);
    await metricsOf(lifter, second);
    assert.deepEqual(await rowsOf(lifter, "performance_metrics", { session_log_id: first }), []);
    const records = await eventually(
      () => rowsOf(lifter, "personal_records"),
      (rows) => rows.every(({ source_session_log_id }) => source_session_log_id === second),
    );
    assert(records.length > 0);
    const maxes = await calculated();
    assert.deepEqual(maxes.map(({ source_session_log_id }) => source_session_log_id), [second]);
  });
}

async function estimate(context: Deno.TestContext, lifter: Lifter) {
  const ask = (body: object) => invoke(lifter, "estimate-1rm", body);
  await context.step(
    "estimate-1rm answers from the lifter's own sets when a lift is named",
    async () => {
      const { one_rep_max_grams, interval, per_set } = await ask({ lift: "squat" });
      assert(interval.low_grams <= one_rep_max_grams && one_rep_max_grams <= interval.high_grams);
      // The max that was put in, and the set that was logged.
      assert.equal(per_set.length, 2);
      assert.equal((await ask({ lift: "squat", as_of: "2026-06-30" })).per_set.length, 0);
      const nothing = await ask({ lift: "bench", as_of: "2026-06-30" });
      assert.equal(nothing.refused.code, "no_usable_set");
      const bench = await ask({ lift: "bench", as_of: null });
      assert(bench.interval.low_grams <= 100_000 && 100_000 <= bench.interval.high_grams);
    },
  );
  await context.step("estimate-1rm answers from the sets that are posted", async () => {
    const sets = [{ weight_kg: 140, reps: 1, to_failure: true }];
    assert.equal((await ask({ sets })).one_rep_max_grams, 140_000);
  });
}

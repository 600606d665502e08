import { rpc } from "../_shared/database.ts";
import { inConfig } from "../_shared/formula_config.ts";
import { refuse } from "../_shared/problems.ts";
import { askPlan } from "./asked.ts";
import type { StoredKind } from "./stored_kind.ts";

const STATED: readonly string[] = [
  ...["kind", "today", "start_date", "total_weeks", "training_days_per_week", "deloads"],
];

export const powerlifting: Readonly<StoredKind> = {
  isPosted: ({ fields }) => fields.has("maxes"),

  async plan(body, supabase) {
    const lifter = await rpc(supabase, "strength.program_request", { start_date: null });
    const rows = lifter ?? refuse("not_found", "", NO_MAXES);
    const asked = askPlan(body, { stated: STATED, rows, explain: inConfig });
    if (!asked.ok) return asked;
    const { plan, isDryRun } = asked;
    if (isDryRun) return { ok: true, result: plan };
    const ids = await rpc(supabase, "strength.store_program", { plan });
    return { ok: true, result: { ...plan, ...ids as object } };
  },
};

const NO_MAXES =
  "there are no maxes of yours to plan with; insert them into `strength.lifter_maxes` first";

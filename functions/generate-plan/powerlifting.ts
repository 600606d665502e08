import { rpc } from "../_shared/database.ts";
import { todayInUtc } from "../_shared/day.ts";
import { askEngine } from "../_shared/plans_engine.ts";
import { readAll, readFlag, refuseAll } from "../_shared/members.ts";
import { inConfig } from "../_shared/formula_config.ts";
import { refuseLosses } from "../_shared/parser_losses.ts";
import { refuse } from "../_shared/problems.ts";
import { refuseUnknown, type SmallObject } from "../_shared/small_object.ts";
import type { StoredKind } from "./stored_kind.ts";

/** What the engine is told as the caller says it; everything else about a lifter is stored. */
const STATED: readonly string[] = [
  ...["kind", "today", "start_date", "total_weeks", "training_days_per_week", "deloads"],
];
const DRY_RUN = "dry_run";

export const powerlifting: Readonly<StoredKind> = {
  isPosted: ({ fields }) => fields.has("maxes"),

  async plan(body, supabase) {
    const lost = refuseLosses(body);
    if (lost !== undefined) return lost;
    const surplus = refuseUnknown(body, [...STATED, DRY_RUN]);
    const asked = readAll(surplus, { isDryRun: readFlag(body, DRY_RUN) });
    const lifter = await rpc(supabase, "strength.program_request", { start_date: null });
    if (lifter === null) return asked.ok ? refuse("not_found", "", NO_MAXES) : asked;
    const plan = askEngine("generate_plan", { ...lifter, today: todayInUtc(), ...stated(body) });
    if (!plan.ok) return refuseAll([...(asked.ok ? [] : [asked]), inConfig(plan)]);
    if (!asked.ok || asked.isDryRun) return asked.ok ? plan : asked;
    const ids = await rpc(supabase, "strength.store_program", { plan: plan.result });
    return { ok: true, result: { ...plan.result as object, ...ids as object } };
  },
};

function stated({ fields }: SmallObject): object {
  return Object.fromEntries(
    [...fields].filter(([name, value]) => STATED.includes(name) && value !== null),
  );
}

const NO_MAXES =
  "there are no maxes of yours to plan with; insert them into `strength.lifter_maxes` first";

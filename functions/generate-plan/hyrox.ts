import { rpc } from "../_shared/database.ts";
import { todayInUtc } from "../_shared/day.ts";
import { askEngine } from "../_shared/plans_engine.ts";
import { isRefusal, readFlag } from "../_shared/members.ts";
import { refuseLosses } from "../_shared/parser_losses.ts";
import { refuse } from "../_shared/problems.ts";
import { refuseUnknown, type SmallObject } from "../_shared/small_object.ts";
import { type Athlete, inProfile } from "./hyrox_profile.ts";
import { type HyroxPlan, refuseBroken, type StoredIds, withIds } from "./hyrox_plan.ts";
import type { StoredKind } from "./stored_kind.ts";

/** What the engine is told as the caller says it; everything else about an athlete is stored. */
const STATED: readonly string[] = [
  "kind",
  "today",
  "start_date",
  "duration_weeks",
];
const DRY_RUN = "dry_run";

export const hyrox: Readonly<StoredKind> = {
  isPosted: ({ fields }) => fields.has("division"),

  async plan(body, supabase) {
    const refusal = refuseUnknown(body, [...STATED, DRY_RUN]) ??
      refuseLosses(body);
    if (refusal !== undefined) return refusal;
    const isDryRun = readFlag(body, DRY_RUN);
    if (isRefusal(isDryRun)) return isDryRun;
    const athlete = await rpc(supabase, "hyrox.plan_request", {}) as
      | Athlete
      | null;
    if (athlete === null) return refuse("not_found", "", NO_PROFILE);
    if (athlete.division === undefined) {
      return refuse("conflict", "/hyrox_division", NO_DIVISION);
    }
    const answer = askEngine("generate_plan", {
      ...athlete,
      today: todayInUtc(),
      ...stated(body),
    });
    if (!answer.ok) return inProfile(answer, athlete);
    const plan = answer.result as HyroxPlan;
    const broken = refuseBroken(plan);
    if (broken !== undefined) return broken;
    if (isDryRun) return { ok: true, result: plan };
    const ids = await rpc(supabase, "hyrox.store_plan", { plan }) as StoredIds;
    return { ok: true, result: withIds(plan, ids) };
  },
};

function stated({ fields }: SmallObject): object {
  return Object.fromEntries(
    [...fields].filter(([name, value]) => STATED.includes(name) && value !== null),
  );
}

const NO_PROFILE =
  "there is no profile of yours to plan for; insert a row into `hyrox.athlete_profiles` first";
const NO_DIVISION =
  "the profile has no division to plan for; set `hyrox_division` in `hyrox.athlete_profiles`";

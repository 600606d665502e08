import { rpc } from "../_shared/database.ts";
import { refuse } from "../_shared/problems.ts";
import { askPlan } from "./asked.ts";
import { type HyroxPlan, refuseBroken, type StoredIds, withIds } from "./hyrox_plan.ts";
import { type Athlete, inProfile } from "./hyrox_profile.ts";
import type { StoredKind } from "./stored_kind.ts";

const STATED: readonly string[] = ["kind", "today", "start_date", "duration_weeks"];

export const hyrox: Readonly<StoredKind> = {
  isPosted: ({ fields }) => fields.has("division"),

  async plan(body, supabase) {
    const athlete = await rpc(supabase, "hyrox.plan_request", {}) as Athlete | null;
    const asked = askPlan(body, {
      stated: STATED,
      rows: athlete ?? refuse("not_found", "", NO_PROFILE),
      explain: (refusal) => inProfile(refusal, athlete ?? {}),
    });
    if (!asked.ok) return asked;
    const plan = asked.plan as HyroxPlan;
    const broken = refuseBroken(plan);
    if (broken !== undefined) return broken;
    if (asked.isDryRun) return { ok: true, result: plan };
    const ids = await rpc(supabase, "hyrox.store_plan", { plan }) as StoredIds;
    return { ok: true, result: withIds(plan, ids) };
  },
};

const NO_PROFILE =
  "there is no profile of yours to plan for; insert a row into `hyrox.athlete_profiles` first";

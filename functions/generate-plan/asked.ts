import { todayInUtc } from "../_shared/day.ts";
import type { Problem } from "../_shared/engine.ts";
import { isRefusal, readFlag, readMembers } from "../_shared/members.ts";
import { askEngine } from "../_shared/plans_engine.ts";
import { type Refusal, refuseAll } from "../_shared/problems.ts";
import type { SmallObject } from "../_shared/small_object.ts";

const DRY_RUN = "dry_run";

/** What a plan is made with. */
export interface Conditions {
  /** Members that the caller says; everything else is stored. */
  readonly stated: readonly string[];
  /** What is stored, as members of the engine's request; a refusal where it is too little. */
  readonly rows: object | Refusal;
  /** Problems of a request that was made of rows, for somebody who did not send them. */
  explain(refusal: Refusal): Refusal;
}

/** A plan of the engine, and whether it is only to be looked at. */
export interface AskedPlan {
  readonly ok: true;
  readonly plan: object;
  readonly isDryRun: boolean;
}

/** The engine's plan, or every problem of what the caller says and of what is stored. */
export function askPlan(
  body: SmallObject,
  { stated, rows, explain }: Conditions,
): AskedPlan | Refusal {
  const told = [...body.fields].filter(([name, value]) => stated.includes(name) && value !== null);
  const plan = askEngine("generate_plan", {
    ...isRefusal(rows) ? {} : rows,
    today: todayInUtc(),
    ...Object.fromEntries(told),
  });
  const asked = readMembers(body, [...stated, DRY_RUN], { isDryRun: readFlag(body, DRY_RUN) });
  if (plan.ok && asked.ok) return { ...asked, plan: plan.result as object };
  const isStated = ({ path }: Problem) => stated.includes(path.split("/")[1] ?? "");
  const refused = plan.ok
    ? []
    : isRefusal(rows)
    ? [...plan.problems.filter(isStated), ...rows.problems]
    : explain(plan).problems;
  return refuseAll(asked.ok ? [] : asked.problems, refused);
}

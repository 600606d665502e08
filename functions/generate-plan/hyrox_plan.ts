import { type Refusal, refuse } from "../_shared/problems.ts";

/** What the engine answers, as far as storing it looks into it. */
export interface HyroxPlan {
  readonly plan: object;
  readonly weeks: readonly { readonly days: readonly object[] }[];
  readonly invariants: readonly {
    readonly name: string;
    readonly hard: boolean;
    readonly held: boolean;
  }[];
}

/** What the database answers, in the order of weeks and days. */
export interface StoredIds {
  readonly training_plan_id: string;
  readonly weeks: readonly {
    readonly id: string;
    readonly days: readonly string[];
  }[];
}

/** A plan that does not keep what every plan promises is shown to nobody as a plan. */
export function refuseBroken({ invariants }: HyroxPlan): Refusal | undefined {
  const broken = invariants.filter(({ hard, held }) => hard && !held).map((
    { name },
  ) => name);
  if (broken.length === 0) return undefined;
  const names = broken.map((name) => `\`${name}\``).join(", ");
  const message =
    `the plan breaks what every plan promises: ${names}; nothing is stored, report it`;
  return refuse("internal", "", message);
}

/** The plan with the ids of its rows. */
export function withIds(plan: HyroxPlan, ids: StoredIds): object {
  return {
    ...plan,
    training_plan_id: ids.training_plan_id,
    weeks: plan.weeks.map((week, place) => ({
      ...week,
      training_plan_week_id: ids.weeks[place]?.id,
      days: week.days.map((day, of) => ({
        ...day,
        training_plan_day_id: ids.weeks[place]?.days[of],
      })),
    })),
  };
}

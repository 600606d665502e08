import type { Effort, RecordType } from "../../../pkg/stadion.js";
import { CONTEXTS, LIMITS, REP_MAX_REPS, RULES } from "./rules.ts";

export interface Series {
  readonly type: RecordType;
  readonly subject: string;
  readonly scope: string;
  readonly distance: number | null;
  readonly load: number | null;
  readonly reps: number | null;
  readonly simulation: boolean;
}

export interface Claim {
  value: number;
  date: string;
  /** The place in CONTEXTS. */
  context: number;
  readonly effortId: string;
  readonly source: NonNullable<Effort["source"]> | null;
}

/** The best claim of each day of a series. */
export interface Days {
  readonly series: Series;
  readonly days: Map<string, Claim>;
}

function normalised(subject: string): string {
  return subject.trim().replace(/\s+/g, " ").toLowerCase();
}

/** The claims of eligible efforts, by series. */
export class Claims {
  readonly bySeries = new Map<string, Days>();
  private readonly volumes = new Map<string, { series: Series; claim: Claim }>();

  add(effort: Effort, value: number): void {
    const type = effort.record_type;
    const reps = effort.reps ?? null;
    const series: Series = {
      type,
      subject: normalised(effort.subject),
      scope: effort.scope ?? "",
      distance: type === "running_pace" ? effort.distance_metres ?? null : null,
      load: type === "exercise_reps" ? effort.load_grams || null : null,
      reps: type === "rep_max" ? reps : null,
      simulation: type === "race_time" && effort.simulation === true,
    };
    const source = effort.source ?? null;
    const context = CONTEXTS.indexOf(effort.context);
    const claim = { value, date: effort.date, context, effortId: effort.effort_id, source };
    if (type === "exercise_weight" && source?.kind !== "hand_made") {
      this.derive(series, claim, reps ?? 1);
    }
    this.compete(series, claim);
  }

  finish(): Iterable<Days> {
    for (const { series, claim } of this.volumes.values()) this.compete(series, claim);
    return this.bySeries.values();
  }

  private derive(series: Series, claim: Claim, reps: number): void {
    for (const count of REP_MAX_REPS) {
      if (count > reps) break;
      this.compete({ ...series, type: "rep_max", reps: count }, claim);
    }
    const value = estimate(claim.value, reps);
    if (value !== undefined) {
      this.compete({ ...series, type: "estimated_1rm" }, { ...claim, value });
    }
    if (claim.source?.kind === "workout_log") this.lift(series, claim, claim.source.id, reps);
  }

  private lift(series: Series, claim: Claim, workout: string, reps: number): void {
    const key = `${workout}\n${series.subject}\n${series.scope}`;
    const sum = this.volumes.get(key);
    if (sum === undefined) {
      const effortId = `volume:${workout}:${series.subject}`;
      this.volumes.set(key, {
        series: { ...series, type: "session_volume" },
        claim: { ...claim, value: claim.value * reps, effortId },
      });
      return;
    }
    sum.claim.value += claim.value * reps;
    if (claim.date < sum.claim.date) sum.claim.date = claim.date;
    sum.claim.context = Math.max(sum.claim.context, claim.context);
  }

  private compete(series: Series, claim: Claim): void {
    const { type, subject, scope, distance, load, reps, simulation } = series;
    const key = `${type}\n${subject}\n${scope}\n${distance}\n${load}\n${reps}\n${simulation}`;
    let found = this.bySeries.get(key);
    if (found === undefined) this.bySeries.set(key, found = { series, days: new Map() });
    const standing = found.days.get(claim.date);
    if (standing === undefined || precedes(claim, standing, type)) {
      found.days.set(claim.date, claim);
    }
  }
}

function precedes(claim: Claim, other: Claim, type: RecordType): boolean {
  const gain = (claim.value - other.value) * RULES[type].better;
  if (gain !== 0) return gain > 0;
  if (claim.context !== other.context) return claim.context > other.context;
  return claim.effortId < other.effortId;
}

/** Epley. */
function estimate(grams: number, reps: number): number | undefined {
  if (reps > 12 || grams > LIMITS.grams) return undefined;
  const estimated = reps === 1 ? grams : Math.floor((grams * (30 + reps) + 15) / 30);
  return estimated <= LIMITS.grams ? estimated : undefined;
}

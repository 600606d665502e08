import type postgres from "postgres";
import { call } from "../../pkg/stadion.js";

/** What may stand at a place of overrides, as private.override_forms() has it. */
export interface Form {
  readonly place: readonly string[];
  readonly form: "object" | "list" | "number" | "word";
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly step: string | null;
  readonly words: readonly string[] | null;
}

interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly limit?: object;
}

export async function readForms(sql: postgres.Sql): Promise<Form[]> {
  return [...await sql<Form[]>`select * from private.override_forms()`];
}

/** The places right below one. */
export function membersOf(place: readonly string[], forms: readonly Form[]): Form[] {
  return forms.filter((form) =>
    form.place.length === place.length + 1 && place.every((step, at) => form.place[at] === step)
  );
}

/** What the engine has against overrides, and nothing else of a plan that is made with them. */
export function engineProblems(overrides: unknown, sex = "male"): Problem[] {
  const request = {
    kind: "powerlifting",
    today: "2026-01-04",
    start_date: "2026-01-05",
    maxes: {
      squat_1rm_grams: 140_000,
      bench_1rm_grams: 100_000,
      deadlift_1rm_grams: 180_000,
    },
    sex,
    overrides,
  };
  const bytes = call("generate_plan", new TextEncoder().encode(JSON.stringify(request)));
  const { ok, problems } = JSON.parse(new TextDecoder().decode(bytes));
  return ok ? [] : problems.filter(({ path }: Problem) => /^\/overrides(?:\/|$)/.test(path));
}

/** Overrides of one member, `*` being the first item of a list. */
export function withMember(place: readonly string[], value: unknown): unknown {
  return place.reduceRight(
    (inner, step) => step === "*" ? [inner] : { [step]: inner },
    value,
  );
}

import { type Athlete, dataOf } from "../athletes.ts";

/** A row of strength.sessions, as far as it is shown. */
export interface Session {
  readonly id: string;
  readonly planned_date: string;
  readonly primary_lift: string;
  readonly intensity_type: string;
  readonly planned_sets: readonly PlannedSet[] | null;
  readonly jit_generated_at: string | null;
  readonly jit_input_snapshot: object | null;
}

export interface PlannedSet {
  readonly set_number: number;
  readonly set_type: "warm_up" | "main" | "auxiliary";
  readonly exercise: string;
  readonly weight_grams: number;
  readonly reps: number;
  readonly reps_min?: number;
  readonly reps_max?: number;
  readonly rpe_target?: number;
  readonly rest_seconds?: number;
}

/** The sessions of the active program, in the order of their days. */
export async function sessionsOf({ supabase }: Athlete): Promise<readonly Session[]> {
  return dataOf(
    await supabase.schema("strength").from("sessions")
      .select(
        "id, planned_date, primary_lift, intensity_type, planned_sets, jit_generated_at, " +
          "jit_input_snapshot, programs!inner(status)",
      )
      .eq("programs.status", "active").order("planned_date")
      .overrideTypes<Session[], { merge: false }>(),
  );
}

/** A session of the first week, by its day. */
export async function sessionOfDay(athlete: Athlete, day: 1 | 2): Promise<Session> {
  const session = (await sessionsOf(athlete))[day - 1];
  if (session === undefined) {
    throw new Error("athlete one has no program: the chapter of the 3RM stores it");
  }
  return session;
}

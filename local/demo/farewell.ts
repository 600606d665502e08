import { dataOf, type Demo } from "./athletes.ts";

/** Leaves no rows behind on a stack that lives on. */
export async function leave({ report, one, two }: Demo): Promise<void> {
  for (const [name, { supabase, profileId }] of Object.entries({ one, two })) {
    const hyrox = supabase.schema("hyrox");
    const deleted = dataOf(
      await hyrox.from("athlete_profiles").delete().eq("id", profileId).select("id"),
    );
    const races = dataOf(await hyrox.from("race_results").select("id"));
    report.expect(
      `athlete ${name} deletes the profile, and no race is left`,
      { deleted, races },
      { deleted: [{ id: profileId }], races: [] },
    );
  }
}

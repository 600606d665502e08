import { dataOf, type Demo } from "./athletes.ts";
import { validateSplits } from "./validation.ts";

/** Row level security from outside: what the second athlete can do with the first one's race. */
export async function keepOthersOut({ report, one, two }: Demo): Promise<void> {
  const [race] = dataOf(
    await one.supabase.schema("hyrox").from("race_results").select("id").eq(
      "athlete_id",
      one.profileId,
    ),
  );
  if (race === undefined) throw new Error("athlete one has no race: the chapter before stores it");
  const theirs = one.supabase.schema("hyrox");
  const others = two.supabase.schema("hyrox");

  const seenRaces = dataOf(await others.from("race_results").select().eq("id", race.id));
  report.expect("athlete two selects the race by its id: 0 rows", seenRaces, []);
  const ofRace = ["race_result_id", race.id] as const;
  report.expect(
    "athlete two selects its splits: 0 rows",
    dataOf(await others.from("race_splits").select().eq(...ofRace)),
    [],
  );

  const answer = await validateSplits(two.supabase, { race_result_id: race.id });
  report.expect("athlete two asks validate-splits about it: 404", answer.status, 404);
  const nowhere = await validateSplits(two.supabase, { race_result_id: crypto.randomUUID() });
  report.expect("a race that nobody has gets the very same answer", nowhere, answer);

  const { error } = await others.from("race_splits").insert({
    race_result_id: race.id,
    split_number: 1,
    split_type: "run",
    time_seconds: 1,
  });
  report.expect(
    "athlete two inserts a split into it: refused by row level security",
    error?.code,
    "42501",
  );
  const changed = dataOf(
    await others.from("race_splits").update({ time_seconds: 1 }).eq(...ofRace).select("id"),
  );
  const deleted = dataOf(await others.from("race_splits").delete().eq(...ofRace).select("id"));
  report.expect(
    "athlete two changes or deletes its splits: 0 rows touched",
    [...changed, ...deleted],
    [],
  );
  const { count } = await theirs.from("race_splits")
    .select("*", { count: "exact", head: true }).eq(...ofRace);
  report.expect("athlete one still has all 16 of them", count, 16);
}

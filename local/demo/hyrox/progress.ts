import { dataOf, type Demo } from "../athletes.ts";
import { askFunction, resultOf } from "../functions.ts";

/** What assess-progress answers, as far as it is shown. */
interface Progress {
  readonly achievements: readonly {
    readonly achievement_id: string;
    readonly unlocked_on: string | null;
    readonly unlocked_by: object | null;
  }[];
  readonly goals: readonly {
    readonly goal_id: string;
    readonly current_value: number | null;
    readonly completion_percent: number | null;
    readonly status: string;
    readonly obstacle: { readonly code: string; readonly message: string } | null;
  }[];
}

const GOALS = [
  { goal_type: "race_time", title: "Under ninety", target_value: 90, target_unit: "minutes" },
  { goal_type: "race_time", title: "Next race", target_value: 84, target_unit: "minutes" },
  { goal_type: "strength", title: "Stronger", target_value: 150, target_unit: "kg" },
];

/** What was done answers what was wished for. */
export async function reachGoals({ report, one }: Demo): Promise<void> {
  const hyrox = one.supabase.schema("hyrox");
  report.say('> hyrox.from("goals").insert(a race under 90 minutes, one in 84, "Stronger" 150 kg)');
  const goals: { id: string; title: string }[] = dataOf(
    await hyrox.from("goals").insert(GOALS.map((goal) => ({ ...goal, athlete_id: one.profileId })))
      .select("id, title"),
  );
  report.say('> functions.invoke("assess-progress", {})');
  const progress = resultOf(await askFunction<Progress>(one.supabase, "assess-progress", {}));
  const of = (title: string) => {
    const id = goals.find((goal) => goal.title === title)?.id;
    return progress.goals.find(({ goal_id }) => goal_id === id);
  };
  report.expect(
    "the race of chapter 2, 86.267 minutes, has reached the first goal",
    [of("Under ninety")?.status, of("Under ninety")?.current_value],
    ["completed", 86.267],
  );
  report.expect(
    "and is 97 % of the second, the goal of the plan",
    [of("Next race")?.status, of("Next race")?.completion_percent],
    ["active", 97],
  );
  const obstacle = of("Stronger")?.obstacle;
  report.expect('nobody can measure "Stronger", and that is said', obstacle?.code, "no_exercise");
  report.reasons([`${obstacle?.code}: ${obstacle?.message}`]);

  const names: { id: string; name: string }[] = dataOf(
    await hyrox.from("achievement_definitions").select("id, name"),
  );
  const nameOf = (id: string) => names.find((definition) => definition.id === id)?.name ?? id;
  const unlocked = progress.achievements.filter(({ unlocked_on }) => unlocked_on !== null);
  report.table(
    ["achievement", "since", "by"],
    unlocked.map(({ achievement_id, unlocked_on, unlocked_by }) => [
      nameOf(achievement_id),
      unlocked_on ?? "",
      Object.keys(unlocked_by ?? {}).join(", "),
    ]),
    [26, 10],
  );
  const race = unlocked.find(({ achievement_id }) => nameOf(achievement_id) === "Sub-90");
  report.expect(
    "the race has earned the achievement Sub-90, on the day of the race",
    [race?.unlocked_on, Object.keys(race?.unlocked_by ?? {})],
    ["2025-10-11", ["race_result_id"]],
  );
}

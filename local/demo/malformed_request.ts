import type { Demo } from "./athletes.ts";
import { publishedPage } from "./published_page.ts";
import { validateSplits } from "./validation.ts";

/** Sends what cannot be read as a race at all; every problem is named, with its place. */
export async function refuseMalformedRequest({ report, one }: Demo): Promise<void> {
  report.say(
    "An unknown word, a clock time as text, a misspelt field, milliseconds, a minus sign.",
  );
  const { race, splits, ...rest } = await publishedPage();
  const [first, second, third, ...others] = splits;
  const malformed = {
    ...rest,
    race: { ...race, format: "single", total_time_seconds: "1:26:16" },
    splits: [
      { ...first, time_secs: 300 },
      { ...second, time_seconds: 262_000 },
      { ...third, time_seconds: -318 },
      ...others,
    ],
  };
  const answer = await validateSplits(one.supabase, malformed);
  const problems = "problems" in answer ? answer.problems : [];
  report.table(
    ["path", "code", "problem"],
    problems.map(({ path, code, message }) => [path, code, message]),
    [25, 13],
  );
  report.expect("the request is refused with status 422", answer.status, 422);
  report.expect(
    "all 5 of its problems are named at once",
    problems.map(({ path, code }) => `${path} ${code}`).sort(),
    [
      "/race/format unknown_value",
      "/race/total_time_seconds wrong_type",
      "/splits/0/time_secs unknown_field",
      "/splits/1/time_seconds out_of_range",
      "/splits/2/time_seconds out_of_range",
    ],
  );
}

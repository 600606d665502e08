import { dataOf, type Demo } from "./athletes.ts";
import { resultOf } from "./functions.ts";
import { type PostedRace, type PostedSplit, publishedPage } from "./published_page.ts";
import { validateSplits } from "./validation.ts";

interface Corruption {
  readonly name: string;
  spoil(race: PostedRace): void;
  readonly verdict: string;
  /** The code of each finding and the split that it names. */
  readonly findings: readonly string[];
}

const CORRUPTIONS: readonly Corruption[] = [
  {
    name: "Running 4 a minute longer",
    spoil: ({ splits }) => split(splits, 7).time_seconds += 60,
    verdict: "reject",
    findings: ["residual_unexplained"],
  },
  {
    name: "Sled Push and Sled Pull swapped",
    spoil({ splits }) {
      split(splits, 4).station_number = 3;
      split(splits, 6).station_number = 2;
    },
    verdict: "reject",
    findings: ["station_mismatch 4", "station_mismatch 6"],
  },
  {
    name: "a second split 7 in place of 9",
    spoil: ({ splits }) => split(splits, 9).split_number = 7,
    verdict: "reject",
    findings: ["split_duplicate 7", "split_missing 9"],
  },
  {
    name: "SkiErg in 90 s, the rest of its time in the Roxzone",
    spoil(race) {
      const skiErg = split(race.splits, 2);
      race.transitions_total_seconds += skiErg.time_seconds - 90;
      skiErg.time_seconds = 90;
    },
    verdict: "suspicious",
    findings: ["split_time_below_floor 2"],
  },
];

/** Posts the race again, each time with one thing wrong, and shows the reasons. */
export async function refuseCorruptedCopies({ report, one }: Demo): Promise<void> {
  report.say("The function also takes a race that is not stored.");
  report.say('> supabase.functions.invoke("validate-splits", { body: { race, splits } })');
  for (const { name, spoil, ...wanted } of CORRUPTIONS) {
    const race = await publishedPage();
    spoil(race);
    const { verdict, findings } = resultOf(await validateSplits(one.supabase, race));
    const found = findings.map(({ code, split_number }) => [code, split_number].join(" ").trim());
    report.expect(`${name}: ${wanted.verdict}`, { verdict, findings: found }, wanted);
    report.reasons(findings.map(({ code, message }) => `${code}: ${message}`));
  }
  const races = dataOf(await one.supabase.schema("hyrox").from("race_results").select("id"));
  report.expect("none of the copies is stored: athlete one has 1 race", races.length, 1);
}

function split(splits: PostedSplit[], number: number): PostedSplit {
  const found = splits.find(({ split_number }) => split_number === number);
  if (found === undefined) throw new Error(`the page has no split \`${number}\``);
  return found;
}

import type { ValidateSplitsResult } from "../../pkg/stadion.js";
import { type Athlete, dataOf, type Demo } from "./athletes.ts";
import { resultOf } from "./functions.ts";
import { publishedPage } from "./published_page.ts";
import { clock } from "./times.ts";
import { validateSplits } from "./validation.ts";

/** Stores a race as its result page states it, lets the function validate it, and shows it. */
export async function showPublishedRace({ report, one }: Demo): Promise<void> {
  const { race, splits, transitions_total_seconds } = await publishedPage();
  report.say(
    `Open men, singles, ${
      clock(race.total_time_seconds)
    }. The page gives 8 runs, 8 stations, and ` +
      "one time for all ways in and out of the stations: the Roxzone.",
  );
  report.say('> supabase.schema("hyrox").rpc("store_race", { race, splits })');
  const id: string = dataOf(
    await one.supabase.schema("hyrox").rpc("store_race", {
      race: { ...race, transitions_total_seconds },
      splits,
    }),
  );
  const stored = await readRace(one, id);
  report.expect(
    "the race is stored with its 16 splits, each as it was sent",
    stored.race_splits.map(({ time_seconds }) => time_seconds),
    splits.map(({ time_seconds }) => time_seconds),
  );

  report.say('> supabase.functions.invoke("validate-splits", { body: { race_result_id } })');
  const { verdict, totals, findings } = resultOf(
    await validateSplits(one.supabase, { race_result_id: id }),
  );
  report.expect("validate-splits accepts the stored race", verdict, "accept");
  report.expect("it finds nothing to say against it", findings, []);
  report.expect(
    "it explains the residual of -8 s: every part is rounded up",
    [totals.residual_seconds, totals.rounding],
    [-8, "rounded_up"],
  );

  const parts = [
    ...stored.race_splits.map((split) => ({ ...split, name: nameOf(split) })),
    {
      split_number: "",
      name: "Roxzone (all transitions)",
      time_seconds: totals.transitions_seconds,
    },
  ];
  report.table(
    ["split", "name", "time", "share"],
    [
      ...parts.map(({ split_number, name, time_seconds }) => [
        String(split_number),
        name,
        clock(time_seconds),
        percent(time_seconds / totals.parts_seconds),
      ]),
      ["", "sum of the parts", clock(totals.parts_seconds), percent(1)],
      ["", "headline on the page", clock(stored.total_time_seconds), ""],
    ],
    [-5, 26, -8, -7],
  );
  report.say(explainResidual(totals, parts.filter((part) => part.time_seconds > 0).length));
}

interface StoredSplit {
  split_number: number;
  time_seconds: number;
  hyrox_stations: { station_name: string } | null;
}

interface StoredRace {
  total_time_seconds: number;
  race_splits: StoredSplit[];
}

async function readRace({ supabase }: Athlete, id: string): Promise<StoredRace> {
  return dataOf(
    await supabase.schema("hyrox").from("race_results")
      .select(
        "total_time_seconds, race_splits(split_number, time_seconds, hyrox_stations(station_name))",
      )
      .eq("id", id)
      .order("split_number", { referencedTable: "race_splits" })
      .single<StoredRace>(),
  );
}

function nameOf({ split_number, hyrox_stations }: StoredSplit): string {
  return hyrox_stations?.station_name ?? `Running ${(split_number + 1) / 2}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function explainResidual(totals: ValidateSplitsResult["totals"], parts: number): string {
  const { parts_seconds, residual_seconds, rounding } = totals;
  const headline = clock(parts_seconds + residual_seconds);
  const gap = residual_seconds === 0
    ? `exactly the headline`
    : `${Math.abs(residual_seconds)} s ${residual_seconds < 0 ? "more" : "less"} than the headline`;
  const reason = {
    exact: "nothing was rounded, or all of it on one clock",
    rounded_up: `the page rounds every one of its ${parts} parts up to a whole second, half a ` +
      `second each on average. To demand an equal sum would refuse every page like this one`,
    truncated: `the device cuts every one of its ${parts} parts down to a whole second`,
    unexplained: "no way of rounding explains that",
    unknown: "too little is known to say why",
  }[rounding];
  return `The parts sum to ${clock(parts_seconds)}, ${gap} of ${headline}: ${reason}.`;
}

import { join } from "node:path";
import { REPOSITORY } from "../postgres_binaries.ts";

export interface PostedSplit {
  split_number: number;
  split_type: "run" | "station";
  station_number?: number;
  time_seconds: number;
}

export interface PostedRace {
  race: { format: string; division: string; race_date: string; total_time_seconds: number };
  splits: PostedSplit[];
  transitions_total_seconds: number;
}

const PAGE = join(REPOSITORY, "tests", "vectors", "validate_splits", "published_page.json");

/** A race with the times of a result page; a fresh one per call, so that it may be spoiled. */
export async function publishedPage(): Promise<PostedRace> {
  return JSON.parse(await Deno.readTextFile(PAGE)).request;
}

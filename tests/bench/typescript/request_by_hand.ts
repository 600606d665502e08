import type { Problem } from "../../../pkg/stadion.js";
import { Fields } from "./fields.ts";
import { DIVISIONS, FORMAT_NAMES, FORMATS, SPLIT_TYPES } from "./formats.ts";
import type { Race, Split } from "./race.ts";
import { MOST_SPLITS, type Read } from "./read.ts";

const REQUEST = words("race", "splits", "transitions_total_seconds");
const RACE = words("format", "division", "race_date", "total_time_seconds", "is_simulation");
const SPLIT = words("split_number", "split_type", "station_number", "time_seconds")
  .union(words("transition_time_seconds", "penalty_seconds"));

const KNOWN_FORMATS = words(...FORMAT_NAMES);
const KNOWN_DIVISIONS = words(...DIVISIONS);
const KNOWN_TYPES = words(...SPLIT_TYPES);

function words(...list: string[]): Set<string> {
  return new Set(list);
}

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): Read {
  const problems: Problem[] = [];
  const race = readRequest(request, problems);
  return race === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, race };
}

function readRequest(value: unknown, problems: Problem[]): Race | undefined {
  const request = Fields.of(value, "", REQUEST, problems);
  if (request === undefined) return undefined;
  const splits = request.has("splits") ? readSplits(request.object["splits"], problems) : [];
  const transitionsTotal = request.has("transitions_total_seconds")
    ? request.milliseconds("transitions_total_seconds")
    : undefined;
  const race = Fields.of(request.object["race"], "/race", RACE, problems);
  if (race === undefined) return undefined;
  const format = FORMATS.get(race.word("format", KNOWN_FORMATS) ?? "");
  const division = race.has("division") ? race.word("division", KNOWN_DIVISIONS) : undefined;
  const date = race.has("race_date") ? race.date("race_date") : undefined;
  const total = race.milliseconds("total_time_seconds", 0.001);
  const simulation = race.has("is_simulation") ? race.boolean("is_simulation") : false;
  if (format === undefined || total === undefined || simulation === undefined) return undefined;
  return { format, division, date, total, simulation, splits, transitionsTotal };
}

function readSplits(value: unknown, problems: Problem[]): Split[] {
  const path = "/splits";
  if (!Array.isArray(value)) {
    problems.push({ code: "wrong_type", path, message: "must be a list", severity: "error" });
    return [];
  }
  if (value.length > MOST_SPLITS) {
    const message = `${value.length} items are too many: send at most ${MOST_SPLITS}`;
    problems.push({ code: "too_many", path, message, severity: "error" });
  }
  const splits: Split[] = [];
  for (let index = 0; index < Math.min(value.length, MOST_SPLITS); index++) {
    const split = readSplit(value[index], `/splits/${index}`, problems);
    if (split !== undefined) splits.push(split);
  }
  return splits;
}

function readSplit(value: unknown, path: string, problems: Problem[]): Split | undefined {
  const split = Fields.of(value, path, SPLIT, problems);
  if (split === undefined) return undefined;
  const number = split.place("split_number");
  const type = split.word("split_type", KNOWN_TYPES);
  const station = split.has("station_number") ? split.place("station_number") : undefined;
  const time = split.milliseconds("time_seconds");
  const transition = split.has("transition_time_seconds")
    ? split.milliseconds("transition_time_seconds")
    : undefined;
  const penalty = split.has("penalty_seconds") ? split.milliseconds("penalty_seconds") : undefined;
  if (number === undefined || type === undefined || time === undefined) return undefined;
  return { number, type, station, time, transition, penalty };
}

import { z } from "zod";
import type { Problem } from "../../../pkg/stadion.js";
import { DIVISIONS, FORMAT_NAMES, FORMATS, SPLIT_TYPES } from "./formats.ts";
import type { Race } from "./race.ts";
import {
  isExact,
  isRaceYear,
  LONGEST_SECONDS,
  MOST_PLACES,
  MOST_SPLITS,
  type Read,
  step,
} from "./read.ts";

const place = z.int().min(1).max(MOST_PLACES);
const decimals = {
  error: "must have at most 3 decimals",
  params: { code: "too_precise" },
} as const;
const seconds = z.number().min(0).max(LONGEST_SECONDS).refine(isExact, decimals);
const totalSeconds = z.number().min(0.001).max(LONGEST_SECONDS).refine(isExact, decimals);

const SCHEMA = z.strictObject({
  race: z.strictObject({
    format: z.enum(FORMAT_NAMES),
    division: z.enum(DIVISIONS).nullish(),
    race_date: z.iso.date().refine(isRaceYear).nullish(),
    total_time_seconds: totalSeconds,
    is_simulation: z.boolean().nullish(),
  }),
  splits: z.array(z.strictObject({
    split_number: place,
    split_type: z.enum(SPLIT_TYPES),
    station_number: place.nullish(),
    time_seconds: seconds,
    transition_time_seconds: seconds.nullish(),
    penalty_seconds: seconds.nullish(),
  })).max(MOST_SPLITS).nullish(),
  transitions_total_seconds: seconds.nullish(),
});

export function readWithZod(request: unknown): Read {
  const parsed = SCHEMA.safeParse(request);
  if (parsed.success) return { ok: true, race: raceOf(parsed.data) };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) };
}

function milliseconds(seconds: number | null | undefined): number | undefined {
  return seconds === null || seconds === undefined ? undefined : Math.round(seconds * 1000);
}

function raceOf({ race, splits, transitions_total_seconds }: z.infer<typeof SCHEMA>): Race {
  return {
    format: FORMATS.get(race.format)!,
    division: race.division ?? undefined,
    date: race.race_date ?? undefined,
    total: Math.round(race.total_time_seconds * 1000),
    simulation: race.is_simulation ?? false,
    splits: (splits ?? []).map((split) => ({
      number: split.split_number,
      type: split.split_type,
      station: split.station_number ?? undefined,
      time: Math.round(split.time_seconds * 1000),
      transition: milliseconds(split.transition_time_seconds),
      penalty: milliseconds(split.penalty_seconds),
    })),
    transitionsTotal: milliseconds(transitions_total_seconds),
  };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue): Problem[] {
  const path = issue.path.map(step).join("");
  const stated = { message: issue.message, severity: "error" } as const;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ code: "unknown_field", path: path + step(key), ...stated }));
  }
  return [{ code: codeOf(issue), path, ...stated }];
}

function codeOf(issue: Issue): Problem["code"] {
  switch (issue.code) {
    case "too_big":
      return issue.origin === "array" ? "too_many" : "out_of_range";
    case "too_small":
      return "out_of_range";
    case "invalid_value":
      return "unknown_value";
    case "invalid_format":
      return "invalid_date";
    case "custom":
      return issue.params?.["code"] ?? "invalid_date";
    default:
      return "wrong_type";
  }
}

import { join } from "node:path";
import type {
  EstimateOneRepMaxRequest,
  Exercise,
  LiftedSet,
  SetKind,
} from "../../../pkg/stadion.js";
import { DATA, SEED } from "../rows.ts";
import { madeUpLifter } from "./made_up.ts";

const LOG = join(DATA, "strength", "hevy_log.csv");
const MADE_UP = 50;
/** Windows of one length begin so many times in a length. */
const STARTS = 4;

export type Source = "training log" | "generated";

/** What one lifter logged, one request an exercise. */
export type Logs = readonly EstimateOneRepMaxRequest[];

/** The sets of a real log, one request an exercise; none where it is not at hand. */
export async function readLogs(warn: (text: string) => void): Promise<Logs> {
  let text: string;
  try {
    text = await Deno.readTextFile(LOG);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    warn(
      `MADE-UP SETS, NOT REAL ONES: \`${LOG}\` is not there; ` +
        `set STADION_DATA to the folder of training logs`,
    );
    return [];
  }
  const titles = Map.groupBy(rowsOf(text), (row) => row["exercise_title"]!);
  return [...titles].map(([title, rows]) => ({
    exercise: exerciseOf(title),
    sets: rows.flatMap(setsOf).sort((a, b) => a.performed_on! < b.performed_on! ? -1 : 1),
  }));
}

/** Requests of so many sets: consecutive ones of the log, made-up ones where none is so long. */
export function requestsOfSets(
  logs: Logs,
  sets: number,
): { source: Source; requests: Uint8Array[] } {
  const windows = logs.flatMap((log) => windowsOf(log, sets));
  const [source, requests] = windows.length > 0 ? ["training log" as const, windows] : [
    "generated" as const,
    Array.from({ length: MADE_UP }, (_, n) => madeUpLifter(sets, SEED + n)),
  ];
  const encoder = new TextEncoder();
  return { source, requests: requests.map((request) => encoder.encode(JSON.stringify(request))) };
}

type Row = Readonly<Record<string, string>>;

/** The log quotes every cell, so that a line is a list of JSON texts. */
function rowsOf(text: string): Row[] {
  const [header, ...lines] = text.trim().split(/\r?\n/).map((line) => JSON.parse(`[${line}]`));
  return lines.map((cells: string[]) =>
    Object.fromEntries(cells.map((cell, column) => [header[column], cell]))
  );
}

function windowsOf(log: EstimateOneRepMaxRequest, length: number): EstimateOneRepMaxRequest[] {
  const windows: EstimateOneRepMaxRequest[] = [];
  const step = Math.ceil(length / STARTS);
  for (let start = 0; start + length <= log.sets.length; start += step) {
    windows.push({ ...log, sets: log.sets.slice(start, start + length) });
  }
  return windows;
}

function exerciseOf(title: string): Exercise {
  if (title.includes("Bench Press")) return "bench_press";
  if (title.includes("Leg Press")) return "leg_press";
  if (title === "Squat (Barbell)") return "squat";
  return title === "Deadlift (Barbell)" ? "deadlift" : "other";
}

const KINDS: Readonly<Record<string, SetKind>> = { warmup: "warm_up", dropset: "drop_set" };

function setsOf(row: Row): LiftedSet[] {
  const [weight_kg, reps] = [Number(row["weight_kg"]), Number(row["reps"])];
  if (!(weight_kg > 0 && reps > 0)) return [];
  const set: LiftedSet = { performed_on: dayOf(row["start_time"]!), weight_kg, reps };
  const type = row["set_type"]!;
  if (row["rpe"] !== "") set.rpe = Number(row["rpe"]);
  else if (type === "failure" || type === "dropset") set.to_failure = true;
  const kind = row["exercise_title"]!.includes("Assisted") ? "assisted" : KINDS[type];
  if (kind !== undefined) set.kind = kind;
  return [set];
}

/** Reads `15 Sep 2025, 07:48`. */
function dayOf(text: string): string {
  const [date] = text.split(",");
  return new Date(`${date} UTC`).toISOString().slice(0, 10);
}

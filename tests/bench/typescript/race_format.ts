/** A race described as data, as the engine describes it. */
export interface RaceFormat {
  readonly name: string;
  readonly divisions: readonly string[];
  readonly legs: readonly Leg[];
  readonly transitions?: { readonly name: string; readonly highPercent: number };
  /** The first entry that covers a race counts. */
  readonly floors: readonly Floors[];
  readonly totalFloorSeconds: number;
  readonly ceilingSeconds: number;
}

export interface Leg {
  readonly splitType: string;
  readonly name: string;
  readonly stationNumber?: number;
  readonly distanceMetres: number;
  readonly lap?: Lap;
  readonly transitionFollows: boolean;
}

/** Bounds in percent of the median pace of the athlete's own inner laps. */
export interface Lap {
  readonly inner: boolean;
  readonly lowPercent: number;
  readonly highPercent: number;
}

/** Fastest plausible seconds per leg, 0 where there is none; no divisions means all of them. */
export interface Floors {
  readonly divisions?: readonly string[];
  /** The last day that it covers, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly seconds: readonly number[];
}

export function floorsOf(
  format: RaceFormat,
  division: string | undefined,
  date: string | undefined,
): readonly number[] {
  const found = format.floors.find(({ divisions, until }) =>
    (divisions === undefined || (division !== undefined && divisions.includes(division))) &&
    (until === undefined || date === undefined || date <= until)
  );
  return found?.seconds ?? [];
}

/** How many transitions carry time. */
export function transitionCount({ legs }: RaceFormat): number {
  let count = 0;
  for (const leg of legs) if (leg.transitionFollows) count++;
  return count;
}

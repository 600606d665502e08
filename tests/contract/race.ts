interface Split {
  split_number: number;
  split_type: "run" | "station";
  station_number?: number;
  time_seconds: number;
}

export interface PostedRace {
  race: { format: string; division?: string; race_date?: string; total_time_seconds: number };
  splits: Split[];
  transitions_total_seconds?: number;
}

/** Medians of the open men's field; a made race, so nobody's. */
const STATION_SECONDS = [266, 175, 291, 321, 289, 129, 304, 385];
const RUN_SECONDS = 320;
const TRANSITIONS_SECONDS = 394;
/** A page rounds its 17 parts and its total up on their own: the parts exceed the total by about this. */
const ROUNDING_SECONDS = 8;

/** A race as a published result page states it. A fresh one per call, so that a test may spoil it. */
export function publishedRace(): PostedRace {
  const splits = STATION_SECONDS.flatMap((time_seconds, index): Split[] => [
    { split_number: 2 * index + 1, split_type: "run", time_seconds: RUN_SECONDS },
    { split_number: 2 * index + 2, split_type: "station", station_number: index + 1, time_seconds },
  ]);
  const parts = splits.reduce((sum, split) => sum + split.time_seconds, TRANSITIONS_SECONDS);
  return {
    race: { format: "singles", total_time_seconds: parts - ROUNDING_SECONDS },
    splits,
    transitions_total_seconds: TRANSITIONS_SECONDS,
  };
}

/** The race's JSON text with one piece replaced, for texts that no serialiser would write. */
export function raceText(piece: string, replacement: string): string {
  const text = JSON.stringify(publishedRace());
  const spoiled = text.replace(piece, replacement);
  if (spoiled === text) throw new Error(`the race's text has no \`${piece}\``);
  return spoiled;
}

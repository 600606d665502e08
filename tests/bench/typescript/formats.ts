import { DOUBLES, RELAY, SINGLES } from "./hyrox.ts";
import type { Lap, Leg, RaceFormat } from "./race_format.ts";

const INNER: Lap = { inner: true, lowPercent: 65, highPercent: 160 };
const FINISH: Lap = { inner: false, lowPercent: 55, highPercent: 220 };

function lap(splitType: string, name: string, distanceMetres: number, bounds = INNER): Leg {
  return { splitType, name, distanceMetres, lap: bounds, transitionFollows: false };
}

const HALF_MARATHON: RaceFormat = {
  name: "half_marathon",
  divisions: [],
  legs: [
    lap("run", "0 to 5 km", 5000),
    lap("run", "5 to 10 km", 5000),
    lap("run", "10 to 15 km", 5000),
    lap("run", "15 to 20 km", 5000),
    lap("run", "20 km to the finish", 1098, FINISH),
  ],
  floors: [{ seconds: [690, 690, 690, 690, 140] }],
  totalFloorSeconds: 3060,
  ceilingSeconds: 10_800,
};

const ROWING: RaceFormat = {
  name: "rowing_2000m",
  divisions: [],
  legs: [
    lap("row", "0 to 500 m", 500),
    lap("row", "500 to 1000 m", 500),
    lap("row", "1000 to 1500 m", 500),
    lap("row", "1500 to 2000 m", 500),
  ],
  floors: [{ seconds: [75, 75, 75, 75] }],
  totalFloorSeconds: 300,
  ceilingSeconds: 1200,
};

const TRIATHLON: RaceFormat = {
  name: "triathlon_olympic",
  divisions: [],
  legs: [
    { splitType: "swim", name: "Swim", distanceMetres: 1500, transitionFollows: true },
    { splitType: "bike", name: "Bike", distanceMetres: 40_000, transitionFollows: true },
    { splitType: "run", name: "Run", distanceMetres: 10_000, transitionFollows: false },
  ],
  transitions: { name: "T1 and T2", highPercent: 20 },
  floors: [{ seconds: [840, 2700, 1500] }],
  totalFloorSeconds: 5350,
  ceilingSeconds: 21_600,
};

const ALL = [SINGLES, DOUBLES, RELAY, HALF_MARATHON, ROWING, TRIATHLON];

export const FORMATS: ReadonlyMap<string, RaceFormat> = new Map(
  ALL.map((format) => [format.name, format]),
);

const distinct = (words: string[]) => [...new Set(words)];

export const FORMAT_NAMES = ALL.map((format) => format.name);
export const DIVISIONS = distinct(ALL.flatMap((format) => format.divisions));
export const SPLIT_TYPES = distinct(
  ALL.flatMap((format) => format.legs.map((leg) => leg.splitType)),
);

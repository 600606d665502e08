import type { Lap, Leg, RaceFormat } from "./race_format.ts";

const INNER: Lap = { inner: true, lowPercent: 60, highPercent: 200 };
const FIRST: Lap = { inner: false, lowPercent: 35, highPercent: 200 };
const LAST: Lap = { inner: false, lowPercent: 50, highPercent: 220 };

const STATIONS: readonly (readonly [name: string, distanceMetres: number])[] = [
  ["SkiErg", 1000],
  ["Sled Push", 50],
  ["Sled Pull", 50],
  ["Burpee Broad Jumps", 80],
  ["Rowing", 1000],
  ["Farmers Carry", 200],
  ["Sandbag Lunges", 100],
  ["Wall Balls", 0],
];

const LEGS: readonly Leg[] = STATIONS.flatMap(([name, distanceMetres], index) => [
  {
    splitType: "run",
    name: `Running ${index + 1}`,
    distanceMetres: 1000,
    lap: index === 0 ? FIRST : index === STATIONS.length - 1 ? LAST : INNER,
    transitionFollows: false,
  },
  {
    splitType: "station",
    name,
    stationNumber: index + 1,
    distanceMetres,
    transitionFollows: index < STATIONS.length - 1,
  },
]);

const CEILING = 3600;
const ROXZONE = { name: "Roxzone", highPercent: 25 };

const MEN = [60, 200, 110, 60, 110, 105, 110, 105, 110, 210, 110, 50, 110, 100, 60, 150];
const WOMEN_75 = [60, 225, 110, 60, 110, 130, 110, 125, 110, 235, 110, 55, 110, 100, 60, 115];
const WOMEN_100 = [60, 225, 110, 60, 110, 130, 110, 125, 110, 235, 110, 55, 110, 100, 60, 153];
const EITHER_SEX = [60, 200, 110, 60, 110, 105, 110, 105, 110, 210, 110, 50, 110, 100, 60, 115];
const SHARED = [60, 180, 110, 45, 110, 75, 110, 75, 110, 200, 110, 45, 110, 80, 60, 110];

export const SINGLES: RaceFormat = {
  name: "singles",
  divisions: ["open_women", "open_men", "pro_women", "pro_men"],
  legs: LEGS,
  transitions: ROXZONE,
  floors: [
    { divisions: ["open_women"], until: "2024-09-20", seconds: WOMEN_75 },
    { divisions: ["open_women", "pro_women"], seconds: WOMEN_100 },
    { divisions: ["open_men", "pro_men"], seconds: MEN },
    { seconds: EITHER_SEX },
  ],
  totalFloorSeconds: 2730,
  ceilingSeconds: CEILING,
};

export const DOUBLES: RaceFormat = {
  name: "doubles",
  divisions: [
    "doubles_women",
    "doubles_men",
    "doubles_mixed",
    "pro_doubles_women",
    "pro_doubles_men",
    ...SINGLES.divisions,
  ],
  legs: LEGS,
  transitions: ROXZONE,
  floors: [{ seconds: SHARED }],
  totalFloorSeconds: 2590,
  ceilingSeconds: CEILING,
};

export const RELAY: RaceFormat = {
  name: "relay",
  divisions: ["relay_women", "relay_men", "relay_mixed", ...SINGLES.divisions],
  legs: LEGS,
  transitions: ROXZONE,
  floors: [{ seconds: SHARED }],
  totalFloorSeconds: 2470,
  ceilingSeconds: CEILING,
};

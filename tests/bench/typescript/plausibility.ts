import { type Finding, finding, type Race, seconds, type Split } from "./race.ts";
import { floorsOf, type Leg } from "./race_format.ts";

/** Flags splits that a timing fault explains better than an athlete. */
export function checkPlausibility(race: Race, findings: Finding[]): void {
  const floors = floorsOf(race.format, race.division, race.date);
  const median = medianPace(race);
  checkTotal(race, findings);
  const ceiling = race.format.ceilingSeconds * 1000;
  race.splits.forEach((split, index) => {
    const leg = race.format.legs[split.number - 1];
    if (leg === undefined) return;
    const { number } = split;
    const path = `/splits/${index}/time_seconds`;
    if (split.time === 0) {
      const message = `split ${number} (${leg.name}) took 0 s: a timing mat was missed`;
      findings.push(finding("split_time_zero", "warning", path, message, number));
      return;
    }
    const time = athleticTime(split);
    if (time > ceiling) findings.push(aboveCeiling(leg, number, path, time, ceiling));
    const floor = (floors[number - 1] ?? 0) * 1000;
    if (time < floor) findings.push(belowFloor(leg, number, path, time, floor));
    const outlier = median === undefined ? undefined : lapOutlier(leg, number, path, time, median);
    if (outlier !== undefined) findings.push(outlier);
  });
}

/** A penalty explains slowness and hides speed, so outliers are judged without it. */
function athleticTime({ time, penalty }: Split): number {
  return penalty !== undefined && penalty <= time ? time - penalty : time;
}

/** Milliseconds per kilometre. */
const paceOf = (leg: Leg, time: number) => Math.floor(time * 1000 / leg.distanceMetres);

function medianPace({ format, splits }: Race): number | undefined {
  const paces: number[] = [];
  for (const split of splits) {
    const leg = format.legs[split.number - 1];
    if (leg?.lap?.inner !== true) continue;
    const time = athleticTime(split);
    if (time > 0) paces.push(paceOf(leg, time));
  }
  if (paces.length < 3) return undefined;
  paces.sort((a, b) => a - b);
  const half = paces.length >> 1;
  const upper = paces[half]!;
  return paces.length % 2 === 1 ? upper : Math.floor((paces[half - 1]! + upper) / 2);
}

function checkTotal({ format, total }: Race, findings: Finding[]): void {
  const floor = format.totalFloorSeconds * 1000;
  if (total >= floor) return;
  const message = `a total of ${seconds(total)} is faster than ${seconds(floor)}, the fastest ` +
    `plausible \`${format.name}\`: check the total and the format`;
  const path = "/race/total_time_seconds";
  findings.push(
    finding("total_time_below_floor", "warning", path, message, undefined, floor, total),
  );
}

function aboveCeiling(
  leg: Leg,
  number: number,
  path: string,
  time: number,
  ceiling: number,
): Finding {
  const message = `${leg.name} in ${seconds(time)} is slower than ${seconds(ceiling)}, the ` +
    `slowest plausible time: a timing mat may have been missed`;
  return finding("split_time_above_ceiling", "warning", path, message, number, ceiling, time);
}

function belowFloor(leg: Leg, number: number, path: string, time: number, floor: number): Finding {
  const message = `${leg.name} in ${seconds(time)} is faster than ${seconds(floor)}, the fastest ` +
    `plausible time: a timing mat may stand at the wrong place`;
  return finding("split_time_below_floor", "warning", path, message, number, floor, time);
}

function lapOutlier(
  leg: Leg,
  number: number,
  path: string,
  time: number,
  median: number,
): Finding | undefined {
  if (leg.lap === undefined) return undefined;
  const percent = paceOf(leg, time) * 100;
  const faster = percent < median * leg.lap.lowPercent;
  if (!faster && percent <= median * leg.lap.highPercent) return undefined;
  const expected = Math.floor(median * leg.distanceMetres / 1000);
  const message = `${leg.name} in ${seconds(time)} is far ${faster ? "faster" : "slower"} than ` +
    `the athlete's own laps (${seconds(expected)} at their median pace): ` +
    `a lap or a timing mat may have been missed`;
  return finding("lap_time_outlier", "warning", path, message, number, expected, time);
}

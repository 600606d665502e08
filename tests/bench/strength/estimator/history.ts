import type { EstimateRequest, LiftedSet, Verdict } from "../estimate.ts";
import { refusal } from "../estimate.ts";
import { habitOf, refusedBy, type Work, workOf } from "./admission.ts";
import { PRIORS } from "./curve.ts";
import { type Doubt, doubtOf, NO_DOUBT } from "./doubt.ts";
import { begin, halfWidth, type Last, next } from "./last.ts";
import { MOST_SETS } from "./model.ts";
import { judge } from "./plausibility.ts";

/** One verdict a set, in the order in which they came, and what is believed after them. */
export interface Assessment {
  readonly verdicts: Verdict[];
  readonly habit: number;
  readonly last: Last | undefined;
  readonly doubt: Doubt;
}

const OUTDATED = refusal(
  "outdated",
  `the latest ${MOST_SETS} sets are looked at: leave out older ones`,
);

/** Widths as near as this differ by the rounding of logarithms alone. */
const SAME = 1 - 1e-9;

export function assess(request: EstimateRequest): Assessment {
  const { sets, today } = request;
  const { slope } = PRIORS[request.exercise];
  const verdicts = sets.map((set): Verdict => refusedBy(set, 0, today) ?? "used");
  const places = [...sets.keys()].filter((place) => verdicts[place] === "used")
    .sort((a, b) => order(sets[a]!, sets[b]!));
  const outdated = outdatedCount(places.map((place) => sets[place]!.day));
  for (const place of places.slice(0, outdated)) verdicts[place] = OUTDATED;
  const kept = places.slice(outdated);
  const inTime = kept.map((place) => sets[place]!);
  const followed = follow(inTime, slope, today);
  markWhatWidens(inTime, followed, slope, today);
  kept.forEach((place, at) => verdicts[place] = followed.verdicts[at]!);
  return { ...followed, verdicts };
}

function follow(sets: readonly LiftedSet[], slope: number, today: number): Assessment {
  const standings = judge(sets, slope);
  const habit = habitOf(sets.filter((_, at) => typeof standings[at]!.judged === "string"));
  const believed: Work[] = [];
  const contested: number[] = [];
  const verdicts = sets.map((set, at): Verdict => {
    const { judged, logMax, isOutlifted } = standings[at]!;
    const refused = typeof judged === "object" ? judged : refusedBy(set, habit, today);
    if (refused !== undefined) return refused;
    const isContested = judged === "contested";
    if (isContested) contested.push(logMax);
    if (!(isContested && isOutlifted)) believed.push(workOf(set, at, habit, isOutlifted));
    return isContested || isOutlifted ? "surprising" : "used";
  });
  let last: Last | undefined;
  for (let start = 0; start < believed.length;) {
    let end = start + 1;
    while (end < believed.length && believed[end]!.set.day === believed[start]!.set.day) end++;
    const works = believed.slice(start, end);
    const top = works.reduce((best, work) => isLighter(work, best) ? best : work);
    if (last === undefined) last = begin(works, top, slope);
    else {
      const moved = next(last, works, top);
      if (!moved.hit) verdicts[top.place] = "surprising";
      last = moved.last;
    }
    start = end;
  }
  const doubt = last === undefined ? NO_DOUBT : doubtOf(last, contested);
  return { verdicts, habit, last, doubt };
}

/** From end to end of the interval, on the scale of logarithms. */
function widthOf({ last, doubt }: Assessment, today: number): number | undefined {
  return last && 2 * halfWidth(last, today) + doubt.below + doubt.above;
}

/** Marks the sets of the newest day without which the estimate would be surer. */
function markWhatWidens(
  sets: readonly LiftedSet[],
  followed: Assessment,
  slope: number,
  today: number,
): void {
  const { verdicts, last } = followed;
  const width = widthOf(followed, today);
  if (last === undefined || width === undefined) return;
  for (let at = 0; at < sets.length; at++) {
    if (sets[at]!.day !== last.day || verdicts[at] !== "used") continue;
    const without = widthOf(follow(sets.toSpliced(at, 1), slope, today), today);
    if (without !== undefined && without < width * SAME) verdicts[at] = "surprising";
  }
}

/** By time, then as the engine sorts, so that the order of a request does not matter. */
function order(a: LiftedSet, b: LiftedSet): number {
  return a.day - b.day || a.grams - b.grams || a.reps - b.reps || a.stated - b.stated ||
    // Ratings rise where reserves fall.
    ((a.reserve ?? 0) - (b.reserve ?? 0)) * (a.stated === 1 ? -1 : 1);
}

function isLighter(a: Work, b: Work): boolean {
  return (a.set.grams - b.set.grams || a.set.reps - b.set.reps || a.count - b.count) < 0;
}

/** How many sets, given their days, lie before the window. It begins with a day. */
function outdatedCount(days: readonly number[]): number {
  const excess = days.length - MOST_SETS;
  if (excess <= 0) return 0;
  let whole = excess;
  while (whole < days.length && days[whole] === days[excess - 1]) whole++;
  return whole === days.length ? excess : whole;
}

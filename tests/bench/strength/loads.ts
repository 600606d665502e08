import { MOST_GRAMS } from "./estimate.ts";

/** The nearest load that the lifter can put on the bar, in grams. */
export type Loads = (grams: number) => number | undefined;

export interface Plates {
  readonly plate_grams: number;
  readonly pair_count: number;
}

export const MOST_KINDS = 16;
export const MOST_PAIRS = 50;

export function steps(bar: number, increment: number): Loads {
  return (grams) => {
    if (grams < bar) return bar;
    const load = bar + Math.floor((2 * (grams - bar) + increment) / (2 * increment)) * increment;
    return load <= MOST_GRAMS ? load : undefined;
  };
}

/** The pairs of each kind of plates, or why they are too many or weigh nothing. */
export function kindsOf(plates: readonly Plates[]): Map<number, number> | string {
  const kinds = new Map<number, number>();
  for (const { plate_grams, pair_count } of plates) {
    if (pair_count === 0) continue;
    if (plate_grams === 0) return "a plate must be above 0 kilograms";
    const pairs = (kinds.get(plate_grams) ?? 0) + pair_count;
    kinds.set(plate_grams, pairs);
    if (kinds.size > MOST_KINDS || pairs > MOST_PAIRS) {
      return `at most ${MOST_KINDS} kinds of plates and ${MOST_PAIRS} pairs of each`;
    }
  }
  return kinds;
}

/** Every side that the plates make, once for all loads of a request. */
export function barbell(bar: number, kinds: ReadonlyMap<number, number>): Loads {
  if (kinds.size === 0) return () => bar;
  const unit = [...kinds.keys()].reduce(commonDivisor);
  const all = [...kinds].reduce((sum, [plate, pairs]) => sum + plate * pairs, 0);
  const most = Math.floor(Math.min(all, (MOST_GRAMS - bar) / 2) / unit);
  const reached = sides(kinds, unit, most);
  return (grams) => {
    if (grams < bar) return bar;
    const wanted = grams - bar;
    let below = Math.min(Math.floor(wanted / 2 / unit), most);
    while (reached[below] === 0) below--;
    let above = Math.ceil(Math.ceil(wanted / 2) / unit);
    while (above <= most && reached[above] === 0) above++;
    const gap = (side: number) => Math.abs(2 * side * unit - wanted);
    return bar + 2 * unit * (above <= most && gap(above) <= gap(below) ? above : below);
  };
}

function sides(kinds: ReadonlyMap<number, number>, unit: number, most: number): Uint8Array {
  const reached = new Uint8Array(most + 1);
  reached[0] = 1;
  const pairsLeft = new Int8Array(most + 1);
  for (const [plate, pairs] of kinds) {
    const step = plate / unit;
    pairsLeft.fill(-1);
    for (let side = 0; side <= most; side++) {
      if (reached[side] === 1) pairsLeft[side] = pairs;
      else if (side >= step && pairsLeft[side - step]! > 0) {
        reached[side] = 1;
        pairsLeft[side] = pairsLeft[side - step]! - 1;
      }
    }
  }
  return reached;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

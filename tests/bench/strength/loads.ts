import { MOST_GRAMS } from "./estimate.ts";

/** What the lifter can put on the bar, in grams; nothing where no load is meant. */
export interface Loads {
  readonly bar: number;
  /** The nearest load to a share of a weight, in ten-thousandths. */
  nearest(grams: number, share?: number): number | undefined;
  /** The heaviest load that is not heavier. */
  below(grams: number): number | undefined;
  lightest(): number | undefined;
}

const WHOLE = 10_000;

export interface Plates {
  readonly plate_grams: number;
  readonly pair_count: number;
}

const MOST_KINDS = 16;
export const MOST_PAIRS = 50;

export function steps(bar: number, increment: number): Loads {
  const load = (count: number) => {
    const grams = bar + count * increment;
    return grams <= MOST_GRAMS ? grams : undefined;
  };
  return {
    bar,
    nearest(grams, share = WHOLE) {
      const plates = grams * share - bar * WHOLE;
      const step = increment * WHOLE;
      return plates < 0 ? bar : load(Math.floor((2 * plates + step) / (2 * step)));
    },
    below: (grams) => grams < bar ? undefined : load(Math.floor((grams - bar) / increment)),
    lightest: () => bar > 0 ? bar : load(1),
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
  const unit = kinds.size > 0 ? [...kinds.keys()].reduce(commonDivisor) : 1;
  const all = [...kinds].reduce((sum, [plate, pairs]) => sum + plate * pairs, 0);
  const most = Math.floor(Math.min(all, (MOST_GRAMS - bar) / 2) / unit);
  const reached = sides(kinds, unit, most);
  const below = (plates: number) => {
    let side = Math.min(Math.floor(plates / 2 / unit), most);
    while (reached[side] === 0) side--;
    return side;
  };
  const above = (plates: number) => {
    let side = Math.ceil(plates / 2 / unit);
    while (side <= most && reached[side] === 0) side++;
    return side <= most ? side : undefined;
  };
  const load = (side: number) => bar + 2 * side * unit;
  return {
    bar,
    nearest(grams, share = WHOLE) {
      const wanted = Math.floor((2 * grams * share + WHOLE) / (2 * WHOLE)) - bar;
      if (wanted < 0) return bar;
      const [low, high] = [below(wanted), above(wanted)];
      const gap = (side: number) => Math.abs(2 * side * unit - wanted);
      return load(high !== undefined && gap(high) <= gap(low) ? high : low);
    },
    below: (grams) => grams < bar ? undefined : load(below(grams - bar)),
    lightest() {
      const side = bar > 0 ? 0 : above(1);
      return side === undefined ? undefined : load(side);
    },
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

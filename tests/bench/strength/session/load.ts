import type { Loads } from "../loads.ts";

export const WHOLE = 10_000;

/** Factors in ten-thousandths as one fraction, in lowest terms, so that all products are exact. */
export interface Fraction {
  readonly parts: number;
  readonly whole: number;
}

function product(factors: readonly number[]): Fraction {
  return factors.reduce(({ parts, whole }: Fraction, factor) => {
    const divisor = commonDivisor(factor, WHOLE);
    return { parts: parts * factor / divisor, whole: whole * WHOLE / divisor };
  }, { parts: 1, whole: 1 });
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The product in ten-thousandths. */
export function rounded(factors: readonly number[]): number {
  const { parts, whole } = product(factors);
  return Math.min(Math.floor((parts * 2 * WHOLE + whole) / (2 * whole)), 3 * WHOLE);
}

function isAbove(factors: readonly number[], one: number): boolean {
  const { parts, whole } = product(factors);
  return parts * WHOLE > one * whole;
}

/** What can be put on, and whether it is plates: steps are as coarse as the lifter said. */
export interface Rack extends Loads {
  readonly isOfPlates: boolean;
}

/** Where a load goes that lies in the middle between two: sessions to recover take the lighter. */
export type Tie = "above" | "below";

export interface Load {
  readonly grams: number;
  readonly isHeldAtMax: boolean;
  readonly isLightest: boolean;
  /** What was wanted of plates that make nothing near it. */
  readonly missed: number | undefined;
}

/** Plates are to come as near as steps of 2.5 kg would. */
const USUAL_STEP = 2_500;

export function limit(factors: readonly number[], one: number): number[] {
  return isAbove(factors, one) ? [one] : [...factors];
}

/** The load for shares of the max, never above it nor above a cap on the planned load; nothing where there is none so light. */
export function loadOf(
  loads: Rack,
  max: number,
  share: number,
  factors: readonly number[],
  cap: number | undefined,
  tie: Tie = "above",
): Load | undefined {
  const all = [share, ...factors];
  const mostShare = Math.max(share, WHOLE);
  const isHeldAtMax = isAbove(all, mostShare);
  const wanted = product(all);
  const held = isHeldAtMax ? product([mostShare]) : wanted;
  const found = reachable(loads, max, held, tie);
  if (found === undefined) return undefined;
  const lightest = loads.lightest();
  if (lightest === undefined || lightest > max) return undefined;
  const nearest = found === 0 ? lightest : found;
  const planned = reachable(loads, max, product([share]), tie);
  if (planned === undefined) return undefined;
  const ceiling = cap === undefined ? nearest : Math.floor(planned * cap / WHOLE);
  const grams = nearest > ceiling ? loads.below(ceiling) || lightest : nearest;
  const isLightest = grams === lightest && grams * wanted.whole > wanted.parts * max;
  const whole = Math.floor((2 * max * held.parts + held.whole) / (2 * held.whole));
  const isCapped = grams !== nearest;
  const isFar = isCapped ? ceiling - grams >= USUAL_STEP : 2 * Math.abs(whole - grams) > USUAL_STEP;
  const isMissed = loads.isOfPlates && !isLightest && isFar;
  const missed = isMissed ? isCapped ? ceiling : whole : undefined;
  return { grams, isHeldAtMax, isLightest, missed };
}

function reachable(
  loads: Loads,
  max: number,
  { parts, whole }: Fraction,
  tie: Tie,
): number | undefined {
  const load = nearest(loads, max * parts, whole, tie);
  if (load === undefined || load <= max || parts > whole) return load;
  return loads.below(max);
}

/** The nearest load to `grams / whole`, which need not be whole. */
function nearest(loads: Loads, grams: number, whole: number, tie: Tie): number | undefined {
  const above = nearestAbove(loads, grams, whole);
  if (tie === "above" || above === undefined || grams >= above * whole) return above;
  const below = loads.below(Math.floor(grams / whole));
  return below && 2 * grams === (below + above) * whole ? below : above;
}

function nearestAbove(loads: Loads, grams: number, whole: number): number | undefined {
  const floor = Math.floor(grams / whole);
  const below = loads.nearest(floor);
  if (grams % whole === 0) return below;
  const above = loads.nearest(floor + 1);
  if (below === undefined || above === undefined) return undefined;
  return 2 * grams >= (below + above) * whole ? above : below;
}

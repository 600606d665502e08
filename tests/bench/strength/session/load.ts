import type { Loads } from "../loads.ts";

export const WHOLE = 10_000;

/** Factors in ten-thousandths as one fraction, in lowest terms, so that all products are exact. */
export interface Fraction {
  readonly parts: number;
  readonly whole: number;
}

export function product(factors: readonly number[]): Fraction {
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

export function isAbove(factors: readonly number[], one: number): boolean {
  const { parts, whole } = product(factors);
  return parts * WHOLE > one * whole;
}

export interface Load {
  readonly grams: number;
  readonly isHeldAtMax: boolean;
  readonly isLightest: boolean;
}

/** The load for shares of the max, never above it; nothing where there is none so light. */
export function loadOf(
  loads: Loads,
  max: number,
  share: number,
  factors: readonly number[],
): Load | undefined {
  const all = [share, ...factors];
  const mostShare = Math.max(share, WHOLE);
  const isHeldAtMax = isAbove(all, mostShare);
  const wanted = product(all);
  const found = reachable(loads, max, isHeldAtMax ? product([mostShare]) : wanted);
  if (found === undefined) return undefined;
  const lightest = loads.lightest();
  if (lightest === undefined || lightest > max) return undefined;
  const grams = found === 0 ? lightest : found;
  const isLightest = grams === lightest && grams * wanted.whole > wanted.parts * max;
  return { grams, isHeldAtMax, isLightest };
}

function reachable(loads: Loads, max: number, { parts, whole }: Fraction): number | undefined {
  const load = nearest(loads, max * parts, whole);
  if (load === undefined || load <= max || parts > whole) return load;
  return loads.below(max);
}

/** The nearest load to `grams / whole`, which need not be whole. */
function nearest(loads: Loads, grams: number, whole: number): number | undefined {
  const floor = Math.floor(grams / whole);
  const below = loads.nearest(floor);
  if (grams % whole === 0) return below;
  const above = loads.nearest(floor + 1);
  if (below === undefined || above === undefined) return undefined;
  return 2 * grams >= (below + above) * whole ? above : below;
}

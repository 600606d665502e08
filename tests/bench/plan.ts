import type { Sizes } from "./kinds.ts";
import type { Size } from "./sizes.ts";

/** How much of everything is measured. */
export interface Plan {
  /** Requests of each operation that the twins have to answer as the engine does. */
  readonly generated: number;
  readonly sizes: Sizes;
  readonly coldStarts: StartPlan;
  readonly load: LoadPlan;
  /** Calls of a function whose memory is looked at. */
  readonly calls: number;
}

/** So many rounds, each of the median of so many starts. */
export interface StartPlan {
  readonly rounds: number;
  readonly starts: number;
}

export interface LoadPlan {
  readonly callers: number;
  readonly secondsEach: number;
  readonly secondsMixed: number;
}

const size = (count: number, most: number, seconds: number, timesNative = 1): Size => ({
  ...{ count, rounds: { most, seconds }, timesNative },
});

const LARGE = size(100_000, 20, 12);
const MIDDLE = size(1_000, 100, 5, 10);
const SMALL = { ...size(10, 300, 5, 50), repeats: 20 };

/** Within sixteen minutes on two cores. */
export const FULL: Plan = {
  generated: 4_000,
  sizes: {
    races: [SMALL, MIDDLE, LARGE],
    records: [size(10, 100, 5, 10), size(1_000, 60, 10, 2), size(100_000, 20, 15)],
    progress: [size(10, 100, 5, 10), size(1_000, 60, 10, 2), size(100_000, 20, 12)],
    estimates: {
      1: size(1_000, 60, 4, 40),
      10: size(300, 60, 4, 20),
      100: size(60, 60, 5, 10),
      400: size(20, 30, 6, 3),
    },
    sessions: [SMALL, MIDDLE, LARGE],
    reviews: [{ ...size(10, 100, 5, 4), repeats: 5 }, size(1_000, 30, 6), size(10_000, 10, 12)],
    scores: [SMALL, MIDDLE, LARGE],
    plans: [{ ...size(10, 60, 4, 10), repeats: 10 }, size(1_000, 20, 6)],
  },
  coldStarts: { rounds: 20, starts: 12 },
  load: { callers: 50, secondsEach: 15, secondsMixed: 60 },
  calls: 10_000,
};

const LITTLE = [size(1, 3, 1), size(40, 3, 1)];

/** A little of everything, to see that it runs. */
export const QUICK: Plan = {
  generated: 400,
  sizes: {
    races: LITTLE,
    records: [size(10, 2, 1), size(200, 2, 1)],
    progress: [size(10, 2, 1), size(200, 2, 1)],
    estimates: { 1: size(5, 3, 1), 400: size(1, 2, 1) },
    sessions: LITTLE,
    reviews: LITTLE,
    scores: LITTLE,
    plans: [size(2, 2, 1)],
  },
  coldStarts: { rounds: 1, starts: 1 },
  load: { callers: 5, secondsEach: 2, secondsMixed: 2 },
  calls: 300,
};

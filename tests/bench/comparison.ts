import { ratios, type Samples } from "./measure.ts";
import { type Quartiles, quartiles } from "./statistics.ts";

/** What a subject took, compared with the baseline in the same rounds. */
export interface Comparison {
  readonly milliseconds: Quartiles;
  readonly ratio: Quartiles;
}

export type Comparisons = Readonly<Record<string, Comparison>>;

export function compare(samples: Samples, baseline: string): Comparisons {
  return Object.fromEntries(
    [...samples].map(([name, milliseconds]) => [name, {
      milliseconds: quartiles(milliseconds),
      ratio: quartiles(ratios(samples, name, baseline)),
    }]),
  );
}

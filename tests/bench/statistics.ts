export interface Quartiles {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
}

/** Below nothing, or as likely there as above, is the scatter of what was taken off. */
export function isMeasurable({ q1 }: Quartiles): boolean {
  return q1 > 0;
}

/** Median and quartiles, between two samples by linear interpolation. */
export function quartiles(samples: readonly number[]): Quartiles {
  const at = quantiles(samples);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** Below how much a share of the samples lies, between two of them by linear interpolation. */
export function quantile(samples: readonly number[], share: number): number {
  return quantiles(samples)(share);
}

function quantiles(samples: readonly number[]): (share: number) => number {
  if (samples.length === 0) throw new Error("there are no samples to take a median of");
  const sorted = samples.toSorted((a, b) => a - b);
  return (share) => {
    const position = share * (sorted.length - 1);
    const below = sorted[Math.floor(position)]!;
    return below + (sorted[Math.ceil(position)]! - below) * (position % 1);
  };
}

/** The same items in an order that is as likely as any other. */
export function shuffled<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  const order: Item[] = [];
  while (left.length > 0) {
    order.push(...left.splice(Math.floor(Math.random() * left.length), 1));
  }
  return order;
}

/**
 * What the WASM of each group may weigh, in bytes, raw and by gzip: a fiftieth more than it does,
 * and never more than 100 kB by gzip. A group that needs more is to be parted.
 */
export const BUDGET: Readonly<Record<string, { readonly raw: number; readonly gzip: number }>> = {
  races: { raw: 248_500, gzip: 100_000 },
  powerlifting: { raw: 206_000, gzip: 87_000 },
  hyrox: { raw: 231_500, gzip: 100_000 },
  strength: { raw: 200_000, gzip: 86_500 },
  progress: { raw: 214_500, gzip: 91_500 },
};

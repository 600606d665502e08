/**
 * What the WASM of each group may weigh, in bytes, raw and by gzip: a fiftieth more than it does,
 * and never more than 100 kB by gzip. A group that needs more is to be parted.
 */
export const BUDGET: Readonly<Record<string, { readonly raw: number; readonly gzip: number }>> = {
  races: { raw: 195_000, gzip: 83_500 },
  powerlifting: { raw: 200_000, gzip: 83_000 },
  hyrox: { raw: 230_000, gzip: 100_000 },
  strength: { raw: 199_000, gzip: 84_000 },
  progress: { raw: 181_000, gzip: 80_500 },
};

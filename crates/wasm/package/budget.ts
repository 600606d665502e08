/**
 * What the WASM of each group may weigh, in bytes, raw and by gzip: a fiftieth more than it does,
 * and never more than 100 kB by gzip. A group that needs more is to be parted.
 */
export const BUDGET: Readonly<Record<string, { readonly raw: number; readonly gzip: number }>> = {
  races: { raw: 194_500, gzip: 83_500 },
  powerlifting: { raw: 197_500, gzip: 83_500 },
  hyrox: { raw: 215_000, gzip: 93_000 },
  strength: { raw: 191_500, gzip: 83_500 },
  progress: { raw: 182_000, gzip: 81_500 },
};

/**
 * What the WASM of each group may weigh, in bytes, raw and by gzip: a fiftieth more than it does,
 * and never more than 100 kB by gzip. A group that needs more is to be parted.
 */
export const BUDGET: Readonly<Record<string, { readonly raw: number; readonly gzip: number }>> = {
  races: { raw: 242_000, gzip: 98_500 },
  powerlifting: { raw: 203_500, gzip: 85_500 },
  hyrox: { raw: 228_500, gzip: 98_500 },
  strength: { raw: 194_500, gzip: 85_000 },
  progress: { raw: 188_000, gzip: 84_500 },
};

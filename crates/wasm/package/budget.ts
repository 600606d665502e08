/**
 * What the WASM may weigh, in bytes, raw and by gzip. The aim is 100 kB by gzip; races and records
 * alone are 202 kB and 83 kB.
 */
export const BUDGET = { raw: 590_000, gzip: 252_000 } as const;

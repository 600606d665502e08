/** The crates from the inside out: each may use those of the layers named, and these packages. */
export interface Layer {
  readonly crates: readonly string[];
  readonly uses: readonly string[];
  readonly packages: readonly string[];
}

export const DOMAIN_CRATES = [
  "race-splits",
  "one-rep-max",
  "personal-records",
  "progress",
  "training-plan",
];

export const LAYERS: readonly Layer[] = [
  { crates: ["units"], uses: [], packages: ["chrono", "uuid"] },
  {
    crates: ["race-splits", "one-rep-max", "personal-records", "progress"],
    uses: ["units"],
    // libm: one implementation of the elementary functions for every target.
    packages: ["libm", "uuid"],
  },
  // Sessions are made of loads that a lifter can put on the bar, and of warm-ups.
  { crates: ["training-plan"], uses: ["units", "one-rep-max"], packages: [] },
  {
    crates: ["engine"],
    uses: ["units", ...DOMAIN_CRATES],
    packages: ["jiter", "rustc-hash", "serde", "serde_json", "uuid"],
  },
  {
    crates: ["wasm"],
    uses: ["engine"],
    packages: ["wasm-bindgen", "serde", "serde-wasm-bindgen", "js-sys", "web-sys"],
  },
  {
    crates: ["cli"],
    uses: ["engine"],
    packages: ["clap", "csv", "icalendar", "indicatif", "serde", "serde_json", "uuid"],
  },
  {
    crates: ["testkit"],
    uses: ["units", ...DOMAIN_CRATES],
    packages: ["fastrand", "proptest", "serde_json"],
  },
];

export const DOMAIN_SOURCES = new RegExp(`^crates/(?:${DOMAIN_CRATES.join("|")})/src/.+\\.rs$`);

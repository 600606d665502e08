export type Length = "short" | "long";

/** One row of the table that `make trust` prints. */
export interface Check {
  readonly group: string;
  readonly name: string;
  /** Its seeds stand in its source, whatever it is run with. */
  readonly hasOwnSeeds?: boolean;
  run(length: Length, seed: number): Promise<Outcome>;
}

export interface Outcome {
  readonly run: number;
  readonly wrong: number;
  /** What is wrong, the first few, each with how to repeat it. */
  readonly faults: readonly string[];
}

import type { Stack } from "../../local/stack.ts";

/** What the documents take for granted: a checkout, and a stack that runs. */
export interface Ground {
  readonly stack: Stack;
}

/** One thing that a document shows, and how it is shown to be true. */
export interface Proof {
  readonly name: string;
  run(ground: Ground): void | Promise<void>;
}

import type { Outcome } from "../check.ts";

const MOST_FAULTS = 10;

/** Counts cases, and keeps what to say of the first that are wrong. */
export class Tally {
  #run = 0;
  #wrong = 0;
  readonly #faults: string[] = [];

  /** One case; `fault` is what is wrong with it, and undefined when it is right. */
  count(name: string, fault: string | undefined): void {
    this.#run++;
    if (fault === undefined) return;
    this.#wrong++;
    if (this.#faults.length < MOST_FAULTS) this.#faults.push(`${name}: ${fault}`);
  }

  get outcome(): Outcome {
    if (this.#run === 0) throw new Error("nothing was run");
    return { run: this.#run, wrong: this.#wrong, faults: this.#faults };
  }
}

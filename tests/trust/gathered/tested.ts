import type { Check, Outcome } from "../check.ts";
import { lastLines, run } from "../command.ts";

/** A test that other suites run as well, at its full length. */
export interface Tested {
  readonly group: string;
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it takes the seed of `STADION_SEED`. */
  readonly isSeeded?: boolean;
  /** How many cases its output says it tried; undefined when it does not say. */
  cases(output: string): number | undefined;
}

/** Runs the test; one that fails is wrong, one that says nothing of cases has run nothing. */
export function gather(tested: Tested): Check {
  const { group, name, command, args, env = {}, isSeeded = false, cases } = tested;
  return {
    group,
    name,
    hasOwnSeeds: !isSeeded,
    async run(_length, seed): Promise<Outcome> {
      const given = isSeeded ? { ...env, STADION_SEED: String(seed) } : env;
      const { success, text } = await run(command, args, given);
      const tried = cases(text) ?? 0;
      if (success) return { run: tried, wrong: 0, faults: [] };
      const again = Object.entries(given).map(([name, value]) => `${name}=${value}`)
        .concat(command, args).join(" ");
      return { run: Math.max(tried, 1), wrong: 1, faults: [`\`${again}\`: ${lastLines(text)}`] };
    },
  };
}

/** The numbers that the pattern finds, summed. */
export function summed(pattern: RegExp): (output: string) => number {
  return (output) =>
    [...output.matchAll(pattern)]
      .flatMap(([, found]) => found!.match(/\d[\d,]*/g) ?? [])
      .reduce((sum, digits) => sum + Number(digits.replaceAll(",", "")), 0);
}

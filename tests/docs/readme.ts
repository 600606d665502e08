import type { Breach } from "../tidy/rule.ts";

export const README = "README.md";
/** The operations, one by one. */
export const API = "functions/README.md";

export function inReadme(from: string | RegExp, to: string): Breach["plant"] {
  return inDocument(README, from, to);
}

export function inDocument(document: string, from: string | RegExp, to: string): Breach["plant"] {
  return { [document]: (text) => text.replace(from, to) };
}

/** Entries of two lists that the other one lacks, or that stand at another place. */
export function differences(shown: readonly string[], real: readonly string[]): string[] {
  const found = [
    ...real.filter((entry) => !shown.includes(entry)).map((entry) => `missing: ${entry}`),
    ...shown.filter((entry) => !real.includes(entry)).map((entry) => `wrong: ${entry}`),
  ];
  if (found.length > 0 || shown.join("\n") === real.join("\n")) return found;
  return ["the order is another"];
}

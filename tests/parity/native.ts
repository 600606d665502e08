import { join } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

export const STADION = join(REPOSITORY, "target", "release", "stadion");

async function output(command: string, args: string[], accepted = [0]): Promise<Uint8Array> {
  const result = await new Deno.Command(command, {
    args,
    cwd: REPOSITORY,
    stdin: "null",
    stderr: "piped",
  }).output();
  if (accepted.includes(result.code)) return result.stdout;
  throw new Error(
    `\`${[command, ...args].join(" ")}\` ended with ${result.code}: ` +
      new TextDecoder().decode(result.stderr),
  );
}

const cargo = (...args: string[]) => output("cargo", args);

/** Builds the command, so that it is as new as the crates. */
export async function buildStadion(): Promise<void> {
  await cargo("build", "--quiet", "--release", "--locked", "--package", "stadion-cli");
}

function generated(example: string, ...args: string[]): Promise<Uint8Array> {
  const generator = ["--package", "stadion-testkit", "--example", example];
  return cargo("run", "--quiet", "--release", "--locked", ...generator, "--", ...args);
}

/** Generated requests as JSON Lines: half of them valid, a quarter damaged, a quarter bytes. */
export function generatedLines(count: number, seed: number): Promise<Uint8Array> {
  return generated("requests", String(count), String(seed));
}

/** Generated effort histories as JSON Lines of `detect_records`, all of them valid. */
export function generatedHistories(count: number, seed: number): Promise<Uint8Array> {
  return generated("histories", String(count), String(seed));
}

/** The same with stored ledgers and races; a quarter damaged, a quarter bytes. */
export function generatedRecordRequests(count: number, seed: number): Promise<Uint8Array> {
  return generated("histories", String(count), String(seed), "damaged");
}

/** Generated requests of `estimate_one_rep_max` as JSON Lines, a quarter of them damaged. */
export function generatedSetRequests(count: number, seed: number): Promise<Uint8Array> {
  return generated("sets", String(count), String(seed));
}

/** Generated requests of an operation of training as JSON Lines; a quarter of them damaged. */
export function generatedTraining(
  operation: string,
  count: number,
  seed: number,
): Promise<Uint8Array> {
  return generated("training", String(count), String(seed), operation);
}

/** The requests that the rows of a CSV of results mean, as JSON Lines. */
export function csvLines(path: string): Promise<Uint8Array> {
  return output(STADION, ["validate_splits", "--csv", "--requests", path]);
}

/** The native engine's answers, one a line. Status 1 says that some were refused. */
export function nativeAnswers(path: string, operation = "validate_splits"): Promise<Uint8Array> {
  return output(STADION, [operation, "--lines", path], [0, 1]);
}

const NEWLINE = 10;
const WHITESPACE: ReadonlySet<number> = new Set([9, NEWLINE, 12, 13, 32]);

/** The requests of JSON Lines as the command takes them: trimmed, without the blank ones. */
export function requestsOf(lines: Uint8Array): Uint8Array[] {
  const requests: Uint8Array[] = [];
  for (let start = 0; start < lines.length;) {
    const newline = lines.indexOf(NEWLINE, start);
    const next = newline < 0 ? lines.length : newline + 1;
    let end = next;
    while (start < end && WHITESPACE.has(lines[start]!)) start++;
    while (start < end && WHITESPACE.has(lines[end - 1]!)) end--;
    // Copies: a request does not come to the engine as a view of a larger buffer.
    if (start < end) requests.push(lines.slice(start, end));
    start = next;
  }
  return requests;
}

import { stripVTControlCharacters } from "node:util";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

export interface Ended {
  readonly success: boolean;
  readonly code: number;
  /** Both outputs, without colours. */
  readonly text: string;
}

/** Where cargo builds. */
export const TARGET = Deno.env.get("CARGO_TARGET_DIR") || `${REPOSITORY}/target`;

/** Runs a command of the repository to its end. */
export async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { success, code, stdout, stderr } = await new Deno.Command(command, {
    args: [...args],
    cwd: REPOSITORY,
    env: { NO_COLOR: "1", CARGO_TERM_COLOR: "never", ...env },
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  const text = `${decoder.decode(stdout)}\n${decoder.decode(stderr)}`;
  return { success, code, text: stripVTControlCharacters(text) };
}

/** Runs a command that has to succeed. */
export async function must(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { success, text } = await run(command, args, env);
  if (!success) throw new Error(`\`${[command, ...args].join(" ")}\` failed: ${lastLines(text)}`);
  return text;
}

/** The end of an output, where a command says what is wrong. */
export function lastLines(text: string): string {
  return text.trimEnd().split("\n").slice(-30).join("\n").slice(-4000);
}

import { must, TARGET } from "../command.ts";
import type { Kind } from "./kinds.ts";

const GENERATOR = `${TARGET}/release/examples/kinds`;
const STADION = `${TARGET}/release/stadion`;

/** Builds the generator and the command, so that both are as new as the crates. */
export async function buildNative(): Promise<void> {
  const release = ["build", "--quiet", "--release", "--locked", "--package"];
  await must("cargo", [...release, "stadion-testkit", "--example", "kinds"]);
  await must("cargo", [...release, "stadion-cli"]);
}

async function output(command: string, args: string[], accepted: number[]): Promise<Uint8Array> {
  const { code, stdout, stderr } = await new Deno.Command(command, { args, stdin: "null" })
    .output();
  if (accepted.includes(code)) return stdout;
  throw new Error(`\`${command}\` ended with ${code}: ${new TextDecoder().decode(stderr)}`);
}

/** Requests of a kind as JSON Lines: five of eight valid in most ways, two damaged, one of bytes. */
export function generate(kind: Kind, count: number, seed: number): Promise<Uint8Array> {
  return output(GENERATOR, [String(count), String(seed), kind.name], [0]);
}

/** The names of the kinds that the generator knows. */
export async function generatedKinds(): Promise<string[]> {
  const { stdout } = await new Deno.Command(GENERATOR, { args: ["0", "0", "list"] }).output();
  return new TextDecoder().decode(stdout).trim().split("\n");
}

/** The native engine's answers to JSON Lines, each with its line break. */
export function answerNatively(kind: Kind, path: string): Promise<Uint8Array> {
  return output(STADION, [kind.operation, "--lines", path], [0, 1]);
}

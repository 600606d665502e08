import { join } from "node:path";
import { STADION } from "../parity/native.ts";
import type { Subject } from "./measure.ts";

export const NATIVE = "native, without start-up";
export const START_UP = "native, start-up";

const NEWLINE = 10;

/** The command over a file of the rows, which are read from the system's cache and go nowhere. */
export async function nativeSubjects(
  directory: string,
  rows: readonly Uint8Array[],
  operation = "validate_splits",
  least: Uint8Array = rows[0]!,
): Promise<Subject[]> {
  const all = join(directory, `rows-${rows.length}.jsonl`);
  const one = join(directory, "row.jsonl");
  await Deno.writeFile(all, concatenated(rows));
  await Deno.writeFile(one, concatenated([least]));
  return [
    {
      name: NATIVE,
      async measure() {
        const startUp = await run(operation, one);
        return await run(operation, all) - startUp;
      },
    },
    { name: START_UP, measure: () => run(operation, one) },
  ];
}

function concatenated(rows: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + row.length + 1, 0));
  let offset = 0;
  for (const row of rows) {
    bytes.set(row, offset);
    bytes[offset + row.length] = NEWLINE;
    offset += row.length + 1;
  }
  return bytes;
}

async function run(operation: string, file: string): Promise<number> {
  const started = performance.now();
  const { success } = await new Deno.Command(STADION, {
    args: [operation, "--lines", file],
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).output();
  const took = performance.now() - started;
  if (!success) throw new Error("the command refused rows: its times say nothing");
  return took;
}

import { join } from "node:path";
import { STADION } from "../parity/native.ts";
import type { Operation } from "../../pkg/stadion.js";
import type { Subject } from "./measure.ts";

export const NATIVE = "native, without start-up";
export const START_UP = "native, start-up";

const NEWLINE = 10;

/** The command over a file of the rows, which are read from the system's cache and go nowhere. */
export async function nativeSubjects(
  directory: string,
  rows: readonly Uint8Array[],
  operation: Operation,
  least: Uint8Array,
): Promise<Subject[]> {
  const all = join(directory, `rows-${rows.length}.jsonl`);
  const one = join(directory, "row.jsonl");
  await Deno.writeFile(all, concatenated(rows));
  await Deno.writeFile(one, concatenated([least]));
  return [
    {
      name: NATIVE,
      async measure() {
        const startUp = await run(operation, one, MAY_REFUSE);
        return await run(operation, all) - startUp;
      },
    },
    { name: START_UP, measure: () => run(operation, one, MAY_REFUSE) },
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

/** The statuses of a command that answered everything, and of one that refused something. */
const HAS_ANSWERED = [0];
const MAY_REFUSE = [0, 1];

async function run(
  operation: Operation,
  file: string,
  accepted = HAS_ANSWERED,
): Promise<number> {
  const started = performance.now();
  const { code } = await new Deno.Command(STADION, {
    args: [operation, "--lines", file],
    stdin: "null",
    stdout: "null",
    stderr: "inherit",
  }).output();
  const took = performance.now() - started;
  if (!accepted.includes(code)) throw new Error("the command refused rows: its times say nothing");
  return took;
}

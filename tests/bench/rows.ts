import { join, resolve } from "node:path";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { csvLines, generatedLines, requestsOf } from "../parity/native.ts";
import { call } from "../../pkg/stadion.js";

export const DATA = resolve(
  Deno.env.get("STADION_DATA") ?? join(REPOSITORY, "..", "shared", "data"),
);
const DEVICE_TABLE = join(DATA, "hyrox", "results_granular_dev.csv");
const GENERATED = 30_000;
export const SEED = 20261121;

export interface Rows {
  readonly source: "device table" | "generated";
  readonly requests: readonly Uint8Array[];
}

/** The published races of the device table; where they are not at hand, about as many made-up ones. */
export async function readRows(warn: (text: string) => void): Promise<Rows> {
  try {
    await Deno.stat(DEVICE_TABLE);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    warn(
      `MADE-UP RACES, NOT REAL ONES: \`${DEVICE_TABLE}\` is not there; ` +
        `set STADION_DATA to the folder of race results`,
    );
    return { source: "generated", requests: await validRequests(GENERATED) };
  }
  return { source: "device table", requests: requestsOf(await csvLines(DEVICE_TABLE)) };
}

/** The valid ones of so many generated requests, about half of them. */
export async function validRequests(generated: number): Promise<Uint8Array[]> {
  const answered = new TextEncoder().encode('{"ok":true');
  return requestsOf(await generatedLines(generated, SEED)).filter((request) => {
    const answer = call("validate_splits", request);
    return answered.every((byte, index) => answer[index] === byte);
  });
}

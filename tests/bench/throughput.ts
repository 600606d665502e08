import type { ValidateSplitsRequest } from "../../pkg/stadion.js";
import { compare, type Comparisons } from "./comparison.ts";
import { measureRounds } from "./measure.ts";
import { nativeSubjects } from "./native.ts";
import { BASELINE, fromBytes, fromObjects, warmUp } from "./subjects.ts";

export interface Size {
  readonly rows: number;
  readonly rounds: number;
}

/** Comparisons by the number of rows. */
export interface Throughput {
  readonly bytes: ReadonlyMap<number, Comparisons>;
  readonly objects: ReadonlyMap<number, Comparisons>;
}

/** Measures every subject at every size; each size is one run in shuffled order. */
export async function measureThroughput(
  rows: readonly Uint8Array[],
  sizes: readonly Size[],
): Promise<Throughput> {
  const decoder = new TextDecoder();
  const objects: ValidateSplitsRequest[] = rows.map((row) => JSON.parse(decoder.decode(row)));
  warmUp(rows, objects);
  const directory = await Deno.makeTempDir({ prefix: "stadion-bench-" });
  try {
    const measured = { bytes: new Map<number, Comparisons>(), objects: new Map() };
    for (const { rows: size, rounds } of sizes) {
      // A process for a single row would be measured by its start-up alone.
      const native = size > 1 ? await nativeSubjects(directory, rows.slice(0, size)) : [];
      const bytes = await measureRounds([...fromBytes(rows, size), ...native], rounds);
      measured.bytes.set(size, compare(bytes, BASELINE));
      const asObjects = await measureRounds(fromObjects(objects, size), rounds);
      measured.objects.set(size, compare(asObjects, BASELINE));
    }
    return measured;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

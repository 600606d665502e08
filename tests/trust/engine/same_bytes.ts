import { Buffer } from "node:buffer";
import { call } from "../../../pkg/stadion.js";
import { requestsOf } from "../../parity/native.ts";
import type { Outcome } from "../check.ts";
import { Tally } from "../http/tally.ts";
import { answerNatively, generate } from "./generated.ts";
import { KINDS } from "./kinds.ts";

const NEWLINE = 10;

export interface Chunk {
  readonly kind: string;
  readonly count: number;
  readonly seed: number;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).slice(0, 1_000);

/** Compares what native and WASM answer to the requests of one chunk. */
async function compareChunk({ kind: name, count, seed }: Chunk): Promise<Outcome> {
  const kind = KINDS.find((kind) => kind.name === name)!;
  const directory = await Deno.makeTempDir({ prefix: "stadion-same-" });
  const tally = new Tally();
  try {
    const path = `${directory}/requests.jsonl`;
    const lines = await generate(kind, count, seed);
    await Deno.writeFile(path, lines);
    const native = await answerNatively(kind, path);
    let at = 0;
    for (const [index, request] of requestsOf(lines).entries()) {
      const end = native.indexOf(NEWLINE, at);
      const expected = native.subarray(at, end < 0 ? native.length : end);
      at = end < 0 ? native.length : end + 1;
      const wasm = call(kind.operation, request);
      tally.count(
        `request ${index + 1} of \`kinds ${count} ${seed} ${name}\``,
        Buffer.compare(wasm, expected) === 0
          ? undefined
          : `if crates/ changed since, run \`make pkg\`\n${text(request)}\n` +
            `native ${text(expected)}\nWASM   ${text(wasm)}`,
      );
    }
    if (at !== native.length) tally.count("answers", "there are more of them than requests");
    return tally.outcome;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

interface WorkerScope {
  onmessage: ((event: MessageEvent<Chunk>) => void) | null;
  postMessage(outcome: Outcome): void;
}

/** In a worker: one chunk after the other, as they come. */
export function serveChunks(scope: WorkerScope): void {
  scope.onmessage = async ({ data }) => {
    try {
      scope.postMessage(await compareChunk(data));
    } catch (error) {
      scope.postMessage({ run: 1, wrong: 1, faults: [String(error)] });
    }
  };
}

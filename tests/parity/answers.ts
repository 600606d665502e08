import assert from "node:assert/strict";
import { join } from "node:path";
import { nativeAnswers } from "./native.ts";

export const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export function explain(request: Uint8Array, native: string, wasm: string): string {
  return `native and WASM differ; if crates/ changed since, run \`make pkg\`\n` +
    `request: ${JSON.stringify(text(request))}\nnative:  ${native}\nWASM:    ${wasm}`;
}

/** What the native engine answers to JSON Lines, one text a request. */
export async function answersOf(operation: string, lines: Uint8Array): Promise<string[]> {
  const directory = await Deno.makeTempDir({ prefix: "stadion-parity-" });
  try {
    const path = join(directory, "requests.jsonl");
    await Deno.writeFile(path, lines);
    const answers = text(await nativeAnswers(path, operation)).split("\n");
    assert.equal(answers.pop(), "", "the last answer ends its line");
    return answers;
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

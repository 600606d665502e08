import { fileURLToPath } from "node:url";
import { lines } from "../lines.ts";
import type { Stack } from "../stack.ts";

export type DemoStack = Pick<Stack, "url" | "publishableKey" | "stop">;

const MAIN = fileURLToPath(new URL("./scratch_stack_main.ts", import.meta.url));

/**
 * Starts a stack that lives as long as the demo. It runs in a process group of its own: a
 * terminal's ctrl-c goes to the whole group, and would end the database before its clients.
 */
export async function startScratchStack(): Promise<DemoStack> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-all", "--quiet", MAIN],
    detached: true,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  // Read all along, so that the stack never waits for room in the pipe.
  const complaints = new Response(child.stderr).text();
  const { value: line } = await lines(child.stdout).next();
  if (line === undefined) throw new Error((await complaints).trim());
  const { url, publishableKey } = JSON.parse(line);
  return {
    url,
    publishableKey,
    async stop() {
      await child.stdin.close();
      await child.status;
    },
  };
}

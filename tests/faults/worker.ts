import type { FunctionDefinition } from "../../local/config.ts";
import { startFunction } from "../../local/function_process.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";

/** As the function answers it. */
export interface Tally {
  readonly athletes: number;
  readonly applied: number;
  readonly stale: number;
  readonly failed: number;
}

/** A function that drains marks, in a process that a test may kill. */
export interface Worker {
  readonly slug: string;
  /** Its answer, or undefined when it did not live to give one. */
  wake(body?: object): Promise<Tally | undefined>;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

export async function startWorker(
  definition: FunctionDefinition,
  env: Record<string, string>,
  secretKey: string,
): Promise<Worker> {
  const process = await startFunction(definition, REPOSITORY, env, () => {});
  const client = Deno.createHttpClient({});
  const { slug } = definition;
  let isKilled = false;
  return {
    slug,
    async wake(body = {}) {
      let response: Response;
      try {
        response = await fetch(`${process.origin}/${slug}`, {
          method: "POST",
          headers: { "content-type": "application/json", apikey: secretKey },
          body: JSON.stringify(body),
          client,
        });
        const answer = await response.json();
        if (response.status === 200) return answer;
        // The database is away; the marks wait.
        if (response.status === 503) return undefined;
        throw new Error(`${slug} answers ${response.status}: ${JSON.stringify(answer)}`);
      } catch (error) {
        if (isKilled) return undefined;
        throw error;
      }
    },
    async kill() {
      isKilled = true;
      Deno.kill(process.pid, "SIGKILL");
      await process.ended;
    },
    async stop() {
      client.close();
      await process.stop();
    },
  };
}

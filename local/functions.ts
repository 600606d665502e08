import { join } from "node:path";
import { parseEnv } from "node:util";
import type { FunctionDefinition } from "./config.ts";
import { type FunctionProcess, startFunction } from "./function_process.ts";
import { problemResponse } from "./problem_response.ts";

export interface FunctionHostOptions {
  readonly root: string;
  readonly functions: readonly FunctionDefinition[];
  readonly env: Record<string, string>;
  readonly log: (line: string) => void;
}

export interface FunctionHost {
  /** Lets the function answer; `path` is what comes after `/functions/v1`. */
  fetch(definition: FunctionDefinition, path: string, request: Request): Promise<Response>;
  stop(): Promise<void>;
}

/** These concern one connection, so they do not travel on; fetch sets its own. */
const HOP_HEADERS = ["connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade"];

const END_PATIENCE_MILLISECONDS = 200;

/** One process per function, started at its first call and again at the first after its end. */
export async function hostFunctions(options: FunctionHostOptions): Promise<FunctionHost> {
  const env = { ...await secrets(options.root), ...options.env, ...denoDir() };
  const client = Deno.createHttpClient({});
  const processes = new Map<string, Promise<FunctionProcess>>();

  const processOf = (definition: FunctionDefinition): Promise<FunctionProcess> => {
    const { slug } = definition;
    const running = processes.get(slug);
    if (running !== undefined) return running;
    const started = startFunction(
      definition,
      options.root,
      env,
      (line) => options.log(`[${slug}] ${line}`),
    );
    processes.set(slug, started);
    const forget = () => {
      if (processes.get(slug) === started) processes.delete(slug);
    };
    started.then((process) => process.ended.then(forget), forget);
    return started;
  };

  return {
    async fetch(definition, path, request) {
      let process: FunctionProcess;
      try {
        process = await processOf(definition);
      } catch (error) {
        return problemResponse(503, "retryable", error instanceof Error ? error.message : "");
      }
      const headers = new Headers(request.headers);
      for (const name of HOP_HEADERS) headers.delete(name);
      // The gateway's own server compresses; compressing in between would only cost.
      headers.set("accept-encoding", "identity");
      try {
        return await fetch(`${process.origin}${path}`, {
          method: request.method,
          headers,
          body: request.body,
          redirect: "manual",
          client,
        });
      } catch {
        // The broken connection is seen before the end of its process; the next call shall start anew.
        await Promise.race([
          process.ended,
          new Promise((resolve) => setTimeout(resolve, END_PATIENCE_MILLISECONDS)),
        ]);
        return problemResponse(
          502,
          "retryable",
          `function \`${definition.slug}\` ended, or left its request unread, while it answered: ` +
            `look for the reason in its log, then call it again`,
        );
      }
    },
    async stop() {
      const started = await Promise.allSettled(processes.values());
      await Promise.all(
        started.map((result) => result.status === "fulfilled" ? result.value.stop() : undefined),
      );
      client.close();
    },
  };
}

/** The secrets of local functions, in the file where the Supabase CLI looks for them. */
async function secrets(root: string): Promise<Record<string, string>> {
  try {
    const text = await Deno.readTextFile(join(root, "supabase", "functions", ".env"));
    return Object.fromEntries(
      Object.entries(parseEnv(text)).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]]
      ),
    );
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}

/** Without it, each start would compile the function's TypeScript again. */
function denoDir(): Record<string, string> {
  const chosen = Deno.env.get("DENO_DIR");
  const home = Deno.env.get("HOME");
  if (chosen !== undefined) return { DENO_DIR: chosen };
  return home === undefined ? {} : { DENO_DIR: join(home, ".cache", "deno") };
}

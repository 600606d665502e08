import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FunctionDefinition } from "./config.ts";
import { lines } from "./lines.ts";

export interface FunctionProcess {
  readonly pid: number;
  /** Where it listens, for example `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL("./function_main.ts", import.meta.url));
const STOP_GRACE_MILLISECONDS = 2000;
const KEPT_LOG_LINES = 20;

/** Starts a function alone in a process, with the permissions and the environment it will have. */
export async function startFunction(
  definition: FunctionDefinition,
  root: string,
  env: Record<string, string>,
  log: (line: string) => void,
): Promise<FunctionProcess> {
  const marker = crypto.randomUUID();
  const child = new Deno.Command(Deno.env.get("STADION_FUNCTION_DENO") ?? Deno.execPath(), {
    args: [
      "run",
      "--no-prompt",
      "--no-check",
      "--no-lock",
      "--quiet",
      "--node-modules-dir=manual",
      ...(definition.importMap === undefined
        ? ["--no-config"]
        : ["--config", definition.importMap]),
      "--allow-net",
      "--allow-env",
      "--allow-sys",
      `--allow-read=${await readablePaths(root)}`,
      MAIN,
      pathToFileURL(definition.entrypoint).href,
      marker,
    ],
    cwd: root,
    clearEnv: true,
    // What a function says may end up in an answer: without colours.
    env: { ...env, NO_COLOR: "1" },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    // A Ctrl-C of the terminal is for us; the end of its standard input ends a function.
    detached: true,
  }).spawn();

  const lastLines: string[] = [];
  const keep = (line: string) => {
    lastLines.push(line);
    if (lastLines.length > KEPT_LOG_LINES) lastLines.shift();
    log(line);
  };
  const { promise: origin, resolve: listens } = Promise.withResolvers<string>();
  const readOutput = async () => {
    for await (const line of lines(child.stdout)) {
      if (line.startsWith(`${marker} `)) listens(`http://127.0.0.1:${line.split(" ")[1]}`);
      else keep(line);
    }
  };
  const readErrors = async () => {
    for await (const line of lines(child.stderr)) keep(line);
  };
  const closed = Promise.all([readOutput(), readErrors(), child.status]);

  const found = await Promise.race([origin, closed.then(() => undefined)]);
  if (found === undefined) {
    throw new Error(`function \`${definition.slug}\` does not start: ${lastLines.join("\n")}`);
  }
  return {
    pid: child.pid,
    origin: found,
    ended: child.status,
    async stop() {
      signal(child, "SIGTERM");
      const timer = setTimeout(() => signal(child, "SIGKILL"), STOP_GRACE_MILLISECONDS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** The platform lets a function read what was deployed with it, and nothing else. */
async function readablePaths(root: string): Promise<string> {
  const deployed = ["functions", "supabase/functions", "pkg", "node_modules"];
  const paths = [MAIN];
  for (const path of deployed.map((name) => join(root, name))) {
    try {
      // Deno checks the real path where a symbolic link leads.
      paths.push(path, await Deno.realPath(path));
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return [...new Set(paths)].join(",");
}

function signal(child: Deno.ChildProcess, name: Deno.Signal): void {
  try {
    child.kill(name);
  } catch (error) {
    // It may have ended by itself.
    if (!(error instanceof TypeError)) throw error;
  }
}

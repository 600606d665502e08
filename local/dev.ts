import { join } from "node:path";
import { isReachableByAll, isRoot, REPOSITORY } from "./postgres_binaries.ts";
import { type Stack, startStack } from "./stack.ts";

const DEFAULT_PORT = 54321;

function print(text: string): void {
  try {
    Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
  } catch (error) {
    // The stack does not end because nobody reads its log any more, as after `make dev | head`.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/** Where database and keys stay between runs. */
async function dataDirectory(): Promise<string> {
  const chosen = Deno.env.get("STADION_DATA_DIR");
  if (chosen !== undefined && chosen !== "") return chosen;
  if (!isRoot() || await isReachableByAll(REPOSITORY)) return join(REPOSITORY, ".local");
  // PostgreSQL runs as `nobody` then and could not enter the repository.
  return join("/var/lib/stadion", REPOSITORY.replaceAll("/", "-"));
}

function portFromEnvironment(): number {
  const given = Deno.env.get("STADION_PORT");
  if (given === undefined || given === "") return DEFAULT_PORT;
  const port = Number(given);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`STADION_PORT is \`${given}\`: use a whole number from 1 to 65535`);
}

async function start(port: number, dataDir: string): Promise<Stack> {
  try {
    return await startStack({ port, dataDir, log: print });
  } catch (error) {
    if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    throw new Error(
      `port ${port} is taken, perhaps by another stack: stop that one, ` +
        `or choose a free port, as in \`STADION_PORT=54331 make dev\``,
    );
  }
}

async function main(): Promise<void> {
  const stopRequested = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      Deno.addSignalListener(signal, () => resolve());
    }
  });
  const dataDir = await dataDirectory();
  const stack = await start(portFromEnvironment(), dataDir);
  print(`        API URL: ${stack.url}`);
  print(`         DB URL: ${stack.databaseUrl}`);
  print(`Publishable key: ${stack.publishableKey}`);
  print(`     Secret key: ${stack.secretKey}`);
  print(`     JWT secret: ${stack.jwtSecret}`);
  print(`\ndata stay in ${dataDir}; ctrl-c stops everything`);
  await stopRequested;
  await stack.stop();
}

try {
  await main();
  Deno.exit(0);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  Deno.stderr.writeSync(new TextEncoder().encode(`error: ${message}\n`));
  Deno.exit(1);
}

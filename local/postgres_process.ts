import { join } from "node:path";
import { isRoot, type PostgresBinaries, UNPRIVILEGED_ID } from "./postgres_binaries.ts";

const LOG_FILE = "stadion.log";
const START_ATTEMPTS = 5;

/** Starts the server and waits until it accepts connections. */
export async function launchPostgres(
  binaries: PostgresBinaries,
  dataDir: string,
  isTemporary: boolean,
  chosenPort: number | undefined,
): Promise<{ child: Deno.ChildProcess; port: number }> {
  const logFile = join(dataDir, LOG_FILE);
  for (let attempt = 1;; attempt++) {
    const port = chosenPort ?? freePort();
    const seen = (await readLog(logFile)).length;
    const child = new Deno.Command(join(binaries.bin, "postgres"), {
      args: [
        ["-D", dataDir],
        ["-c", "listen_addresses=127.0.0.1"],
        ["-c", `port=${port}`],
        // The default socket directory is one per machine and not writable everywhere.
        ["-c", "unix_socket_directories="],
        ["-c", "max_connections=100"],
        ...(isTemporary ? [["-c", "fsync=off"], ["-c", "full_page_writes=off"]] : []),
      ].flat(),
      stdin: "null",
      stdout: "null",
      stderr: "piped",
      // A Ctrl-C of the terminal is for us: we stop the database after its clients.
      detached: true,
      ...processIdentity(),
    }).spawn();
    const log = child.stderr.pipeTo(
      (await Deno.open(logFile, { append: true, create: true })).writable,
    );
    if (await isReady(child, dataDir)) return { child, port };

    await log;
    const written = (await readLog(logFile)).slice(seen).trim();
    // Another process may take a free port between the look and the bind.
    const lostTheRace = chosenPort === undefined && written.includes("could not bind");
    if (lostTheRace && attempt < START_ATTEMPTS) continue;
    throw new Error(
      `postgres does not start in \`${dataDir}\`; if another stack uses the directory or port, ` +
        `stop that one first; if one was killed, end its postgres with \`kill $(head -1 ` +
        `${join(dataDir, "postmaster.pid")})\`: ${written.split("\n").slice(-5).join("\n")}`,
    );
  }
}

async function readLog(path: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "";
    throw error;
  }
}

/** Waits as pg_ctl does: the server's pid file says `ready` once connections are accepted. */
async function isReady(child: Deno.ChildProcess, dataDir: string): Promise<boolean> {
  let ended = false;
  child.status.then(() => ended = true);
  while (!ended) {
    try {
      const lines = (await Deno.readTextFile(join(dataDir, "postmaster.pid"))).split("\n");
      if (lines[0] === String(child.pid) && lines[7]?.trim() === "ready") return true;
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** Who runs PostgreSQL: it refuses root. */
export function processIdentity(): { uid?: number; gid?: number; cwd: string } {
  return isRoot() ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID, cwd: "/" } : { cwd: "/" };
}

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

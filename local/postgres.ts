import { join, resolve } from "node:path";
import postgres from "postgres";
import {
  findPostgres,
  isReachableByAll,
  isRoot,
  type PostgresBinaries,
  UNPRIVILEGED_ID,
} from "./postgres_binaries.ts";

export interface PostgresOptions {
  /** Kept after `stop()`; without it the cluster lives in a temporary directory. */
  readonly dataDir?: string;
  /** Without it, a free port. */
  readonly port?: number;
}

export interface Cluster {
  /** The superuser's url of the database `postgres`. */
  readonly url: string;
  readonly port: number;
  createDatabase(name: string, template?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

const PASSWORD_FILE = "stadion.password";
const LOG_FILE = "stadion.log";
const START_ATTEMPTS = 5;

/** Starts a PostgreSQL cluster on loopback, making it first if `dataDir` holds none. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Cluster> {
  const binaries = await findPostgres();
  const isTemporary = options.dataDir === undefined;
  const dataDir = options.dataDir === undefined
    ? await Deno.makeTempDir({ prefix: "stadion-data-" })
    : resolve(options.dataDir);
  const removeLeftovers = async () => {
    if (isTemporary) await Deno.remove(dataDir, { recursive: true });
    if (binaries.isCopy) await Deno.remove(join(binaries.bin, ".."), { recursive: true });
  };
  try {
    const password = await prepareDataDir(binaries, dataDir, isTemporary);
    const { child, port } = await launch(binaries, dataDir, isTemporary, options.port);
    return openCluster(child, port, password, removeLeftovers);
  } catch (error) {
    await removeLeftovers();
    throw error;
  }
}

async function prepareDataDir(
  binaries: PostgresBinaries,
  dataDir: string,
  isTemporary: boolean,
): Promise<string> {
  await Deno.mkdir(dataDir, { recursive: true });
  if (isRoot() && !await isReachableByAll(join(dataDir, ".."))) {
    throw new Error(
      `postgres does not run as root, and the user it runs as instead cannot reach \`${dataDir}\`: ` +
        `run as a normal user, or choose a data directory below one that everybody may enter`,
    );
  }
  try {
    return await Deno.readTextFile(join(dataDir, PASSWORD_FILE));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }

  const password = crypto.randomUUID();
  const passwordFile = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(passwordFile, password);
    if (isRoot()) {
      await Deno.chown(passwordFile, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
      await Deno.chown(dataDir, UNPRIVILEGED_ID, UNPRIVILEGED_ID);
    }
    const { success, stderr } = await new Deno.Command(join(binaries.bin, "initdb"), {
      args: [
        `--pgdata=${dataDir}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        ...(isTemporary ? ["--no-sync"] : []),
      ],
      stdin: "null",
      stdout: "null",
      ...processIdentity(),
    }).output();
    if (!success) {
      throw new Error(
        `initdb cannot make a cluster in \`${dataDir}\`; remove the directory if it is left over ` +
          `from an interrupted start: ${new TextDecoder().decode(stderr).trim()}`,
      );
    }
  } finally {
    await Deno.remove(passwordFile);
  }
  // Written last: a directory that has this file is a complete cluster.
  await Deno.writeTextFile(join(dataDir, PASSWORD_FILE), password, { mode: 0o600 });
  return password;
}

async function launch(
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
        `stop that one first: ${written.split("\n").slice(-5).join("\n")}`,
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

function openCluster(
  child: Deno.ChildProcess,
  port: number,
  password: string,
  removeLeftovers: () => Promise<void>,
): Cluster {
  const urlOf = (database: string) =>
    `postgresql://postgres:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  const sql = postgres(urlOf("postgres"), { max: 1, onnotice: () => {} });
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf("postgres"),
    port,
    async createDatabase(name, template = "template1") {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return urlOf(name);
    },
    async dropDatabase(name) {
      await sql`drop database if exists ${sql(name)} with (force)`;
    },
    stop() {
      stopped ??= (async () => {
        await sql.end({ timeout: 1 });
        try {
          // Fast shutdown: open sessions are ended, data are written.
          child.kill("SIGINT");
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
        await child.status;
        await removeLeftovers();
      })();
      return stopped;
    },
  };
}

function processIdentity(): { uid?: number; gid?: number; cwd: string } {
  return isRoot() ? { uid: UNPRIVILEGED_ID, gid: UNPRIVILEGED_ID, cwd: "/" } : { cwd: "/" };
}

function freePort(): number {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  return port;
}

import { join } from "node:path";
import postgres from "postgres";
import { startClusterCleaner } from "./cluster_cleaner.ts";
import {
  findPostgres,
  isReachableByAll,
  isRoot,
  type PostgresBinaries,
  UNPRIVILEGED_ID,
} from "./postgres_binaries.ts";
import { launchPostgres, processIdentity } from "./postgres_process.ts";

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

/** Starts a PostgreSQL cluster on loopback, making it first if `dataDir` holds none. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Cluster> {
  const binaries = await findPostgres();
  const isTemporary = options.dataDir === undefined;
  const dataDir = await Deno.realPath(await makeDirectory(options.dataDir));
  const copies = binaries.isCopy ? [join(binaries.bin, "..")] : [];
  const cleaner = isTemporary ? startClusterCleaner(dataDir, ...copies) : undefined;
  const removeLeftovers = async () => {
    if (cleaner !== undefined) return await cleaner.clean();
    for (const copy of copies) await Deno.remove(copy, { recursive: true });
  };
  try {
    const password = await prepareDataDir(binaries, dataDir, isTemporary);
    const { child, port } = await launchPostgres(binaries, dataDir, isTemporary, options.port);
    return openCluster(child, port, password, removeLeftovers);
  } catch (error) {
    await removeLeftovers();
    throw error;
  }
}

async function makeDirectory(chosen: string | undefined): Promise<string> {
  if (chosen === undefined) return await Deno.makeTempDir({ prefix: "stadion-data-" });
  await Deno.mkdir(chosen, { recursive: true });
  return chosen;
}

async function prepareDataDir(
  binaries: PostgresBinaries,
  dataDir: string,
  isTemporary: boolean,
): Promise<string> {
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

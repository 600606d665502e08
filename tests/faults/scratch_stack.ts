import { join } from "node:path";
import postgres from "postgres";
import { readConfig } from "../../local/config.ts";
import { prepareDatabase } from "../../local/database.ts";
import { loadKeys } from "../../local/keys.ts";
import { migrate } from "../../local/migrate.ts";
import { startPostgres } from "../../local/postgres.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { jsonWebKeySet } from "../../local/tokens.ts";
import { fillVault } from "../../local/vault.ts";
import { openBreakableApi } from "./breakable_api.ts";
import { startWorker, type Worker } from "./worker.ts";

/** Stands between functions and the API: sees each call, and decides whether and when it goes on. */
export type Interceptor = (path: string, forward: () => Promise<Response>) => Promise<Response>;

/** Database, API and the function, without the part that delivers wake-ups: a test does that. */
export interface ScratchStack {
  /** Sees everything, past row level security. */
  readonly sql: postgres.Sql;
  readonly url: string;
  readonly secretKey: string;
  intercept: Interceptor;
  /** Starts the function in a process of its own. */
  startWorker(): Promise<Worker>;
  /** Ends the server as a power cut would end it, and starts it again on what it has on disk. */
  breakPostgres(): Promise<void>;
  stop(): Promise<void>;
}

export interface ScratchOptions {
  /** The function that drains the marks; without it, detect-records. */
  readonly slug?: string;
  /** Connections of `sql`. */
  readonly connections?: number;
  /** Keeps the data on disk, so that the server can be broken. */
  readonly isDurable?: boolean;
  /** How long a claim holds, in place of what the function says: nothing. */
  readonly leaseSeconds?: number;
}

export async function startScratchStack(options: ScratchOptions = {}): Promise<ScratchStack> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let end = started.pop(); end !== undefined; end = started.pop()) await end();
  };
  try {
    const directory = await Deno.makeTempDir({ prefix: "stadion-faults-" });
    started.push(() => Deno.remove(directory, { recursive: true }));
    const keys = await loadKeys(directory);
    const dataDir = options.isDurable ? await Deno.makeTempDir() : undefined;
    if (dataDir !== undefined) started.push(() => Deno.remove(dataDir, { recursive: true }));
    let cluster = await startPostgres(dataDir === undefined ? {} : { dataDir });
    started.push(() => cluster.stop());
    const databaseUrl = cluster.url;
    await prepareDatabase(databaseUrl);
    await migrate(databaseUrl);
    const sql = postgres(databaseUrl, {
      max: options.connections ?? 8,
      onnotice: () => {},
      // Seconds; its own would grow to 20 when the server is broken a few times.
      backoff: () => 0.02,
    });
    started.push(() => sql.end({ timeout: 1 }));

    const { schemas, functions } = await readConfig(REPOSITORY);
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      async (request) => {
        const call = await received(request, options.leaseSeconds);
        return await stack.intercept(
          new URL(request.url).pathname,
          () => api.fetch(call),
        );
      },
    );
    started.push(() => server.shutdown());
    const url = `http://127.0.0.1:${server.addr.port}`;
    const api = await openBreakableApi({ databaseUrl, schemas, origin: url, ...keys });
    started.push(() => api.close());
    await fillVault(databaseUrl, {
      stadion_project_url: url,
      stadion_secret_key: keys.secretKey,
    });

    const { slug = "detect-records" } = options;
    const definition = functions.find((listed) => listed.slug === slug);
    if (definition === undefined) throw new Error(`config.toml does not list ${slug}`);
    const env = {
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: keys.publishableKey }),
      SUPABASE_SECRET_KEYS: JSON.stringify({ default: keys.secretKey }),
      SUPABASE_JWKS: jsonWebKeySet(keys.jwtSecret),
      DENO_DIR: Deno.env.get("DENO_DIR") ?? join(Deno.env.get("HOME") ?? "/tmp", ".cache", "deno"),
    };
    const stack: ScratchStack = {
      sql,
      url,
      secretKey: keys.secretKey,
      intercept: (_path, forward) => forward(),
      async startWorker() {
        const worker = await startWorker(definition, env, keys.secretKey);
        started.push(() => worker.stop());
        return worker;
      },
      async breakPostgres() {
        if (dataDir === undefined) throw new Error("the data of this stack are not durable");
        const pid = Number(
          (await Deno.readTextFile(join(dataDir, "postmaster.pid"))).split("\n")[0],
        );
        const { port } = cluster;
        await api.reopenAfter(async () => {
          // What `pg_ctl stop -m immediate` sends.
          Deno.kill(pid, "SIGQUIT");
          await cluster.stop();
          cluster = await startPostgres({ dataDir, port });
        });
      },
      stop,
    };
    return stack;
  } catch (error) {
    await stop();
    throw error;
  }
}

const CLAIM = /\/rpc\/claim_\w+$/;

/** Takes the whole body in: what is forwarded goes on also when its sender is killed. */
async function received(request: Request, lease_seconds: number | undefined): Promise<Request> {
  const { method, headers, url } = request;
  const body = await request.text();
  if (lease_seconds === undefined || !CLAIM.test(url)) {
    return new Request(url, { method, headers, ...body === "" ? {} : { body } });
  }
  const leased = JSON.stringify({ ...JSON.parse(body), lease_seconds });
  return new Request(url, { method, headers, body: leased });
}

import { join } from "node:path";
import { readConfig } from "./config.ts";
import { prepareDatabase } from "./database.ts";
import { hostFunctions } from "./functions.ts";
import { createGateway } from "./gateway.ts";
import { loadKeys, newKeys } from "./keys.ts";
import { openApi } from "./lite.ts";
import { migrate } from "./migrate.ts";
import { startPostgres } from "./postgres.ts";
import { REPOSITORY } from "./postgres_binaries.ts";
import { sweepRegularly } from "./sweep.ts";
import { jsonWebKeySet } from "./tokens.ts";
import { fillVault } from "./vault.ts";
import { dispatchWebhooks } from "./webhooks.ts";

export interface StackOptions {
  /** The project with `supabase/config.toml`; without it, this repository. */
  readonly root?: string;
  /** Keeps database and keys between runs; without it, both are temporary. */
  readonly dataDir?: string;
  /** Without it, a free port. */
  readonly port?: number;
  /** Receives each line that a function logs. */
  readonly log?: (line: string) => void;
}

export interface Stack {
  readonly url: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly jwtSecret: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

const SHUTDOWN_PATIENCE_MILLISECONDS = 2_000;

/** Starts database, API, functions and webhooks on one loopback origin. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const root = options.root ?? REPOSITORY;
  const config = await readConfig(root);
  // What has started is stopped in reverse order, at the end or when a later part fails.
  const started: (() => Promise<unknown>)[] = [];
  const stopAll = async () => {
    for (let stop = started.pop(); stop !== undefined; stop = started.pop()) await stop();
  };
  try {
    const { promise: gateway, resolve: open, reject: fail } = Promise.withResolvers<Gateway>();
    // The port comes first: it tells at once if another stack runs, and tokens name it.
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: options.port ?? 0, onListen: () => {} },
      async (request) => (await gateway)(request),
    );
    gateway.catch(() => {});
    started.push(async () => {
      fail(new Error("the stack has stopped"));
      // A request under way may wait for a database that is gone: it is not waited for.
      let patience: ReturnType<typeof setTimeout> | undefined;
      const waited = new Promise<void>((resolve) => {
        patience = setTimeout(resolve, SHUTDOWN_PATIENCE_MILLISECONDS);
      });
      await Promise.race([server.shutdown(), waited]);
      clearTimeout(patience);
    });
    const url = `http://127.0.0.1:${server.addr.port}`;

    const { dataDir } = options;
    if (dataDir !== undefined) await Deno.mkdir(dataDir, { recursive: true });
    const keys = dataDir === undefined ? newKeys() : await loadKeys(dataDir);
    const cluster = await startPostgres(
      dataDir === undefined ? {} : { dataDir: join(dataDir, "postgres") },
    );
    started.push(() => cluster.stop());
    await prepareDatabase(cluster.url);
    await migrate(cluster.url, { directory: join(root, "supabase") });
    await fillVault(cluster.url, {
      stadion_project_url: url,
      stadion_secret_key: keys.secretKey,
    });

    const api = await openApi({
      databaseUrl: cluster.url,
      schemas: config.schemas,
      origin: url,
      ...keys,
    });
    started.push(() => api.close());
    const host = await hostFunctions({
      root,
      functions: config.functions,
      env: {
        SUPABASE_URL: url,
        SUPABASE_DB_URL: cluster.url,
        SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: keys.publishableKey }),
        SUPABASE_SECRET_KEYS: JSON.stringify({ default: keys.secretKey }),
        SUPABASE_JWKS: jsonWebKeySet(keys.jwtSecret),
        SUPABASE_ANON_KEY: keys.publishableKey,
        SUPABASE_SERVICE_ROLE_KEY: keys.secretKey,
      },
      log: options.log ?? (() => {}),
    });
    started.push(() => host.stop());
    open(createGateway({ api, host, functions: config.functions, ...keys }));
    const webhooks = await dispatchWebhooks({
      databaseUrl: cluster.url,
      origin: url,
      onSchemaChange: () => void api.reloadSchema(),
      log: options.log ?? (() => {}),
    });
    started.push(() => webhooks.stop());
    const sweep = await sweepRegularly({
      databaseUrl: cluster.url,
      log: options.log ?? (() => {}),
    });
    started.push(() => sweep.stop());
    return { url, ...keys, databaseUrl: cluster.url, stop: stopAll };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

type Gateway = ReturnType<typeof createGateway>;

/**
 * Takes the Supabase named by STADION_URL and STADION_PUBLISHABLE_KEY, local or hosted, and starts
 * a stack of its own only if they are not set.
 */
export function connectStack(options: StackOptions = {}): Promise<Stack> {
  const url = Deno.env.get("STADION_URL");
  if (url === undefined || url === "") return startStack(options);
  return Promise.resolve({
    url,
    publishableKey: required("STADION_PUBLISHABLE_KEY"),
    get secretKey() {
      return required("STADION_SECRET_KEY");
    },
    get jwtSecret() {
      return required("STADION_JWT_SECRET");
    },
    get databaseUrl() {
      return required("STADION_DATABASE_URL");
    },
    stop: () => Promise.resolve(),
  });
}

function required(name: string): string {
  const value = Deno.env.get(name);
  if (value !== undefined && value !== "") return value;
  throw new Error(`STADION_URL is set but ${name} is not: set it too, or unset STADION_URL`);
}

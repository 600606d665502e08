import { exportJWK, generateKeyPair, type JWK } from "jose";
import { join } from "node:path";
import postgres from "postgres";
import { type FunctionDefinition, readConfig } from "../../../local/config.ts";
import { prepareDatabase } from "../../../local/database.ts";
import { type FunctionProcess, startFunction } from "../../../local/function_process.ts";
import { createGateway } from "../../../local/gateway.ts";
import { newKeys } from "../../../local/keys.ts";
import { migrate } from "../../../local/migrate.ts";
import { startPostgres } from "../../../local/postgres.ts";
import { REPOSITORY } from "../../../local/postgres_binaries.ts";
import type { Stack } from "../../../local/stack.ts";
import { jsonWebKeySet } from "../../../local/tokens.ts";
import { fillVault } from "../../../local/vault.ts";
import type { SigningKey } from "../../contract/tokens.ts";
import { openBreakableApi } from "../../faults/breakable_api.ts";
import { functionSlugs } from "./slugs.ts";

/** Every function on a database of its own, without what wakes them: a check does that. */
export interface TrustStack extends Stack {
  /** Sees everything, past row level security. */
  readonly sql: postgres.Sql;
  readonly slugs: readonly string[];
  /** The key pair by which the project signs besides its shared secret. */
  readonly signingKey: SigningKey;
  readonly publicJwk: JWK;
  /** The calls that came to REST and auth so far, by their paths. */
  readonly calls: readonly string[];
  /** The function's own process, with no gateway before it. */
  processOf(slug: string): Promise<FunctionProcess>;
  /** Stands between REST and who called it. */
  translate: (answer: Response) => Promise<Response>;
  /** Gives up what REST and auth have under way, and lets them connect anew. */
  reopenApi(): Promise<void>;
}

export async function startTrustStack(): Promise<TrustStack> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let end = started.pop(); end !== undefined; end = started.pop()) await end();
  };
  try {
    const keys = newKeys();
    const cluster = await startPostgres();
    started.push(() => cluster.stop());
    await prepareDatabase(cluster.url);
    await migrate(cluster.url);
    const sql = postgres(cluster.url, { max: 4, onnotice: () => {} });
    started.push(() => sql.end({ timeout: 1 }));

    const { promise: gateway, resolve: open } = Promise.withResolvers<
      ReturnType<typeof createGateway>
    >();
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      async (request) => (await gateway)(request),
    );
    started.push(() => server.shutdown());
    const url = `http://127.0.0.1:${server.addr.port}`;
    await fillVault(cluster.url, {
      stadion_project_url: url,
      stadion_secret_key: keys.secretKey,
    });

    const { schemas, functions } = await readConfig(REPOSITORY);
    const api = await openBreakableApi({
      databaseUrl: cluster.url,
      schemas,
      origin: url,
      ...keys,
    });
    started.push(() => api.close());
    const calls: string[] = [];
    const pair = await generateKeyPair("ES256", { extractable: true });
    const publicJwk = { ...await exportJWK(pair.publicKey), alg: "ES256", kid: "trust" };
    const host = processHost(functions, {
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: keys.publishableKey }),
      SUPABASE_SECRET_KEYS: JSON.stringify({ default: keys.secretKey }),
      SUPABASE_JWKS: withKey(jsonWebKeySet(keys.jwtSecret), publicJwk),
      DENO_DIR: Deno.env.get("DENO_DIR") ?? join(Deno.env.get("HOME") ?? "/tmp", ".cache", "deno"),
    });
    started.push(() => host.stop());
    const fetchApi = async (request: Request) => {
      calls.push(new URL(request.url).pathname);
      const answer = api.fetch(request).catch(() => new Response(null, { status: 500 }));
      return await stack.translate(await answer);
    };
    open(createGateway({
      api: { fetch: fetchApi, close: api.close, reloadSchema: () => Promise.resolve() },
      host,
      functions,
      ...keys,
    }));
    const stack: TrustStack = {
      ...{ url, ...keys, databaseUrl: cluster.url, sql, slugs: functionSlugs(functions) },
      ...{ signingKey: pair.privateKey, publicJwk, calls, processOf: host.processOf, stop },
      reopenApi: () => api.reopenAfter(() => Promise.resolve()),
      translate: (answer) => Promise.resolve(answer),
    };
    return stack;
  } catch (error) {
    await stop();
    throw error;
  }
}

function withKey(keySet: string, key: JWK): string {
  const { keys } = JSON.parse(keySet);
  return JSON.stringify({ keys: [...keys, key] });
}

/** One process for each function that is called, whose log nobody reads. */
function processHost(functions: readonly FunctionDefinition[], env: Record<string, string>) {
  const processes = new Map<string, Promise<FunctionProcess>>();
  const processOf = (slug: string): Promise<FunctionProcess> => {
    const definition = functions.find((listed) => listed.slug === slug);
    if (definition === undefined) throw new Error(`config.toml does not list \`${slug}\``);
    const process = processes.get(slug) ?? startFunction(definition, REPOSITORY, env, () => {});
    processes.set(slug, process);
    return process;
  };
  return {
    processOf,
    async fetch({ slug }: FunctionDefinition, path: string, { method, headers, body }: Request) {
      const { origin } = await processOf(slug);
      const passed = new Headers(headers);
      for (const name of ["connection", "transfer-encoding"]) passed.delete(name);
      return await fetch(`${origin}${path}`, { method, headers: passed, body });
    },
    async stop() {
      const all = await Promise.allSettled(processes.values());
      await Promise.all(
        all.map((one) => one.status === "fulfilled" ? one.value.stop() : undefined),
      );
    },
  };
}

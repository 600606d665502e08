import { SignJWT } from "jose";
import { join } from "node:path";
import postgres from "postgres";
import { readConfig } from "../../local/config.ts";
import { prepareDatabase } from "../../local/database.ts";
import { type FunctionProcess, startFunction } from "../../local/function_process.ts";
import { loadKeys } from "../../local/keys.ts";
import { openApi } from "../../local/lite.ts";
import { migrate } from "../../local/migrate.ts";
import { startPostgres } from "../../local/postgres.ts";
import { REPOSITORY } from "../../local/postgres_binaries.ts";
import { jsonWebKeySet } from "../../local/tokens.ts";
import type { FaultAthlete } from "./athletes.ts";
import type { Interceptor } from "./scratch_stack.ts";

/** Database, API and generate-plan, which a person calls. */
export interface PlanStack {
  /** Sees everything, past row level security. */
  readonly sql: postgres.Sql;
  intercept: Interceptor;
  /** Starts the function in a process of its own. */
  startPlanner(): Promise<Planner>;
  stop(): Promise<void>;
}

export interface Planner {
  /** The status and the answer, or undefined when the function did not live to give one. */
  plan(athlete: FaultAthlete, body: object): Promise<PlanAnswer | undefined>;
  kill(): Promise<void>;
}

export interface PlanAnswer {
  readonly status: number;
  // deno-lint-ignore no-explicit-any -- tests compare what comes
  readonly body: any;
}

export async function startPlanStack(): Promise<PlanStack> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (let end = started.pop(); end !== undefined; end = started.pop()) await end();
  };
  try {
    const directory = await Deno.makeTempDir({ prefix: "stadion-faults-" });
    started.push(() => Deno.remove(directory, { recursive: true }));
    const keys = await loadKeys(directory);
    const cluster = await startPostgres();
    started.push(() => cluster.stop());
    await prepareDatabase(cluster.url);
    await migrate(cluster.url);
    const sql = postgres(cluster.url, { max: 4, onnotice: () => {} });
    started.push(() => sql.end({ timeout: 1 }));

    const { schemas, functions } = await readConfig(REPOSITORY);
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      async (request) => {
        // Taken in whole: what is forwarded goes on also when its sender is killed.
        const { method, headers, url } = request;
        const body = await request.text();
        const call = new Request(url, { method, headers, ...body === "" ? {} : { body } });
        return await stack.intercept(new URL(url).pathname, () => api.fetch(call));
      },
    );
    started.push(() => server.shutdown());
    const url = `http://127.0.0.1:${server.addr.port}`;
    const api = await openApi({ databaseUrl: cluster.url, schemas, origin: url, ...keys });
    started.push(() => api.close());
    const definition = functions.find(({ slug }) => slug === "generate-plan");
    if (definition === undefined) throw new Error("config.toml does not list generate-plan");
    const env = {
      SUPABASE_URL: url,
      SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: keys.publishableKey }),
      SUPABASE_SECRET_KEYS: JSON.stringify({ default: keys.secretKey }),
      SUPABASE_JWKS: jsonWebKeySet(keys.jwtSecret),
      DENO_DIR: Deno.env.get("DENO_DIR") ?? join(Deno.env.get("HOME") ?? "/tmp", ".cache", "deno"),
    };
    const stack: PlanStack = {
      sql,
      intercept: (_path, forward) => forward(),
      async startPlanner() {
        const process = await startFunction(definition, REPOSITORY, env, () => {});
        started.push(() => process.stop());
        return plannerOf(process, `${process.origin}/generate-plan`, keys);
      },
      stop,
    };
    return stack;
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Signing {
  readonly publishableKey: string;
  readonly jwtSecret: string;
}

function plannerOf(process: FunctionProcess, url: string, keys: Signing): Planner {
  let isKilled = false;
  return {
    async plan({ userId }, body) {
      const client = Deno.createHttpClient({});
      try {
        const authorization = `Bearer ${await tokenOf(userId, keys.jwtSecret)}`;
        const response = await fetch(url, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            apikey: keys.publishableKey,
            authorization,
          },
          body: JSON.stringify(body),
          client,
        });
        return { status: response.status, body: await response.json() };
      } catch (error) {
        if (isKilled) return undefined;
        throw error;
      } finally {
        client.close();
      }
    },
    async kill() {
      isKilled = true;
      Deno.kill(process.pid, "SIGKILL");
      await process.ended;
    },
  };
}

/** As the stack's own auth server makes it for a session. */
async function tokenOf(sub: string, jwtSecret: string): Promise<string> {
  return await new SignJWT({ sub, role: "authenticated", aud: "authenticated" })
    .setProtectedHeader({ alg: "HS256", kid: "local", typ: "JWT" })
    .setIssuedAt().setExpirationTime("1h")
    .sign(new TextEncoder().encode(jwtSecret));
}

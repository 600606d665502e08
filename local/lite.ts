import { AsyncLocalStorage } from "node:async_hooks";
import { App, getAuthSchemaSql } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import postgres from "postgres";
import { postgrestError } from "./postgrest_errors.ts";
import { completeToken, isSession } from "./tokens.ts";

export interface ApiOptions {
  readonly databaseUrl: string;
  /** The schemas that clients may name. */
  readonly schemas: readonly string[];
  readonly jwtSecret: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** The origin clients know, which tokens name as their issuer. */
  readonly origin: string;
}

/** The platform's REST and auth servers on one database. */
export interface Api {
  fetch(request: Request): Promise<Response>;
  /** Sees tables and functions made since the start. */
  reloadSchema(): Promise<void>;
  close(): Promise<void>;
}

const SESSION_PATH = /^\/auth\/v1\/(signup|token|verify)$/;

/** The DDL of schema auth: users, sessions, identities, as the API server expects them. */
export function authSchemaSql(): string {
  return getAuthSchemaSql();
}

/**
 * Opens the API of @supabase/lite 0.10.0, corrected where it is unsafe or unlike the platform.
 * This is the one module that knows lite; tests/local/lite_guards_test.ts shows for each
 * correction what happens without it.
 */
export async function openApi(options: ApiOptions): Promise<Api> {
  const connection = createPostgresConnection({
    url: options.databaseUrl,
    postgresOptions: { types: PLATFORM_TYPES, onnotice: () => {} },
  });

  // lite looks once, at the first request, whether any table has row level security. If none has,
  // it runs every later request as superuser; if one has, it grants ALL on all tables of that
  // schema to the API roles, against what the migrations revoked. The state it would find, set
  // beforehand, prevents both: grants are the migrations' matter.
  if (!("rlsState" in connection)) {
    throw new Error("this version of @supabase/lite is unknown: pin 0.10.0 in package.json");
  }
  Object.assign(connection, { rlsState: "active" });

  // lite answers 500 `SUP` to errors that it does not know, among them 23514 and `raise exception`.
  // The error itself is gone by then, so it is kept beside the request that caused it.
  const failure = new AsyncLocalStorage<{ error?: unknown }>();
  const withContext = connection.withContext.bind(connection);
  connection.withContext = async (...context) => {
    try {
      return await withContext(...context);
    } catch (error) {
      Object.assign(failure.getStore() ?? {}, { error });
      throw error;
    }
  };

  const app = new App({
    connection,
    api: { schemas: [...options.schemas] },
    auth: {
      enabled: true,
      jwt_secret: options.jwtSecret,
      publishable_key: options.publishableKey,
      secret_key: options.secretKey,
      site_url: options.origin,
      email: { enable_signup: true, enable_confirmations: false },
    },
  });
  await app.init();

  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const kept: { error?: unknown } = {};
      const response = await failure.run(kept, () => app.fetch(request));
      if (pathname.startsWith("/rest/v1/") && response.status === 500) {
        if (!(kept.error instanceof postgres.PostgresError)) return response;
        await response.body?.cancel();
        return withHeadersOf(response, postgrestError(kept.error));
      }
      if (SESSION_PATH.test(pathname) && response.ok) {
        const body: unknown = await response.json();
        const complete = isSession(body)
          ? await completeToken(body, options.jwtSecret, `${options.origin}/auth/v1`)
          : body;
        return withHeadersOf(response, Response.json(complete, { status: response.status }));
      }
      return response;
    },
    reloadSchema: () => connection.clearSchemaCache(),
    // Its own close would wait for the last query, however long that runs.
    close: () => connection.driver.end({ timeout: 1 }),
  };
}

const isText = (value: unknown) => String(value);
const isoTimestamp = (text: string) => text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");

/** How values cross to PostgreSQL and back; the keys have to be lite's own to replace its types. */
const PLATFORM_TYPES = {
  // lite hands over objects as JSON text already; encoding that again would store a JSON string. A
  // plain string comes as it is, so one that happens to be JSON text is stored as what it says.
  json: { to: 114, from: [114], serialize: asJson, parse: JSON.parse },
  jsonb: { to: 3802, from: [3802], serialize: asJson, parse: JSON.parse },
  // PostgREST answers with ISO 8601, lite with PostgreSQL's own form.
  timestamp: { to: 1114, from: [1114], serialize: isText, parse: isoTimestamp },
  timestamptz: { to: 1184, from: [1184], serialize: isText, parse: isoTimestamp },
  // PostgREST answers with a number; lite with text if the number has trailing zeros.
  numeric: {
    to: 1700,
    from: [1700],
    serialize: isText,
    parse: (text: string) => Number.isFinite(Number(text)) ? Number(text) : text,
  },
};

function asJson(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}

function withHeadersOf(original: Response, corrected: Response): Response {
  for (const [name, value] of original.headers) {
    if (name !== "content-length" && name !== "content-type") corrected.headers.set(name, value);
  }
  return corrected;
}

import { App, getAuthSchemaSql } from "@supabase/lite";
import { createPostgresConnection } from "@supabase/lite/postgres";
import { PLATFORM_TYPES } from "./platform_types.ts";
import { isPostgresError, postgrestError } from "./postgrest_errors.ts";
import { observe, recordError } from "./request_record.ts";
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
  const withContext = connection.withContext.bind(connection);
  connection.withContext = async (...context) => {
    try {
      return await withContext(...context);
    } catch (error) {
      recordError(error);
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
      const { response, error } = await observe(() => app.fetch(request));
      if (pathname.startsWith("/rest/v1/") && response.status === 500 && isPostgresError(error)) {
        await response.body?.cancel();
        return withHeadersOf(response, postgrestError(error));
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

function withHeadersOf(original: Response, corrected: Response): Response {
  for (const [name, value] of original.headers) {
    if (name !== "content-length" && name !== "content-type") corrected.headers.set(name, value);
  }
  return corrected;
}

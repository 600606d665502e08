import { jwtVerify } from "jose";
import type { FunctionDefinition } from "./config.ts";
import type { FunctionHost } from "./functions.ts";
import type { Api } from "./lite.ts";
import { problemResponse } from "./problem_response.ts";

export interface GatewayOptions {
  readonly api: Api;
  readonly host: FunctionHost;
  readonly functions: readonly FunctionDefinition[];
  readonly jwtSecret: string;
  readonly publishableKey: string;
  readonly secretKey: string;
}

const FUNCTION_PATH = /^\/functions\/v1(\/([^/]+).*)$/;
const API_PATH = /^\/(rest|auth)\/v1(\/|$)/;

/** The one origin of the platform: functions, REST and auth by their paths. */
export function createGateway(options: GatewayOptions): (request: Request) => Promise<Response> {
  const bySlug = new Map(options.functions.map((definition) => [definition.slug, definition]));
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    // lite serves more, such as its configuration; only what the platform has gets through.
    if (API_PATH.test(pathname)) return options.api.fetch(request);

    const [, path, slug] = FUNCTION_PATH.exec(pathname) ?? [];
    if (path === undefined || slug === undefined) {
      return problemResponse(
        404,
        "not_found",
        `nothing is served at \`${pathname}\`: use /rest/v1, /auth/v1 or /functions/v1/<slug>`,
      );
    }
    const definition = bySlug.get(slug);
    if (definition === undefined) {
      return problemResponse(
        404,
        "not_found",
        `there is no function \`${slug}\`: list it in supabase/config.toml and start again`,
      );
    }
    if (
      definition.verifyJwt && request.method !== "OPTIONS" && !await isAdmitted(request, options)
    ) {
      return problemResponse(
        401,
        "unauthenticated",
        "the request has no valid token: sign in and send the session's access token",
      );
    }
    return options.host.fetch(definition, `${path}${search}`, request);
  };
}

/** `verify_jwt` as the platform has it: a key admits too, so a function still has to look itself. */
async function isAdmitted(request: Request, options: GatewayOptions): Promise<boolean> {
  const keys = [options.publishableKey, options.secretKey];
  const bearer = /^bearer +(.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (bearer === undefined) return keys.includes(request.headers.get("apikey") ?? "");
  if (keys.includes(bearer)) return true;
  try {
    await jwtVerify(bearer, new TextEncoder().encode(options.jwtSecret), { algorithms: ["HS256"] });
    return true;
  } catch {
    return false;
  }
}

import type { JWTClaims } from "@supabase/server";
import { type Refusal, refuse } from "./problems.ts";
import { isUuid } from "./uuid.ts";

/**
 * The person a verified token stands for. A signature proves who made a token, not that it is a
 * person's: one without an end would never expire, and one for another role would take the caller
 * past row level security.
 */
export function userIdOf(claims: JWTClaims | null, project: URL): string | undefined {
  // An end too large to be exact is none: such a token would never expire.
  const personal = claims?.role === "authenticated" && Number.isSafeInteger(claims.exp);
  return personal && isIssuedHere(claims.iss, project) && isUuid(claims.sub)
    ? claims.sub
    : undefined;
}

/**
 * Whether the auth server of this project made the token, which shares its key with nobody as long
 * as nobody hands it on. Among containers, whose names have no dot, the functions know the project
 * by another address than its tokens do.
 */
function isIssuedHere(issuer: unknown, { hostname, origin }: URL): boolean {
  if (issuer === undefined || !hostname.includes(".")) return true;
  return issuer === `${origin}/auth/v1`;
}

/** Whether a key of the project came where an access token belongs. */
export function bringsKeyAsToken({ headers }: Request): boolean {
  return /^Bearer sb_/i.test(headers.get("authorization") ?? "");
}

/** The rejection of a key that came as a token, with the headers that browsers need. */
export function keyAsToken({ status, headers }: Response): Response {
  return Response.json({ code: KEY_AS_TOKEN }, { status, headers });
}

/** Says in our vocabulary what `withSupabase` answered by itself, before any handler ran. */
export async function explainRejection(response: Response): Promise<Refusal> {
  const { code, message } = await response.json();
  if (response.status === 401) {
    if (code === KEY_AS_TOKEN) return unauthenticated(KEY);
    if (code !== "INVALID_JWT") return unauthenticated(MISSING);
    return unauthenticated(/has expired/.test(message) ? EXPIRED : NOT_VALID);
  }
  return code === "JWKS_FETCH_FAILED" ? refuse("retryable", "", KEYS_AWAY) : internal();
}

export function unauthenticated(message = NOT_VALID): Refusal {
  return refuse("unauthenticated", "", message);
}

export function internal(): Refusal {
  return refuse("internal", "", "the function failed; try again, and report it if it stays so");
}

const MISSING =
  "no access token came with the request; sign in and send it as `Authorization: Bearer`";
const KEY_AS_TOKEN = "KEY_AS_TOKEN";
const KEY =
  "a key came as `Authorization: Bearer`, where an access token belongs; send the key as " +
  "`apikey` and without `Authorization`, or sign in and send the access token";
const EXPIRED = "the access token has expired; refresh the session and try again";
const NOT_VALID = "the access token is not valid here; sign in to this project again";
const KEYS_AWAY = "the project's signing keys cannot be read right now; try again in a moment";

import { base64url, decodeJwt, type JWTPayload, SignJWT } from "jose";

const KEY_ID = "local";

/** What the answers of /auth/v1 that begin or renew a session have in common. */
interface Session {
  access_token: string;
  user: {
    phone?: string;
    app_metadata?: Record<string, unknown>;
    user_metadata?: Record<string, unknown>;
    is_anonymous?: boolean;
  };
}

/** The key set by which functions verify the stack's own tokens, as SUPABASE_JWKS holds it. */
export function jsonWebKeySet(jwtSecret: string): string {
  const k = base64url.encode(new TextEncoder().encode(jwtSecret));
  return JSON.stringify({ keys: [{ kty: "oct", kid: KEY_ID, alg: "HS256", k }] });
}

/** Signs the session's token again, with the key id and the claims that the platform's have. */
export async function completeToken(
  session: Session,
  jwtSecret: string,
  issuer: string,
): Promise<Session> {
  const claims = decodeJwt(session.access_token);
  const complete: JWTPayload = {
    ...claims,
    iss: issuer,
    phone: session.user.phone ?? "",
    app_metadata: session.user.app_metadata ?? {},
    user_metadata: session.user.user_metadata ?? {},
    aal: "aal1",
    amr: [{ method: "password", timestamp: claims.iat ?? 0 }],
    is_anonymous: session.user.is_anonymous ?? false,
  };
  const token = await new SignJWT(complete)
    .setProtectedHeader({ alg: "HS256", kid: KEY_ID, typ: "JWT" })
    .sign(new TextEncoder().encode(jwtSecret));
  return { ...session, access_token: token };
}

export function isSession(body: unknown): body is Session {
  return typeof body === "object" && body !== null && "access_token" in body && "user" in body &&
    typeof body.access_token === "string" && typeof body.user === "object" && body.user !== null;
}

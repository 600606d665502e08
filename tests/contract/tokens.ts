import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from "jose";

export type SigningKey = CryptoKey | Uint8Array;

export interface ForgedToken {
  readonly name: string;
  readonly token: string;
}

interface Genuine {
  readonly header: JWTHeaderParameters;
  readonly claims: JWTPayload;
}

export function sign(key: SigningKey, { header, claims }: Genuine): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).sign(key);
}

export function decode(token: string): Genuine {
  const [header, claims] = token.split(".").slice(0, 2).map((part) =>
    JSON.parse(fromBase64url(part))
  );
  return { header, claims };
}

/** Tokens that anybody could make who has seen a genuine one. */
export async function forgeWithoutKey(token: string): Promise<ForgedToken[]> {
  const { header, claims } = decode(token);
  const [head, body, signature = ""] = token.split(".");
  const other = await generateKeyPair("ES256", { extractable: true });
  const publicJwk = await exportJWK(other.publicKey);
  const own = (extra: object, changed = claims) =>
    sign(other.privateKey, { header: { ...header, alg: "ES256", ...extra }, claims: changed });
  const secret = new TextEncoder().encode("a secret that the project has never heard of, at all");
  const unsigned = (alg: string) => `${toBase64url({ ...header, alg })}.${body}.`;
  return [
    ...["none", "None", "nOnE"].map((alg) => ({ name: `alg ${alg}`, token: unsigned(alg) })),
    { name: "alg none with the old signature", token: unsigned("none") + signature },
    { name: "another key under the right kid", token: await own({}) },
    {
      name: "another secret under the right kid, HS256",
      token: await sign(secret, { header: { ...header, alg: "HS256" }, claims }),
    },
    { name: "its own key in the header", token: await own({ jwk: publicJwk }) },
    { name: "a key address in the header", token: await own({ jku: "http://127.0.0.1:9/keys" }) },
    { name: "no kid", token: await own({ kid: undefined }) },
    {
      name: "other claims under the old signature",
      token: `${head}.${toBase64url({ ...claims, sub: crypto.randomUUID() })}.${signature}`,
    },
    { name: "a shortened signature", token: token.slice(0, -8) },
    { name: "no signature", token: `${head}.${body}.` },
    { name: "four segments", token: `${token}.${signature}` },
    { name: "two tokens", token: `${token}, Bearer ${token}` },
    { name: "no token at all", token: "x" },
    {
      name: "another project",
      token: await own({ kid: "theirs" }, { ...claims, iss: "https://theirs.supabase.co/auth/v1" }),
    },
  ];
}

/** The public key is anybody's: it must never be taken for a shared secret. */
export async function forgeWithPublicKey(token: string, jwk: JWK): Promise<ForgedToken[]> {
  const { header, claims } = decode(token);
  const pem = await exportSPKI(await importJWK({ ...jwk, alg: "ES256" }) as CryptoKey);
  const secrets = {
    "the JWK's text": JSON.stringify(jwk),
    "the PEM": pem,
    "the x coordinate": jwk.x!,
  };
  return await Promise.all(
    Object.entries(secrets).map(async ([what, secret]) => ({
      name: `${what} of the public key as HS256 secret`,
      token: await sign(new TextEncoder().encode(secret), {
        header: { ...header, alg: "HS256" },
        claims,
      }),
    })),
  );
}

/** Tokens that only the project's own key can make, and that are still nobody's to use. */
export async function misuseKey(key: SigningKey, genuine: Genuine): Promise<ForgedToken[]> {
  const now = Math.floor(Date.now() / 1000);
  const changes: [name: string, change: JWTPayload | object][] = [
    ["an end one hour ago", { iat: now - 7200, exp: now - 3600 }],
    ["no end", { exp: undefined }],
    ["an end in quotes", { exp: "4102444800" }],
    ["a beginning in an hour", { nbf: now + 3600 }],
    ["no subject", { sub: undefined }],
    ["a subject that is no uuid", { sub: "admin" }],
    ["an empty subject", { sub: "" }],
    ["another audience", { aud: "elsewhere" }],
    ["the role service_role", { role: "service_role" }],
    ["the role anon", { role: "anon" }],
    ["no role", { role: undefined }],
  ];
  return await Promise.all(changes.map(async ([name, change]) => ({
    name,
    token: await sign(key, { ...genuine, claims: { ...genuine.claims, ...change } }),
  })));
}

function toBase64url(value: unknown): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text = ""): string {
  return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
}

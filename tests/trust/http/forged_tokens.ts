import { CompactSign, generateKeyPair, type JWK } from "jose";
import {
  decode,
  type ForgedToken,
  forgeWithoutKey,
  forgeWithPublicKey,
  misuseKey,
  sign,
  type SigningKey,
} from "../../contract/tokens.ts";

export interface Project {
  readonly signingKey: SigningKey;
  readonly publicJwk: JWK;
  readonly publishableKey: string;
  /** Where a key could be fetched from, if anybody asked. */
  readonly trapUrl: string;
}

/** What is no user's token, in every way that a token can be wrong. */
export async function forgedTokens(genuine: string, project: Project): Promise<ForgedToken[]> {
  const { header, claims } = decode(genuine);
  return [
    ...await forgeWithoutKey(genuine),
    ...await forgeWithPublicKey(genuine, project.publicJwk),
    ...await misuseKey(project.signingKey, { header, claims }),
    ...await addressedKeys(genuine, project.trapUrl),
    ...await oddClaims(genuine, project.signingKey),
    { name: "the publishable key", token: project.publishableKey },
    { name: "half a token", token: genuine.slice(0, genuine.length / 2) },
    { name: "32 KiB of a segment", token: `${genuine}${"A".repeat(32 * 1024)}` },
    { name: "32 KiB of nothing", token: "A".repeat(32 * 1024) },
    { name: "a null byte's escape", token: `${genuine}%00` },
    { name: "another scheme behind it", token: `${genuine} Basic YTpi` },
  ];
}

/** Headers that say where the key is that would verify the token. */
async function addressedKeys(genuine: string, trapUrl: string): Promise<ForgedToken[]> {
  const { header, claims } = decode(genuine);
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const addresses = { jku: `${trapUrl}/jku`, x5u: `${trapUrl}/x5u` };
  const changes = {
    "a key address, jku, that answers": { jku: addresses.jku },
    "a certificate address, x5u, that answers": { x5u: addresses.x5u },
    "a key address as key id": { kid: addresses.jku },
    "an unknown key id": { kid: "theirs" },
    "a path as key id": { kid: "../../../../dev/null" },
    "SQL as key id": { kid: "trust' union select 'x" },
  };
  return await Promise.all(
    Object.entries(changes).map(async ([name, change]) => ({
      name,
      token: await sign(privateKey, { header: { ...header, alg: "ES256", ...change }, claims }),
    })),
  );
}

/** Claims that no JSON writer would give, signed by the project's own key. */
async function oddClaims(genuine: string, key: SigningKey): Promise<ForgedToken[]> {
  const { header, claims } = decode(genuine);
  const { exp: _exp, sub: _sub, iss: _iss, ...rest } = claims;
  const members = JSON.stringify(rest).slice(1, -1);
  const person = JSON.stringify({ exp: claims.exp, sub: claims.sub, iss: claims.iss }).slice(1, -1);
  const changed = (name: string, value: string) =>
    person.replace(new RegExp(`"${name}":("[^"]*"|[^,]*)`), `"${name}":${value}`);
  const payloads: Record<string, string> = {
    "an end beyond all numbers": changed("exp", "1e309"),
    "an end beyond all calendars": changed("exp", "9e99"),
    "no number as end": changed("exp", "null"),
    "a list as end": changed("exp", `[${claims.exp}]`),
    "a negative end": changed("exp", "-1"),
    "a number as subject": changed("sub", "17"),
    "a list as subject": changed("sub", `["${claims.sub}"]`),
    "a line break behind the subject": changed("sub", `"${claims.sub}\\n"`),
    "another project as issuer": changed("iss", '"https://theirs.supabase.co/auth/v1"'),
    "a list of issuers": changed("iss", `["${claims.iss}"]`),
    "a list of roles": `${person},"role":["authenticated"]`,
  };
  const sealed = async (payload: string) =>
    await new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key);
  const tokens = Object.entries(payloads).map(async ([name, stated]) => ({
    name,
    token: await sealed(`{${members},${stated}}`),
  }));
  return [
    ...await Promise.all(tokens),
    { name: "no claims at all", token: await sealed("{}") },
    { name: "a list as claims", token: await sealed("[]") },
    { name: "claims that are no JSON", token: await sealed("sub=admin") },
  ];
}

// deno-lint-ignore-file no-console -- it reads what the functions write to the console
import { exportJWK, generateKeyPair } from "jose";
import { sign } from "./tokens.ts";

const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
const publicJwk = { ...await exportJWK(publicKey), alg: "ES256", kid: "contract" };
export const USER_ID = crypto.randomUUID();
const token = await sign(privateKey, {
  header: { alg: "ES256", kid: "contract" },
  claims: {
    sub: USER_ID,
    role: "authenticated",
    aud: "authenticated",
    exp: Math.floor(Date.now() / 1000) + 3600,
  },
});
Deno.env.set("SUPABASE_URL", "http://127.0.0.1:9");
Deno.env.set("SUPABASE_JWKS", JSON.stringify({ keys: [publicJwk] }));
Deno.env.set("SUPABASE_PUBLISHABLE_KEYS", '{"default":"sb_publishable_contract"}');
Deno.env.set("SUPABASE_SECRET_KEYS", '{"default":"sb_secret_contract"}');

export function request(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://127.0.0.1/validate-splits", {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      ...headers,
    },
    body,
  });
}

/** The answer, and the one line that it left in the log. */
export async function ask(fetch: (request: Request) => Promise<Response>, request: Request) {
  const { answer, lines } = await withLog(() => fetch(request));
  return {
    status: answer.status,
    headers: answer.headers,
    text: await answer.text(),
    line: JSON.parse(lines.join("\n")),
  };
}

export async function withLog<Value>(run: () => Promise<Value>) {
  const lines: string[] = [];
  const written = console.info;
  console.info = (line: string) => void lines.push(line);
  try {
    return { answer: await run(), lines };
  } finally {
    console.info = written;
  }
}

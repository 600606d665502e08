import { exportJWK, generateKeyPair, type JWK } from "jose";
import { sign, type SigningKey } from "./tokens.ts";

const ROOT = new URL("../../", import.meta.url).pathname;

/** The platform runs functions on Deno 2.1.4; the newest Deno is what people have at hand. */
export const DENOS = {
  "newest Deno": `${ROOT}node_modules/deno/deno`,
  "Deno 2.1.4": `${ROOT}node_modules/deno-edge/deno`,
} as const;

export interface ServedFunction extends AsyncDisposable {
  readonly url: string;
  readonly key: SigningKey;
  readonly publicJwk: JWK;
  /** A signed-in athlete's token, as the project's auth server would make it. */
  readonly token: string;
  /** What the function has written, line by line; ends the function to be sure of the last one. */
  stop(): Promise<string[]>;
}

/** Serves the function in a process of its own, with no database within reach. */
export async function serveFunction(
  deno: string,
  slug = "validate-splits",
): Promise<ServedFunction> {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  const publicJwk = { ...await exportJWK(publicKey), alg: "ES256", kid: "contract", use: "sig" };
  const process = new Deno.Command(deno, {
    args: ["serve", "--no-prompt", "--no-lock", "--node-modules-dir=manual"].concat(
      ["--allow-env", "--allow-net=127.0.0.1", "--host=127.0.0.1", "--port=0"],
      `${ROOT}functions/${slug}/index.ts`,
    ),
    cwd: ROOT,
    clearEnv: true,
    env: {
      HOME: Deno.env.get("HOME") ?? "/tmp",
      NO_COLOR: "1",
      DENO_NO_UPDATE_CHECK: "1",
      SUPABASE_URL: "http://127.0.0.1:9",
      SUPABASE_JWKS: JSON.stringify({ keys: [publicJwk] }),
      SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_contract"}',
      SUPABASE_SECRET_KEYS: '{"default":"sb_secret_contract"}',
    },
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const stdout = new Response(process.stdout).text();
  const { listening, ended } = watch(process.stderr);
  const url = await listening;
  const stop = async () => {
    try {
      process.kill("SIGTERM");
    } catch {
      // It has ended by itself, which its lines will show.
    }
    await Promise.all([process.status, ended]);
    return (await stdout).split("\n").filter((line) => line !== "");
  };
  return {
    url,
    key: privateKey,
    publicJwk,
    token: await sign(privateKey, {
      header: { alg: "ES256", kid: "contract", typ: "JWT" },
      claims: {
        sub: crypto.randomUUID(),
        role: "authenticated",
        aud: "authenticated",
        exp: Math.floor(Date.now() / 1000) + 3600,
      },
    }),
    stop,
    [Symbol.asyncDispose]: async () => void await stop(),
  };
}

/** Where the process listens, and a promise that holds until it has no more to say. */
function watch(stderr: ReadableStream<Uint8Array>) {
  const listening = Promise.withResolvers<string>();
  const ended = (async () => {
    let text = "";
    for await (const part of stderr.pipeThrough(new TextDecoderStream())) {
      text += part;
      const address = text.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
      if (address !== undefined) listening.resolve(address);
    }
    listening.reject(new Error(`the function does not start: ${text}`));
  })();
  return { listening: listening.promise, ended };
}

import assert from "node:assert/strict";
import { SignJWT } from "jose";
import { type Stack, startStack } from "../../local/stack.ts";
import { scratchProject } from "./scratch_project.ts";

const SLUGS = ["echo", "classic", "broken", "crash", "probe", "refuse"];

const PROJECT = {
  "supabase/config.toml":
    SLUGS.map((slug) =>
      `[functions.${slug}]\nverify_jwt = false\nentrypoint = "../functions/${slug}/index.ts"\n`
    ).join("") +
    `[functions.closed]\nentrypoint = "../functions/echo/index.ts"\n` +
    `[functions.off]\nenabled = false\nentrypoint = "../functions/echo/index.ts"\n`,
  "supabase/functions/.env": "SCRATCH_SECRET='from the file'\n",
  "functions/echo/index.ts": `
    export default {
      async fetch(request: Request) {
        const url = new URL(request.url);
        const bytes = new Uint8Array(await request.arrayBuffer());
        const status = Number(url.searchParams.get("status") ?? 200);
        return new Response(JSON.stringify({
          method: request.method,
          path: url.pathname + url.search,
          bytes: bytes.length,
          length: request.headers.get("content-length"),
          header: request.headers.get("x-scratch"),
        }), { status, headers: { "x-answer": "kept" } });
      },
    };
  `,
  "functions/classic/index.ts": `
    Deno.serve({ port: 8000 }, () => new Response("classic"));
  `,
  "functions/broken/index.ts": `throw new Error("no such table");`,
  "functions/crash/index.ts": `
    let calls = 0;
    export default {
      fetch(request: Request) {
        calls++;
        if (request.url.endsWith("?die")) Deno.exit(7);
        return new Response(String(calls));
      },
    };
  `,
  "functions/refuse/index.ts": `
    // Deno 2.1 resets the connection when a body stays unread, so a refusal has to read it, too.
    export default {
      async fetch(request: Request) {
        await request.body?.pipeTo(new WritableStream());
        return new Response("too large", { status: 413 });
      },
    };
  `,
  "functions/probe/index.ts": `
    async function outcome(attempt: () => unknown) {
      try {
        await attempt();
        return "allowed";
      } catch (error) {
        return (error as Error).name;
      }
    }
    export default {
      async fetch() {
        return Response.json({
          own: await outcome(() => Deno.readTextFile(new URL("./index.ts", import.meta.url))),
          password: await outcome(() => Deno.readTextFile("/etc/passwd")),
          migration: await outcome(() => Deno.readTextFile("supabase/config.toml")),
          write: await outcome(() => Deno.writeTextFile("x", "x")),
          run: await outcome(() => new Deno.Command("/bin/ls").output()),
          env: Object.keys(Deno.env.toObject()).filter((name) => /^(S|HOME|USER)/.test(name)).sort(),
          secret: Deno.env.get("SCRATCH_SECRET"),
        });
      },
    };
  `,
};

let root: string;
let stack: Stack;
const logged: string[] = [];

Deno.test.beforeAll(async () => {
  root = await scratchProject(PROJECT);
  stack = await startStack({ root, log: (line) => logged.push(line) });
});
Deno.test.afterAll(async () => {
  await stack.stop();
  await Deno.remove(root, { recursive: true });
});

const call = (path: string, init?: RequestInit) => fetch(`${stack.url}/functions/v1${path}`, init);

Deno.test("the gateway keeps method, path, query, headers and status when a function answers", async () => {
  const response = await call("/echo/a%20b?x=1&status=418", {
    method: "PATCH",
    headers: { "x-scratch": "sent" },
    body: "12345",
  });
  assert.deepEqual([response.status, response.headers.get("x-answer")], [418, "kept"]);
  assert.deepEqual(await response.json(), {
    method: "PATCH",
    path: "/echo/a%20b?x=1&status=418",
    bytes: 5,
    length: "5",
    header: "sent",
  });
});

Deno.test("the gateway passes a body on in parts when its length is unknown", async () => {
  const body = new ReadableStream({
    async start(controller) {
      for (let part = 0; part < 3; part++) {
        controller.enqueue(new Uint8Array(1000));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      controller.close();
    },
  });
  const response = await call("/echo", { method: "POST", body });
  const { bytes, length } = await response.json();
  assert.deepEqual({ bytes, length }, { bytes: 3000, length: null });
});

Deno.test("the gateway passes 10 MB on when the function reads them", async () => {
  const response = await call("/echo", { method: "POST", body: new Uint8Array(10_000_000) });
  assert.equal((await response.json()).bytes, 10_000_000);
});

for (const form of ["declared", "chunked"]) {
  Deno.test(`the gateway keeps 413 when a function refuses 10 MB, ${form}`, async () => {
    const bytes = new Uint8Array(10_000_000);
    const body = form === "declared" ? bytes : new Blob([bytes]).stream();
    const response = await call("/refuse", { method: "POST", body });
    assert.deepEqual([response.status, await response.text()], [413, "too large"]);
  });
}

Deno.test("a function answers where it is called when it calls Deno.serve with its own port", async () => {
  assert.equal(await (await call("/classic")).text(), "classic");
});

Deno.test("the gateway answers 503 with the reason when a function cannot start", async () => {
  const response = await call("/broken");
  const { problems } = await response.json();
  assert.deepEqual([response.status, problems[0].code], [503, "retryable"]);
  assert.match(problems[0].message, /`broken` does not start:[^]*no such table/);
  assert.ok(logged.some((line) => line.startsWith("[broken] ") && line.includes("no such table")));
});

Deno.test("the gateway answers 502, then starts a function again, when its process ends", async () => {
  assert.equal(await (await call("/crash")).text(), "1");
  assert.equal(await (await call("/crash")).text(), "2");
  const response = await call("/crash?die");
  assert.deepEqual([response.status, (await response.json()).problems[0].code], [502, "retryable"]);
  assert.equal(await (await call("/crash")).text(), "1");
});

Deno.test("a function reaches what the platform lets it reach, and nothing else", async () => {
  assert.deepEqual(await (await call("/probe")).json(), {
    own: "allowed",
    password: "NotCapable",
    migration: "NotCapable",
    write: "NotCapable",
    run: "NotCapable",
    env: [
      "SCRATCH_SECRET",
      "SUPABASE_ANON_KEY",
      "SUPABASE_DB_URL",
      "SUPABASE_JWKS",
      "SUPABASE_PUBLISHABLE_KEYS",
      "SUPABASE_SECRET_KEYS",
      "SUPABASE_SERVICE_ROLE_KEY",
      "SUPABASE_URL",
    ],
    secret: "from the file",
  });
});

Deno.test("the gateway answers 404 when a function is unknown or switched off", async () => {
  for (const slug of ["absent", "off", "constructor"]) {
    const response = await call(`/${slug}`);
    assert.deepEqual([response.status, (await response.json()).problems[0].code], [
      404,
      "not_found",
    ]);
  }
});

Deno.test("verify_jwt admits and refuses as the token deserves when a function is closed", async () => {
  const sign = (secret: string, expires: string) =>
    new SignJWT({ role: "authenticated" }).setProtectedHeader({ alg: "HS256" })
      .setExpirationTime(expires).sign(new TextEncoder().encode(secret));
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"role":"service_role"}')}.`;
  const cases: [expected: number, headers: Record<string, string>][] = [
    [200, { authorization: `Bearer ${await sign(stack.jwtSecret, "1h")}` }],
    [200, { authorization: `Bearer ${stack.publishableKey}` }],
    [200, { apikey: stack.publishableKey }],
    [401, {}],
    [401, { apikey: "sb_publishable_of_another_project" }],
    [401, { authorization: `Bearer ${await sign(stack.jwtSecret, "-1h")}` }],
    [401, { authorization: `Bearer ${await sign("another secret, also quite long", "1h")}` }],
    [401, { authorization: `Bearer ${unsigned}`, apikey: stack.publishableKey }],
    [401, { authorization: "Bearer nonsense" }],
  ];
  for (const [expected, headers] of cases) {
    const response = await call("/closed", { headers });
    const body = await response.json();
    assert.equal(response.status, expected, JSON.stringify(headers));
    if (expected === 401) assert.equal(body.problems[0].code, "unauthenticated");
  }
  assert.equal((await call("/closed", { method: "OPTIONS" })).status, 200);
});

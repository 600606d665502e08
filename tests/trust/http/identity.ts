import { signUp } from "../../contract/athlete.ts";
import { send } from "../../contract/send.ts";
import { decode, sign } from "../../contract/tokens.ts";
import type { Check, Outcome } from "../check.ts";
import { forgedTokens } from "./forged_tokens.ts";
import { sendRaw } from "./raw_http.ts";
import { refusalFault } from "./refusal.ts";
import { Tally } from "./tally.ts";
import { startTrustStack, type TrustStack } from "./trust_stack.ts";

const REFUSED = { status: 401, code: "unauthenticated", path: "" };
const JSON_TYPE = { "content-type": "application/json" };

export const IDENTITY: Check = {
  group: "identity",
  name: "forged and broken tokens, at every function",
  async run() {
    const stack = await startTrustStack();
    const asked: string[] = [];
    const trap = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, ({ url }) => {
      asked.push(url);
      return Response.json({ keys: [stack.publicJwk] });
    });
    try {
      return await refuseAll(stack, `http://127.0.0.1:${trap.addr.port}`, asked);
    } finally {
      await trap.shutdown();
      await stack.stop();
    }
  },
};

async function refuseAll(
  stack: TrustStack,
  trapUrl: string,
  asked: readonly string[],
): Promise<Outcome> {
  const tally = new Tally();
  const { token: shared } = await signUp(stack);
  const genuine = await sign(stack.signingKey, {
    header: { alg: "ES256", kid: "trust", typ: "JWT" },
    claims: decode(shared).claims,
  });
  const forged = await forgedTokens(genuine, { ...stack, trapUrl });
  const urls = new Map<string, string>();
  for (const slug of stack.slugs) urls.set(slug, `${(await stack.processOf(slug)).origin}/${slug}`);

  const before = stack.calls.length;
  for (const [slug, url] of urls) {
    // With a key beside it, too: whoever brings a token is judged by it alone.
    for (const apikey of [stack.publishableKey, stack.secretKey]) {
      for (const { name, token } of forged) {
        const answer = await send({ url, headers: { apikey }, token }, { body: "{}" });
        tally.count(`${slug} with ${name}`, refusalFault(answer, REFUSED));
      }
      for (const authorization of ["", "Bearer", "Bearer ", `Basic ${genuine}`, genuine]) {
        const headers = { ...JSON_TYPE, apikey, authorization };
        const answer = await send({ url }, { headers, body: "{}" });
        tally.count(`${slug} with \`${authorization}\``, refusalFault(answer, REFUSED));
      }
      await refuseRaw(tally, slug, url, apikey, genuine);
    }
  }
  const calls = stack.calls.slice(before);
  tally.count("calls of the database", calls.length > 0 ? calls.join(", ") : undefined);
  tally.count("calls of key addresses", asked.length > 0 ? asked.join(", ") : undefined);

  for (const [slug, url] of urls) {
    for (const [name, token] of Object.entries({ shared, genuine })) {
      const admitted = { status: 400, code: "malformed_json", path: "" };
      const answer = await send({ url, token }, { body: "{" });
      tally.count(`${slug} with the ${name} token itself`, refusalFault(answer, admitted));
    }
  }
  const own = await send({ url: urls.get("detect-records")!, token: shared }, { body: "{}" });
  const isHeard = own.status === 200 && stack.calls.length > before;
  tally.count("a call that is counted", isHeard ? undefined : `${own.status}: ${own.text}`);
  return tally.outcome;
}

/** What `fetch` would not send. */
async function refuseRaw(
  tally: Tally,
  slug: string,
  url: string,
  apikey: string,
  genuine: string,
): Promise<void> {
  const common = ["content-type: application/json", `apikey: ${apikey}`, "content-length: 2"];
  const headers = {
    "the token in two headers": [`authorization: Bearer ${genuine}`, `Authorization: Bearer x`],
    "two headers, the token in the second": [
      "authorization: x",
      `authorization: Bearer ${genuine}`,
    ],
    "a token of 1 MiB": [`authorization: Bearer ${genuine}${"A".repeat(1024 * 1024)}`],
  };
  for (const [name, more] of Object.entries(headers)) {
    const answer = await sendRaw(url, {
      headers: [...common, ...more],
      body: (write) => write(new TextEncoder().encode("{}")),
    });
    if (answer === undefined) {
      tally.count(`${slug} with ${name}`, "no answer");
    } else if (answer.status === 400 || answer.status === 431) {
      // No such header comes through the HTTP server, which answers before any code of ours runs.
      tally.count(`${slug} with ${name}`, answer.text === "" ? undefined : answer.text);
    } else {
      tally.count(`${slug} with ${name}`, refusalFault(answer, REFUSED));
    }
  }
}

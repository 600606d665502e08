import postgres from "postgres";
import { send } from "../../../contract/send.ts";
import type { Check } from "../../check.ts";
import { storedForms } from "../forms.ts";
import { settle } from "../person.ts";
import { refusalFault } from "../refusal.ts";
import { Tally } from "../tally.ts";
import { startTrustStack, type TrustStack } from "../trust_stack.ts";

const SECONDS = { short: 3, long: 30 } as const;
const MILLISECONDS_BETWEEN = 100;
/** The local API does not come back by itself, as PostgREST does. */
const ENDS_BETWEEN_OPENINGS = 10;
const AWAY = { status: 503, code: "retryable", path: "" };

export const ENDED_BACKENDS: Check = {
  group: "faults",
  name: "half of the connections ended, ten times a second",
  async run(length) {
    const stack = await startTrustStack();
    globalThis.addEventListener("unhandledrejection", swallowLoss);
    const heard = hushApi();
    try {
      const tally = new Tally();
      const person = await settle(stack);
      stack.translate = asPostgrest;
      const ending = endBackends(stack);
      const until = performance.now() + SECONDS[length] * 1_000;
      let [answered, refused] = [0, 0];
      const calls = stack.slugs.flatMap((slug) =>
        storedForms(slug, person).map((form) => ({ slug, body: JSON.stringify(form) }))
      );
      const ask = async ({ slug, body }: { slug: string; body: string }) => {
        const { origin } = await stack.processOf(slug);
        return await send({ url: `${origin}/${slug}`, token: person.token }, { body });
      };
      try {
        await Promise.all(calls.map(async (call) => {
          while (performance.now() < until) {
            const answer = await ask(call);
            if (answer.status === 200) answered++;
            else refused++;
            const fault = answer.status === 200 ? undefined : refusalFault(answer, AWAY);
            tally.count(`${call.slug} amid it`, fault);
          }
        }));
      } finally {
        await ending.stop();
      }
      tally.count("answers given amid it", answered > 0 ? undefined : "none");
      tally.count("answers refused amid it", refused > 0 ? undefined : "none");
      for (const call of calls) {
        const { status, text } = await ask(call);
        tally.count(`${call.slug} after it`, status === 200 ? undefined : `${status} ${text}`);
      }
      const [open] = await stack.sql`
        select count(*)::int as transactions from pg_stat_activity
        where state like 'idle in transaction%'
      `;
      const left = open?.["transactions"];
      tally.count("transactions left open", left === 0 ? undefined : `${left}`);
      return tally.outcome;
    } finally {
      await stack.stop();
      globalThis.removeEventListener("unhandledrejection", swallowLoss);
      heard();
    }
  },
};

/** The local API prints each connection that it loses, here hundreds. Returns what ends it. */
function hushApi(): () => void {
  // deno-lint-ignore no-console -- nobody else prints amid this check
  const print = console.error;
  // deno-lint-ignore no-console
  console.error = () => {};
  // deno-lint-ignore no-console
  return () => void (console.error = print);
}

/** postgres.js 3.4.9 tells of a lost connection also where nobody can hear it. */
function swallowLoss(event: PromiseRejectionEvent): void {
  const { code } = Object(event.reason);
  if (/^(?:CONNECTION_\w+|EPIPE|ECONNRESET|57P0\d)$/.test(code)) event.preventDefault();
}

/** Ends half of the connections each time, never its own, until it is stopped. */
function endBackends({ databaseUrl, reopenApi }: TrustStack) {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  let isOver = false;
  const ending = (async () => {
    for (let ends = 1; !isOver; ends++) {
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid() and random() < 0.5
      `;
      if (ends % ENDS_BETWEEN_OPENINGS === 0) await reopenApi();
      await new Promise((resolve) => setTimeout(resolve, MILLISECONDS_BETWEEN));
    }
    await reopenApi();
  })();
  return {
    async stop() {
      isOver = true;
      await ending;
      await sql.end({ timeout: 1 });
    },
  };
}

/**
 * What PostgREST says of a lost connection. The local API says that it does not know, or, when it
 * was about to look at the schema, that there is no such function.
 */
async function asPostgrest(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  const text = await answer.text();
  const isLost = text.includes('"PGRST202"') ||
    (answer.status === 500 && !/"code":"[0-9A-Z]{5}"/.test(text));
  return isLost
    ? Response.json({ code: "PGRST001", message: "the connection is lost" }, { status: 503 })
    : new Response(text, answer);
}

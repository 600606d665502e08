import { SignJWT } from "jose";
import { join } from "node:path";
import type { FunctionDefinition } from "../../local/config.ts";
import { hostFunctions } from "../../local/functions.ts";
import { jsonWebKeySet } from "../../local/tokens.ts";
import { DENOS } from "../contract/served_function.ts";
import { publishedRace } from "../contract/race.ts";
import { compare } from "./comparison.ts";
import { measureRounds, type Samples, type Subject } from "./measure.ts";
import type { StartPlan } from "./plan.ts";
import { scratchFunctions } from "./scratch_functions.ts";
import type { ColdStart } from "./results.ts";
import { quantile, quartiles } from "./statistics.ts";

const JWT_SECRET = "a secret of this run alone, long enough";

/**
 * From the first request, which starts the function's process, to the last byte of its answer:
 * with the engine and without, on both Denos, all in one shuffled run.
 */
export async function measureColdStarts(
  { rounds, starts }: StartPlan,
): Promise<Record<string, ColdStart>> {
  const { root, empty, withEngine } = await scratchFunctions();
  const token = await signedToken();
  const cases = Object.entries(DENOS).flatMap(([version, deno]) => [
    { name: `${version}, empty`, deno, definition: empty },
    { name: `${version}, with engine`, deno, definition: withEngine },
  ]);
  const subjects: Subject[] = cases.map(({ name, deno, definition }) => ({
    name,
    measure: () => firstAnswer(root, deno, definition, token),
  }));
  try {
    // Compiled TypeScript is kept from here on, as a deployed function is compiled beforehand.
    for (const { measure } of subjects) await measure(0);
    const all = await measureRounds(subjects, { most: rounds * starts, seconds: Infinity });
    const samples = mediansOf(all, starts);
    return Object.fromEntries(
      Object.keys(DENOS).map((version) => {
        const [without, engine] = [`${version}, empty`, `${version}, with engine`];
        const compared = compare(samples, without);
        const added = samples.get(engine)!.map((time, round) =>
          time - samples.get(without)![round]!
        );
        return [version, {
          ...{ starts, rounds },
          empty_ms: compared[without]!.milliseconds,
          with_engine_ms: compared[engine]!.milliseconds,
          added_ms: quartiles(added),
          ratio: compared[engine]!.ratio,
        }];
      }),
    );
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

/**
 * Of so many samples that follow each other, the median: single starts scatter by more than the
 * engine adds, and more of them would not scatter less.
 */
export function mediansOf(samples: Samples, together: number): Samples {
  return new Map(
    [...samples].map(([name, all]) => [
      name,
      Array.from(
        { length: Math.floor(all.length / together) },
        (_, block) => quantile(all.slice(block * together, (block + 1) * together), 0.5),
      ),
    ]),
  );
}

async function firstAnswer(
  root: string,
  deno: string,
  definition: FunctionDefinition,
  token: string,
): Promise<number> {
  const restore = withEnvironment({
    STADION_FUNCTION_DENO: deno,
    // One folder for each Deno: where another version finds the cache, it clears it.
    DENO_DIR: join(root, deno.replaceAll("/", "-")),
  });
  const log: string[] = [];
  const host = await hostFunctions({
    root,
    functions: [definition],
    env: {
      SUPABASE_URL: "http://127.0.0.1:9",
      SUPABASE_JWKS: jsonWebKeySet(JWT_SECRET),
      SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_bench"}',
      SUPABASE_SECRET_KEYS: '{"default":"sb_secret_bench"}',
    },
    log: (line) => log.push(line),
  });
  try {
    const request = new Request(`http://127.0.0.1/${definition.slug}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(publishedRace()),
    });
    const started = performance.now();
    const response = await host.fetch(definition, `/${definition.slug}`, request);
    const answer = await response.text();
    const took = performance.now() - started;
    if (response.status === 200) return took;
    throw new Error(
      `\`${definition.slug}\` answered ${response.status}: ${answer}\n${log.join("\n")}`,
    );
  } finally {
    restore();
    await host.stop();
  }
}

function signedToken(): Promise<string> {
  return new SignJWT({ role: "authenticated", aud: "authenticated", sub: crypto.randomUUID() })
    .setProtectedHeader({ alg: "HS256", kid: "local", typ: "JWT" })
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(JWT_SECRET));
}

/** Sets variables of this process, which the function host reads; gives what sets them back. */
function withEnvironment(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map((name) => [name, Deno.env.get(name)] as const);
  for (const [name, value] of Object.entries(variables)) Deno.env.set(name, value);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) Deno.env.delete(name);
      else Deno.env.set(name, value);
    }
  };
}

import { createClient } from "@supabase/supabase-js";
import { send } from "../../../contract/send.ts";
import { sign } from "../../../contract/tokens.ts";
import { readRelations, type Relation } from "../../../rls/catalogue.ts";
import { makeRows, type Relations, tablesOf, userId } from "../../../rls/row_maker.ts";
import type { Check } from "../../check.ts";
import { placesOf, textWith } from "../catalogue/places.ts";
import { storedForms } from "../forms.ts";
import { type Person, settle } from "../person.ts";
import { problemsOf } from "../refusal.ts";
import { Tally } from "../tally.ts";
import { startTrustStack, type TrustStack } from "../trust_stack.ts";
import { writeEverywhere } from "./columns.ts";
import { rowsOfUser, schemaHash } from "./others.ts";
import { PAYLOADS } from "./payloads.ts";
import { readBack } from "./read_back.ts";

const [OWN, OTHER] = [1, 2] as const;
/** Of columns and payloads, in the short version; the seed says which. */
const SHARE = 32;

export const INJECTION: Check = {
  group: "injection",
  name: "SQL, filters and JSON paths in every text",
  async run(length, seed) {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const { sql } = stack;
      const relations = await readRelations(sql);
      await makeTheirRows(sql, relations);
      const person = await settle(stack);
      const before = [await schemaHash(sql), await rowsOfUser(sql, relations, OTHER)] as const;
      const share = length === "short" ? SHARE : 1;
      await writeEverywhere(tally, sql, relations, await clientOf(stack, OWN), {
        ...{ number: OWN, share, seed },
      });
      await sendEverywhere(tally, stack, person, share, seed);
      for (const [number, payload] of PAYLOADS.entries()) {
        if ((number + seed) % share === 0) await readBack(tally, stack, person, payload);
      }
      tally.count("the schema", before[0] === await schemaHash(sql) ? undefined : "it changed");
      await countOthersRows(tally, stack, relations, before[1]);
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

/** A row of each of two users in every table that has none from migrations or seeds. */
async function makeTheirRows(sql: TrustStack["sql"], relations: Relations): Promise<void> {
  const empty: Relation[] = [];
  for (const table of tablesOf(relations)) {
    const rows = await sql.unsafe(`select from ${table.name} limit 1`);
    if (rows.length === 0) empty.push(table);
  }
  for (const number of [OWN, OTHER]) await makeRows(sql, relations, number, empty);
}

/** A session of a user who was not signed up but made. */
async function clientOf(stack: TrustStack, number: number) {
  const token = await sign(new TextEncoder().encode(stack.jwtSecret), {
    header: { alg: "HS256", kid: "local" },
    claims: {
      ...{ sub: userId(number), role: "authenticated", aud: "authenticated" },
      exp: Math.floor(Date.now() / 1000) + 3600,
    },
  });
  return createClient(stack.url, stack.publishableKey, {
    accessToken: () => Promise.resolve(token),
  });
}

/** Every text of every function's own bodies. */
async function sendEverywhere(
  tally: Tally,
  stack: TrustStack,
  person: Person,
  share: number,
  seed: number,
): Promise<void> {
  for (const slug of stack.slugs) {
    const target = { url: `${(await stack.processOf(slug)).origin}/${slug}`, token: person.token };
    const places = placesOf(storedForms(slug, person), slug)
      .filter(({ value }) => typeof value === "string");
    for (const [index, place] of places.entries()) {
      for (const [number, payload] of PAYLOADS.entries()) {
        if ((number + index + seed) % share !== 0) continue;
        const answer = await send(target, { body: textWith(place, JSON.stringify(payload)) });
        const stated = problemsOf(answer);
        const fault = typeof stated === "string" || answer.status >= 500 ? answer.text : undefined;
        tally.count(`${slug} with ${JSON.stringify(payload)} at ${place.field}`, fault);
      }
    }
  }
}

async function countOthersRows(
  tally: Tally,
  { sql }: TrustStack,
  relations: Relations,
  before: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [table, rows] of Object.entries(await rowsOfUser(sql, relations, OTHER))) {
    tally.count(`another's ${table}`, rows === before[table] ? undefined : `now ${rows}`);
  }
}

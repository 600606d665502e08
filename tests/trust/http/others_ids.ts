import type postgres from "postgres";
import { type Answer, send, type Target } from "../../contract/send.ts";
import { readVectors } from "../../contract/vectors.ts";
import type { Check } from "../check.ts";
import { ENGINE_FORMS, storedForms } from "./forms.ts";
import { settle } from "./person.ts";
import { changeBetween, takeSnapshot } from "./snapshot.ts";
import { Tally } from "./tally.ts";
import { startTrustStack } from "./trust_stack.ts";

export const OTHERS_IDS: Check = {
  group: "other people's ids",
  name: "another's id answers as an id of nobody, byte for byte",
  async run(length) {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const [one, other] = [await settle(stack), await settle(stack)];
      const theirs = await idsOf(stack.sql, other.userId);
      const before = await takeSnapshot(stack.sql);
      const most = length === "short" ? 2 : Infinity;
      await Promise.all(stack.slugs.map(async (slug) => {
        const { origin } = await stack.processOf(slug);
        const target: Target = { url: `${origin}/${slug}`, token: one.token };
        for (const { place, body } of bodiesWithIds(slug)) {
          for (const { column, id } of fitting(theirs, place).slice(0, most)) {
            const fault = await difference(target, body, id);
            tally.count(`${slug} with ${column} at ${place}`, fault);
          }
        }
      }));
      tally.count("their rows", changeBetween(before, await takeSnapshot(stack.sql)));
      for (const [slug, body] of ownReferences(other)) {
        const { origin } = await stack.processOf(slug);
        const target = { url: `${origin}/${slug}`, token: other.token };
        const answer = await send(target, { body: JSON.stringify(body) });
        tally.count(`${slug} to its owner`, answer.status === 200 ? undefined : show(answer));
      }
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

const PLACE = "00000000-0000-4000-8000-00000000beef";

interface BodyWithId {
  readonly place: string;
  readonly body: string;
}

/** Every member that takes an id, and every name of an id that a caller might try. */
function bodiesWithIds(slug: string): BodyWithId[] {
  const bodies = new Map<string, string>();
  for (const name of NAMES) bodies.set(`/${name}`, JSON.stringify({ [name]: PLACE }));
  const forms = storedForms(slug, { raceId: PLACE, planId: PLACE, sessionIds: [PLACE, PLACE] })
    .map((body) => JSON.stringify(body));
  const operation = ENGINE_FORMS[slug];
  const posted = operation === undefined
    ? []
    : readVectors(operation).filter(({ answer }) => answer.ok).map(({ body }) => body);
  for (const [number, text] of [...forms, ...posted].entries()) {
    const request = JSON.parse(text);
    // Beside one posted request as good as beside all of them.
    for (const name of number <= forms.length ? NAMES : []) {
      const place = `/${name} beside ${Object.keys(request).toSorted().join(", ")}`;
      if (!bodies.has(place)) bodies.set(place, JSON.stringify({ ...request, [name]: PLACE }));
    }
    for (const place of idPlaces(request)) {
      const general = place.replaceAll(/\/\d+/g, "/*");
      if (!bodies.has(general)) bodies.set(general, JSON.stringify(withIdAt(request, place)));
    }
  }
  return [...bodies].map(([place, body]) => ({ place, body }));
}

const NAMES = [
  ...["id", "user_id", "athlete_id", "owner_id", "race_result_id", "session_id"],
  ...["session_log_id", "program_id", "training_plan_id", "lifter_maxes_id", "formula_config_id"],
];
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idPlaces(value: unknown, path = ""): string[] {
  if (typeof value === "string") return UUID.test(value) ? [path] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => idPlaces(member, `${path}/${name}`));
}

function withIdAt(request: unknown, place: string): unknown {
  const copy = structuredClone(request);
  const steps = place.split("/").slice(1);
  // deno-lint-ignore no-explicit-any -- a walk through any JSON
  const parent = steps.slice(0, -1).reduce((value: any, step) => value[step], copy);
  parent[steps.at(-1)!] = PLACE;
  return copy;
}

async function difference(
  target: Target,
  body: string,
  theirId: string,
): Promise<string | undefined> {
  const another = await ask(target, body, theirId);
  const nobody = await ask(target, body, crypto.randomUUID());
  const isSame = another.status === nobody.status && another.text === nobody.text;
  return isSame && another.status < 500 ? undefined : `${show(another)} and ${show(nobody)}`;
}

async function ask(target: Target, body: string, id: string): Promise<Answer> {
  const answer = await send(target, { body: body.replaceAll(PLACE, id) });
  return { ...answer, text: answer.text.replaceAll(id, PLACE) };
}

function show({ status, text }: Answer): string {
  return `${status} ${text.slice(0, 200)}`;
}

interface TheirId {
  readonly column: string;
  readonly id: string;
}

/** One id of each kind in rows that are the user's. */
async function idsOf(sql: postgres.Sql, userId: string): Promise<TheirId[]> {
  const columns = await sql<{ table: string; column: string }[]>`
    select format('%I.%I', table_schema, table_name) as table, column_name as column
    from information_schema.columns join information_schema.tables
      using (table_catalog, table_schema, table_name)
    where table_schema in ('hyrox', 'strength') and table_type = 'BASE TABLE'
      and data_type = 'uuid' and column_name in ('id', 'user_id', 'athlete_id')
  `;
  const ids: TheirId[] = [];
  for (const { table, column } of columns) {
    const [row] = await sql.unsafe<{ id: string }[]>(
      `select ${column} as id from ${table} as stored
       where position($1 in stored::text) > 0 or exists (
         select from hyrox.athlete_profiles as athlete
         where athlete.user_id = $1::uuid and position(athlete.id::text in stored::text) > 0)
       limit 1`,
      [userId],
    );
    if (row?.id) ids.push({ column: `${table}.${column}`, id: row.id });
  }
  if (ids.length < 10) throw new Error(`${ids.length} ids are too few to try`);
  return ids;
}

/** Where a member names a kind of row, the ids of that kind; elsewhere one of each owner. */
function fitting(theirs: readonly TheirId[], place: string): readonly TheirId[] {
  const kind = place.match(/(\w+?)(?:_result|_log)?_id(?: |$)/)?.[1];
  const fit = theirs.filter(({ column }) =>
    kind === undefined || column.includes(kind) || column.endsWith(`.${kind}_id`)
  );
  return fit.length > 0 ? fit : theirs.slice(0, 3);
}

function ownReferences(
  { raceId, planId, sessionIds }: Awaited<ReturnType<typeof settle>>,
): [slug: string, body: object][] {
  return [
    ["validate-splits", { race_result_id: raceId }],
    ["plan-calendar", { training_plan_id: planId }],
    ["generate-session", { session_id: sessionIds[1] }],
    ["review-session", { session_id: sessionIds[0] }],
  ];
}

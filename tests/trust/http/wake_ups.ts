import { decode, sign } from "../../contract/tokens.ts";
import type { Person } from "./person.ts";
import type { TrustStack } from "./trust_stack.ts";

/** Stands in every body below, and may stand in no row. */
export const MARKER = "said-by-a-wake-up";

export interface Stranger {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: string;
  /** Known, as a user: the key beside their token opens nothing. */
  readonly isUser?: true;
}

/** Everybody who is not the project. */
export async function strangers(stack: TrustStack, person: Person): Promise<Stranger[]> {
  const { secretKey, publishableKey } = stack;
  const service = await sign(new TextEncoder().encode(stack.jwtSecret), {
    header: { alg: "HS256", kid: "local" },
    claims: { ...decode(person.token).claims, role: "service_role" },
  });
  const keys: Record<string, string> = {
    "no key": "",
    "the publishable key": publishableKey,
    "a shortened key": secretKey.slice(0, -1),
    "a longer key": `${secretKey}x`,
    "the key in capitals": secretKey.toUpperCase(),
    "two keys": `${secretKey}, ${secretKey}`,
    "the name of the key": "default",
    "a pattern for keys": "sb_secret_%",
    "a user's token as key": person.token,
    "a service_role token as key": service,
    "the signing secret as key": stack.jwtSecret,
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  return [
    ...Object.entries(keys).map(([name, apikey]) => ({ name, headers: { apikey } })),
    { name: "no header", headers: {} },
    { name: "the key in the query", headers: {}, query: `?apikey=${secretKey}` },
    { name: "the key as cookie", headers: { cookie: `apikey=${secretKey}` } },
    { name: "the key as token", headers: bearer(secretKey) },
    {
      name: "the key as token, and the publishable one",
      headers: { apikey: publishableKey, ...bearer(secretKey) },
    },
    {
      name: "the publishable key twice",
      headers: { apikey: publishableKey, ...bearer(publishableKey) },
    },
    { name: "a service_role token", headers: { apikey: publishableKey, ...bearer(service) } },
    {
      name: "a service_role token beside the key",
      headers: { apikey: secretKey, ...bearer(service) },
    },
    { name: "no token beside the key", headers: { apikey: secretKey, ...bearer("") } },
    { name: "a broken token beside the key", headers: { apikey: secretKey, ...bearer("x") } },
    {
      name: "a user's token",
      headers: { apikey: publishableKey, ...bearer(person.token) },
      isUser: true,
    },
    {
      name: "a user's token beside the key",
      headers: { apikey: secretKey, ...bearer(person.token) },
      isUser: true,
    },
  ];
}

/** Wake-ups that say what is not so, about somebody whom nothing happened to. */
export function wakeUps(other: Person): { readonly name: string; readonly body: string }[] {
  const benchmark = { id: crypto.randomUUID(), athlete_id: other.athleteId, notes: MARKER };
  const event = { type: "INSERT", table: "benchmark_tests", schema: "hyrox" };
  const of = (more: object) =>
    JSON.stringify({ ...event, record: null, old_record: null, ...more });
  const log = { ...benchmark, user_id: other.userId, session_id: other.sessionIds[0] };
  return [
    { name: "another's benchmark", body: of({ record: { ...benchmark, results: { m: 9e9 } } }) },
    { name: "another's log", body: of({ table: "session_logs", schema: "strength", record: log }) },
    {
      name: "another's race that went",
      body: of({ type: "DELETE", table: "race_results", old_record: { id: other.raceId } }),
    },
    {
      name: "a ledger",
      body: of({ request: { athlete_id: other.athleteId, ledger: [], efforts: [] }, MARKER }),
    },
    { name: "claims", body: of({ marks: [], worker: crypto.randomUUID(), lease_seconds: 0 }) },
    { name: "a table of auth", body: of({ schema: "auth", table: "users", record: { MARKER } }) },
    { name: "SQL for a table", body: of({ table: `x"; drop table hyrox.race_results; --` }) },
    { name: "rows that are none", body: of({ record: [MARKER], old_record: 17 }) },
    { name: "a change that is none", body: of({ type: MARKER }) },
    { name: "a megabyte", body: of({ record: { notes: MARKER.repeat(50_000) } }) },
    { name: "nothing", body: "{}" },
    { name: "a sweep", body: '{"sweep":true}' },
  ];
}

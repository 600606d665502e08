import type { SupabaseClient } from "@supabase/supabase-js";
import { dataOf } from "../_shared/database.ts";
import type { Problem } from "../_shared/engine.ts";
import { problem, type Refusal, refuse } from "../_shared/problems.ts";
import { isUuid } from "../_shared/uuid.ts";

const KEY = "race_result_id";
const POSTED_KEYS: ReadonlySet<string> = new Set(["race", "splits", "transitions_total_seconds"]);
/** An object of one short string member, escapes allowed: the parser drops repeated keys, this sees them. */
const ONE_MEMBER = /^\s*\{\s*"(?:[^"\\]|\\.){1,84}"\s*:\s*"(?:[^"\\]|\\.){1,216}"\s*\}\s*$/;
/** As many as the engine names at once. */
const MOST_PROBLEMS = 100;
const DATABASE_PATIENCE_MILLISECONDS = 5_000;

/** The id when the body asks for a stored race; undefined for every other body, which the engine judges. */
export function readStoredRaceId(
  body: Uint8Array,
): { readonly ok: true; readonly id: string } | Refusal | undefined {
  let text: string;
  let parsed: unknown;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof parsed !== "object" || parsed === null || !Object.hasOwn(parsed, KEY)) {
    return undefined;
  }
  const others = Object.keys(parsed).filter((key) => key !== KEY);
  if (others.length > 0) {
    return { ok: false, problems: others.slice(0, MOST_PROBLEMS).map(explainSurplus) };
  }
  const id: unknown = Object.values(parsed)[0];
  if (typeof id !== "string") return refuse("wrong_type", `/${KEY}`, `\`${KEY}\` must be a string`);
  if (!isUuid(id)) return refuse("invalid_uuid", `/${KEY}`, `\`${KEY}\` is not a uuid`);
  if (!ONE_MEMBER.test(text)) {
    return refuse("duplicate_key", `/${KEY}`, `\`${KEY}\` is given more than once; give it once`);
  }
  return { ok: true, id };
}

function explainSurplus(key: string): Problem {
  const path = `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return POSTED_KEYS.has(key)
    ? problem(
      "conflicting_fields",
      path,
      `\`${key}\` belongs to a posted race; leave out \`${KEY}\` or it`,
    )
    : problem("unknown_field", path, `\`${key}\` is no field here: the field is ${KEY}`);
}

/** Loads the race as the caller. One that is not theirs and one that is not there are the same to them. */
export async function loadStoredRace(
  supabase: SupabaseClient,
  id: string,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  const race: unknown = dataOf(
    await supabase.schema("hyrox").rpc("race_for_validation", { race_result_id: id })
      .abortSignal(AbortSignal.timeout(DATABASE_PATIENCE_MILLISECONDS)),
  );
  if (race === null) {
    return refuse(
      "not_found",
      `/${KEY}`,
      "no race of yours has this id; check the id and the account",
    );
  }
  return { ok: true, bytes: new TextEncoder().encode(JSON.stringify(race)) };
}

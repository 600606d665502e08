import type { Operation } from "../../../../functions/_shared/engine.ts";
import { call } from "../../../../pkg/stadion.js";
import { type Answer, send } from "../../../contract/send.ts";
import { readVectors } from "../../../contract/vectors.ts";
import { ENGINE_FORMS, storedForms } from "../forms.ts";
import type { Person } from "../person.ts";
import type { TrustStack } from "../trust_stack.ts";

/** Somebody who answers requests of one form. */
export interface Asked {
  readonly name: string;
  /** Requests that are accepted. */
  readonly requests: readonly unknown[];
  ask(text: string): Promise<Answer>;
}

const OPERATIONS: readonly Operation[] = [
  ...["validate_splits", "detect_records", "estimate_one_rep_max", "generate_plan"] as const,
  ...["generate_session", "review_session", "assess_progress", "score_total"] as const,
];

/** Every operation, over HTTP where a function takes its requests, and the functions' own bodies. */
export async function everyoneAsked(stack: TrustStack, person: Person): Promise<Asked[]> {
  const over = async (slug: string) => {
    const url = `${(await stack.processOf(slug)).origin}/${slug}`;
    return (text: string) => send({ url, token: person.token }, { body: text });
  };
  const asked: Asked[] = [];
  for (const operation of OPERATIONS) {
    const slug = Object.keys(ENGINE_FORMS).find((slug) => ENGINE_FORMS[slug] === operation);
    const requests = readVectors(operation).filter(({ answer }) => answer.ok)
      .map(({ body }) => JSON.parse(body));
    const ask = slug === undefined ? inProcess(operation) : await over(slug);
    for (const [kind, some] of byKind(operation, requests)) {
      asked.push({ name: `${slug ?? operation}${kind}`, requests: some, ask });
    }
  }
  for (const slug of stack.slugs) {
    for (const [kind, requests] of byKind(slug, storedForms(slug, person))) {
      asked.push({ name: `${slug} of stored rows${kind}`, requests, ask: await over(slug) });
    }
  }
  return asked;
}

/** Plans of several kinds have fields of the same names. */
function byKind(name: string, requests: readonly unknown[]): Map<string, unknown[]> {
  const kinds = new Map<string, unknown[]>();
  for (const request of requests) {
    const kind = name.startsWith("generate") ? (request as { kind?: unknown }).kind : undefined;
    const title = typeof kind === "string" ? ` of kind ${kind}` : "";
    kinds.set(title, [...kinds.get(title) ?? [], request]);
  }
  return kinds;
}

function inProcess(operation: Operation): Asked["ask"] {
  return (text) => {
    const answered = new TextDecoder().decode(call(operation, new TextEncoder().encode(text)));
    const { ok, problems, result } = JSON.parse(answered);
    const status = ok ? 200 : problems[0].code === "malformed_json" ? 400 : 422;
    const headers = new Headers({ "content-type": "application/json" });
    return Promise.resolve({
      status,
      headers,
      text: JSON.stringify(ok ? result : { problems }),
    });
  };
}

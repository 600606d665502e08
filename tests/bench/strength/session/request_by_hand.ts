import type { Problem } from "../../../../pkg/stadion.js";
import { type Check, check, type Fields, isObject, note } from "../../checked.ts";
import type { Request } from "./draft.ts";
import { LISTS, OBJECTS, REQUEST, STEP, WORDS } from "./fields.ts";
import { type ReadSession, valuesOf } from "./request.ts";

/** Reads a request without a library, in one pass, with every problem collected. */
export function readByHand(request: unknown): ReadSession {
  const problems: Problem[] = [];
  check(request, REQUEST, () => "", problems);
  if (isObject(request)) checkMembers(request, problems);
  return problems.length > 0 ? { ok: false, problems } : valuesOf(request as unknown as Request);
}

function checkMembers(request: Readonly<Record<string, unknown>>, problems: Problem[]): void {
  for (const member in OBJECTS) {
    const value = request[member];
    if (isObject(value)) check(value, OBJECTS[member]!, () => `/${member}`, problems);
  }
  for (const member in LISTS) {
    checkItems(request[member], LISTS[member]!, () => `/${member}`, problems);
  }
  const { warm_up } = request;
  if (isObject(warm_up)) {
    checkItems(warm_up["custom_steps"], STEP, () => "/warm_up/custom_steps", problems);
  }
}

function checkItems(value: unknown, of: Fields, path: () => string, problems: Problem[]): void {
  if (!Array.isArray(value)) return;
  value.forEach((item, index) => {
    const here = () => `${path()}/${index}`;
    check(item, of, here, problems);
    if (!isObject(item)) return;
    for (const member in WORDS) checkWords(item[member], WORDS[member]!, member, here, problems);
  });
}

function checkWords(
  value: unknown,
  check: Check,
  member: string,
  path: () => string,
  problems: Problem[],
): void {
  if (!Array.isArray(value)) return;
  value.forEach((word, index) => {
    if (!check(word)) note(`${path()}/${member}/${index}`, problems);
  });
}

import type { Problem } from "./engine.ts";
import { type AllRead, readAll } from "./members.ts";
import { refuseLosses } from "./parser_losses.ts";
import { problem, type Refusal } from "./problems.ts";
import { pointer, readObject, refuseUnknown, type SmallObject } from "./small_object.ts";

/** How a body looks that names stored rows in place of sending what they hold. */
export interface ReferenceForm {
  /** The member by which it is known. */
  readonly key: string;
  /** All that it may have. */
  readonly members: readonly string[];
  /** What only a posted request has. */
  readonly posted: readonly string[];
}

/** The body when it is of this form; undefined for every other, which the engine judges. */
export function readReference(
  body: Uint8Array,
  form: ReferenceForm,
): SmallObject | Refusal | undefined {
  const object = readObject(body);
  if (!object.ok || !object.fields.has(form.key)) return undefined;
  return refuseUnknown(object, form.members, (name) => explainSurplus(name, form)) ??
    refuseLosses(object) ?? object;
}

/** The members of a body of this form, or the problems of all of them at once. */
export function readReferred<Reads extends object>(
  body: Uint8Array,
  form: ReferenceForm,
  read: (object: SmallObject) => Reads,
): AllRead<Reads> | Refusal | undefined {
  const object = readObject(body);
  if (!object.ok || !object.fields.has(form.key)) return undefined;
  const surplus = refuseUnknown(object, form.members, (name) => explainSurplus(name, form));
  // What the parser lost can not be judged by what it kept.
  const lost = surplus === undefined ? refuseLosses(object) : undefined;
  return lost ?? readAll(surplus, read(object));
}

function explainSurplus(name: string, { key, members, posted }: ReferenceForm): Problem {
  if (posted.includes(name)) {
    const message = `\`${name}\` belongs to a posted request; leave out \`${key}\` or it`;
    return problem("conflicting_fields", pointer(name), message);
  }
  const fields = members.map((member) => `\`${member}\``).join(", ");
  const message = `\`${name}\` is no field beside \`${key}\`: the fields are ${fields}`;
  return problem("unknown_field", pointer(name), message);
}

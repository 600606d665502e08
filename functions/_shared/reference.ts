import type { Problem } from "./engine.ts";
import { type AllRead, readMembers } from "./members.ts";
import { problem, type Refusal } from "./problems.ts";
import { pointer, readObject, type SmallObject } from "./small_object.ts";

/** How a body looks that names stored rows in place of sending what they hold. */
export interface ReferenceForm {
  /** The member by which it is known. */
  readonly key: string;
  /** All that it may have. */
  readonly members: readonly string[];
  /** What only a posted request has. */
  readonly posted: readonly string[];
}

/** The members of a body of this form, or all its problems; undefined for every other, which the engine judges. */
export function readReference<Reads extends object>(
  body: Uint8Array,
  form: ReferenceForm,
  read: (object: SmallObject) => Reads,
): AllRead<Reads> | Refusal | undefined {
  const object = readObject(body);
  if (!object.ok || !object.fields.has(form.key)) return undefined;
  return readMembers(object, form.members, read(object), (name) => explainSurplus(name, form));
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

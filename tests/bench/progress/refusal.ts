/** Criteria that say nothing a program can compute. */
export class Refused extends Error {
  override readonly name = "Refused";
  constructor(readonly code: string, readonly member: string, message: string) {
    super(message);
  }
}

const SHOWN = 40;

/** The start of a text, for a message. */
export function shown(text: string): string {
  return [...text.slice(0, 2 * SHOWN)].slice(0, SHOWN).join("");
}

export function unknown(member: string, word: string, known: readonly string[]): Refused {
  const message = `\`${shown(word)}\` is not known here: use one of ${known.join(", ")}`;
  return new Refused("unknown_value", member, message);
}

export function missing(member: string): Refused {
  return new Refused("missing_field", member, `\`${member}\` is required here`);
}

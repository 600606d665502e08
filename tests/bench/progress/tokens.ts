import { Refused, shown, unknown } from "./refusal.ts";

export type Kind = "word" | "number" | "text" | "sign";

export interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const SIGNS = ["<>", "!=", "<=", ">=", "=", "<", ">", "(", ")", ","];
const WORD = /^[A-Za-z_][A-Za-z0-9_]*/;
const NUMBER = /^[0-9-][0-9.-]*/;
/** Quotes within a text are doubled. */
const TEXT = /^'((?:[^']|'')*)'/;

/** Cuts a condition into words, numbers, texts and signs. */
export function tokensOf(member: string, condition: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = condition.trimStart(); rest !== "";) {
    const [token, length] = tokenOf(member, rest);
    tokens.push(token);
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

function tokenOf(member: string, rest: string): [Token, length: number] {
  if (rest.startsWith("'")) {
    const found = TEXT.exec(rest);
    if (found !== null) {
      return [{ kind: "text", text: found[1]!.replaceAll("''", "'") }, found[0].length];
    }
    const message = `\`${shown(rest)}\` has no closing quote: add one`;
    throw new Refused("unknown_value", member, message);
  }
  const [word] = WORD.exec(rest) ?? [];
  if (word !== undefined) return [{ kind: "word", text: word.toLowerCase() }, word.length];
  const [number] = NUMBER.exec(rest) ?? [];
  if (number !== undefined) return [{ kind: "number", text: number }, number.length];
  const sign = SIGNS.find((sign) => rest.startsWith(sign));
  if (sign !== undefined) return [{ kind: "sign", text: sign }, sign.length];
  throw unknown(member, String.fromCodePoint(rest.codePointAt(0)!), SIGNS);
}

export function toldOf({ kind, text }: Token): string {
  return kind === "text" ? `'${shown(text)}'` : shown(text);
}

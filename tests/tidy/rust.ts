/** Comments, and every kind of literal that may contain what looks like code. */
const NO_CODE =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\bb?r(#*)"[\s\S]*?"\1|\bb"(?:\\[\s\S]|[^"\\])*"|"(?:\\[\s\S]|[^"\\])*"|\bb?'(?:\\.[^']*|[^'\\])'|'(?:\\.[^']*|[^'\\])'/g;

/** Rust without its comments and the contents of its texts, line for line. */
export function rustCode(text: string): string {
  return text.replace(NO_CODE, (part) => {
    const lines = part.replace(/[^\n]/g, "");
    return part.startsWith("/") ? lines : `""${lines}`;
  });
}

/** Something with a type that users of a module meet by name. */
export interface PublicItem {
  readonly name: string;
  readonly type: string;
}

/** Fields, variants, constants, aliases, parameters and returns that are public. */
export function publicItems(text: string): PublicItem[] {
  const code = rustCode(text).replace(/\s+/g, " ").replace(/#!?\[[^\]]*\] ?/g, "");
  return [
    ...constants(code, /\bpub (?:const|static|type) (\w+)(?:<[^=]*>)? ?[:=] ?([^=;]+?) ?[=;]/g),
    ...declared(code, /\bpub struct (\w+)/g).flatMap(structFields),
    ...declared(code, /\bpub enum (\w+)/g).flatMap(variantFields),
    ...declared(code, /\bpub trait (\w+)/g).flatMap(members),
    ...declared(code, /\bpub (?:(?:const|async|unsafe|extern "") )*fn (\w+)/g).flatMap(signature),
  ];
}

interface Declared {
  readonly name: string;
  /** The code behind the name. */
  readonly rest: string;
}

function declared(code: string, head: RegExp): Declared[] {
  return [...code.matchAll(head)].map((match) => ({
    name: match[1] ?? "",
    rest: code.slice(match.index + match[0].length),
  }));
}

function constants(code: string, declaration: RegExp): PublicItem[] {
  return [...code.matchAll(declaration)].map(([, name = "", type = ""]) => ({ name, type }));
}

/** All that a public trait has is public. */
function members({ rest }: Declared): PublicItem[] {
  const body = enclosed(rest, "{");
  return [
    ...constants(body, /\bconst (\w+): ([^=;]+?) ?[=;]/g),
    ...declared(body, /\bfn (\w+)/g).flatMap(signature),
  ];
}

function structFields({ name, rest }: Declared): PublicItem[] {
  const opening = /[({;]/.exec(rest)?.[0];
  if (opening === undefined || opening === ";") return [];
  return parts(enclosed(rest, opening)).flatMap((part) => {
    const [, field, type] = /^pub (?:(\w+): )?(.+)$/.exec(part) ?? [];
    return type === undefined ? [] : [{ name: field ?? name, type }];
  });
}

function variantFields({ rest }: Declared): PublicItem[] {
  return parts(enclosed(rest, "{")).flatMap((variant) => {
    const [, name = "", opening] = /^(\w+) ?([({])?/.exec(variant) ?? [];
    if (opening === undefined) return [];
    return parts(enclosed(variant, opening)).map((part) => named(part) ?? { name, type: part });
  });
}

function signature({ name, rest }: Declared): PublicItem[] {
  const generics = rest.startsWith("<") ? enclosed(rest, "<") : "";
  const behind = rest.slice(generics === "" ? 0 : generics.length + 2);
  const parameters = enclosed(behind, "(");
  const tail = behind.slice(behind.indexOf("(") + parameters.length + 2);
  const result = /^ ?-> ?([^{;]+?) ?(?:where\b|[{;]|$)/.exec(tail)?.[1];
  return [
    ...parts(parameters).flatMap((part) => named(part) ?? []),
    ...(generics === "" ? [] : [{ name, type: generics }]),
    ...(result === undefined ? [] : [{ name, type: result }]),
  ];
}

function named(part: string): PublicItem | undefined {
  const [, name, type] = /^(?:mut )?(\w+): (.+)$/.exec(part) ?? [];
  return name === undefined || type === undefined ? undefined : { name, type };
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** What stands between the first `opening` bracket and its partner. */
function enclosed(code: string, opening: string): string {
  const start = code.indexOf(opening);
  let depth = 0;
  for (let at = start; start >= 0 && at < code.length; at++) {
    if (code[at] === opening) depth++;
    // The arrow of a return type closes nothing.
    if (code[at] === CLOSING[opening] && code[at - 1] !== "-") depth--;
    if (depth === 0) return code.slice(start + 1, at);
  }
  return "";
}

/** The members of a list, split at the commas that are not inside brackets. */
function parts(list: string): string[] {
  const found = [""];
  let depth = 0;
  for (const [at, sign] of [...list].entries()) {
    if (sign in CLOSING) depth++;
    else if (Object.values(CLOSING).includes(sign) && list[at - 1] !== "-") depth--;
    if (sign === "," && depth === 0) found.push("");
    else found[found.length - 1] += sign;
  }
  return found.map((part) => part.trim()).filter((part) => part !== "");
}

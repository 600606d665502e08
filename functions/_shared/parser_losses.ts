import type { Problem } from "./engine.ts";
import { problem } from "./problems.ts";
import { pointer, type SmallObject } from "./small_object.ts";

/** An object or array that the walk is inside of. */
interface Level {
  readonly path: string;
  readonly names: Set<string>;
  /** Where the next value of this level stands. */
  member: string;
  index: number;
}

/** A name with its colon, a string, a number, or a sign that opens, parts or closes. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"\s*:?|-?\d[\d.eE+-]*|[{}[\],]/.source;

/**
 * What the parser lets through and loses: it keeps one of two members of the same name, and takes a
 * number that is too large for it as infinite, which is written as null again.
 */
export function lossesOf({ text }: SmallObject): Problem[] {
  const levels: Level[] = [];
  const losses: Problem[] = [];
  for (const [token] of text.matchAll(new RegExp(TOKENS, "g"))) {
    const level = levels.at(-1);
    if (token === "{" || token === "[") {
      const path = (level?.path ?? "") + (level?.member ?? "");
      levels.push({ path, names: new Set(), member: token === "[" ? "/0" : "", index: 0 });
    } else if (token === "}" || token === "]") {
      levels.pop();
    } else if (level !== undefined) {
      const lost = loss(level, token);
      if (lost !== undefined) losses.push(lost);
    }
  }
  return losses;
}

function loss(level: Level, token: string): Problem | undefined {
  if (token === ",") {
    level.index++;
    level.member = `/${level.index}`;
  } else if (token.endsWith(":")) {
    const name: string = JSON.parse(token.slice(0, -1));
    level.member = pointer(name);
    if (level.names.has(name)) {
      const message = `\`${name}\` is given more than once; give it once`;
      return problem("duplicate_key", level.path + level.member, message);
    }
    level.names.add(name);
  } else if (!token.startsWith('"') && !Number.isFinite(Number(token))) {
    const message = `\`${token}\` is larger than any number here; send a smaller one`;
    return problem("out_of_range", level.path + level.member, message);
  }
  return undefined;
}

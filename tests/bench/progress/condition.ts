import { day as isDay } from "../checked.ts";
import type { Fact, Value } from "./facts.ts";
import { Refused, shown, unknown } from "./refusal.ts";
import { columnsOf, type Held, held, type TableName } from "./tables.ts";
import { type Kind, type Token, tokensOf, toldOf } from "./tokens.ts";

export type Condition = (fact: Fact) => boolean;

type Compare = (value: Value, literal: Value) => boolean;

const OPERATORS: Readonly<Record<string, Compare>> = {
  "=": (value, literal) => value === literal,
  "<>": (value, literal) => value !== literal,
  "!=": (value, literal) => value !== literal,
  "<=": (value, literal) => value <= literal,
  ">=": (value, literal) => value >= literal,
  "<": (value, literal) => value < literal,
  ">": (value, literal) => value > literal,
};
const EQUALITIES: ReadonlySet<string> = new Set(["=", "<>", "!="]);
const USABLE = ["=", "<>", "!=", "in", "is null", "is not null"];
const OF_PRESENCE = ["is null", "is not null"];
const LONGEST = 1_000;
/** At most three decimals, and as many digits as thousandths can have. */
const NUMBER = /^-?\d+(?:\.\d{1,3}0*)?$/;

const bytes = new TextEncoder();

/** Reads a condition over the columns of a table, or throws why nobody knows what it means. */
export function conditionOf(member: string, table: TableName, text: string): Condition {
  const length = bytes.encode(text).length;
  if (length > LONGEST) {
    const message = `the condition has ${length} bytes: use at most ${LONGEST}`;
    throw new Refused("too_long", member, message);
  }
  const tokens = tokensOf(member, text);
  if (tokens.length === 1 && tokens[0]!.kind === "word" && tokens[0]!.text === "true") {
    return () => true;
  }
  const tests = new Parser(member, table, tokens).all();
  return (fact) => tests.every((test) => test(fact));
}

class Parser {
  #at = 0;
  constructor(
    readonly member: string,
    readonly table: TableName,
    readonly tokens: readonly Token[],
  ) {}

  all(): Condition[] {
    const tests = [this.#comparison()];
    while (this.#at < this.tokens.length) {
      this.#expect("word", ["and"]);
      tests.push(this.#comparison());
    }
    return tests;
  }

  #next(): Token | undefined {
    return this.tokens[this.#at++];
  }

  #unexpected(token: Token | undefined, known: readonly string[]): Refused {
    if (token !== undefined) return unknown(this.member, toldOf(token), known);
    const message = `the condition ends too early: go on with ${known.join(", ")}`;
    return new Refused("unknown_value", this.member, message);
  }

  #expect(kind: Kind, known: readonly string[], token = this.#next()): string {
    if (token?.kind === kind && known.includes(token.text)) return token.text;
    throw this.#unexpected(token, known);
  }

  #comparison(): Condition {
    const token = this.#next();
    const columns = Object.keys(columnsOf(this.table));
    if (token?.kind !== "word") throw this.#unexpected(token, columns);
    const column = token.text;
    const kind = held(this.table, column);
    if (kind === undefined) throw unknown(this.member, column, columns);
    const read = kind === "day"
      ? (fact: Fact) => fact.day
      : (fact: Fact): Value | undefined => fact.values[column];
    const next = this.#next();
    const operator = next?.kind === "sign" ? OPERATORS[next.text] : undefined;
    if (operator !== undefined) {
      this.#checkComparable(kind, next!.text);
      const literal = this.#literal(kind);
      return (fact) => {
        const value = read(fact);
        return value !== undefined && operator(value, literal);
      };
    }
    if (this.#expect("word", ["in", "is"], next) === "in") {
      this.#checkComparable(kind, "=");
      const literals = this.#list(kind);
      return (fact) => {
        const value = read(fact);
        return value !== undefined && literals.includes(value);
      };
    }
    const isKnown = this.#expect("word", ["null", "not"]) === "not";
    if (isKnown) this.#expect("word", ["null"]);
    return (fact) => (read(fact) !== undefined) === isKnown;
  }

  #checkComparable(kind: Held, operator: string): void {
    if (kind === "number" || kind === "day") return;
    if (kind !== "presence" && EQUALITIES.has(operator)) return;
    throw unknown(this.member, operator, kind === "presence" ? OF_PRESENCE : USABLE);
  }

  #list(kind: Held): Value[] {
    this.#expect("sign", ["("]);
    const literals = [this.#literal(kind)];
    while (this.#expect("sign", [",", ")"]) === ",") literals.push(this.#literal(kind));
    return literals;
  }

  #literal(kind: Held): Value {
    const token = this.#next();
    if (kind === "flag") {
      const isFlag = token?.kind === "word" && (token.text === "true" || token.text === "false");
      if (!isFlag) throw this.#unexpected(token, ["true", "false"]);
      return token.text === "true";
    }
    if (kind === "number") {
      if (token?.kind !== "number") throw this.#unexpected(token, ["a number"]);
      const thousandths = Math.round(Number(token.text) * 1_000);
      if (NUMBER.test(token.text)) return thousandths;
      throw unknown(this.member, token.text, ["a number with at most 3 decimals"]);
    }
    if (token?.kind !== "text") throw this.#unexpected(token, ["a text in single quotes"]);
    if (typeof kind !== "string" && !kind.includes(token.text)) {
      throw unknown(this.member, token.text, kind);
    }
    if (kind === "day" && !isDay(token.text)) {
      const message = `\`${shown(token.text)}\` is no date: write it as YYYY-MM-DD`;
      throw new Refused("invalid_date", this.member, message);
    }
    return token.text;
  }
}

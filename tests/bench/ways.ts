import { call, type Operation } from "../../pkg/stadion.js";

export const BASELINE = "TypeScript, zod";
export const BY_HAND = "TypeScript, by hand";
export const WASM_BYTES = "WASM, bytes";
export const WASM_OBJECTS = "WASM, objects";

type FromBytes = (bytes: Uint8Array) => Uint8Array;
// deno-lint-ignore no-explicit-any -- each operation has a request of its own
type FromObject = (request: any) => unknown;

/** An operation in every way there is. */
export interface Ways {
  readonly operation: Operation;
  /** A request that takes no time beside the start of the command. */
  readonly least: Uint8Array;
  /** From JSON bytes to JSON bytes, as a function answers its request. */
  readonly fromBytes: Readonly<Record<string, FromBytes>>;
  /** From an object to an object, as an app calls a library; nothing where no twin is compared. */
  readonly fromObjects: Readonly<Record<string, FromObject>>;
}

/** The rules in TypeScript, as they answer a parsed request. */
export interface Twins {
  readonly zod: FromObject;
  readonly byHand: FromObject;
}

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

const throughJson = (answer: FromObject): FromBytes => (bytes) =>
  encoder.encode(JSON.stringify(answer(JSON.parse(decoder.decode(bytes)))));

/** `typed` is the function of the package for this operation. */
export function waysOf(
  operation: Operation,
  { least, typed, twins }: { least: string; typed: FromObject; twins?: Twins },
): Ways {
  const rules = twins === undefined ? {} : { [BASELINE]: twins.zod, [BY_HAND]: twins.byHand };
  const entries = Object.entries<FromObject>(rules);
  return {
    operation,
    least: encoder.encode(least),
    fromBytes: {
      ...Object.fromEntries(entries.map(([name, answer]) => [name, throughJson(answer)])),
      [WASM_BYTES]: (bytes) => call(operation, bytes),
      [WASM_OBJECTS]: throughJson(typed),
    },
    fromObjects: twins === undefined ? {} : { ...rules, [WASM_OBJECTS]: typed },
  };
}

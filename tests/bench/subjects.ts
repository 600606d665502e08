import { call, validateSplits, type ValidateSplitsRequest } from "../../pkg/stadion.js";
import { TWINS } from "./equality.ts";
import { type Subject, timed } from "./measure.ts";
import { answerBytes, answerObject } from "./typescript/answer.ts";

export const BASELINE = "TypeScript, zod";

type Rows = readonly Uint8Array[];
type Objects = readonly ValidateSplitsRequest[];

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

function viaObjects(bytes: Uint8Array): Uint8Array {
  const request: ValidateSplitsRequest = JSON.parse(decoder.decode(bytes));
  return encoder.encode(JSON.stringify(validateSplits(request)));
}

/** From JSON bytes to JSON bytes, as a function answers its request. */
export const FROM_BYTES = {
  [BASELINE]: (bytes: Uint8Array) => answerBytes(TWINS.zod, bytes),
  "TypeScript, by hand": (bytes: Uint8Array) => answerBytes(TWINS["by hand"], bytes),
  "WASM, bytes": (bytes: Uint8Array) => call("validate_splits", bytes),
  "WASM, objects": viaObjects,
} as const;

/** From an object to an object, as an app calls a library. */
export const FROM_OBJECTS = {
  [BASELINE]: (request: ValidateSplitsRequest) => answerObject(TWINS.zod, request),
  "TypeScript, by hand": (request: ValidateSplitsRequest) =>
    answerObject(TWINS["by hand"], request),
  "WASM, objects": validateSplits,
} as const;

/** What is summed up can not be optimised away. */
let kept = 0;

export function fromBytes(rows: Rows, size: number): Subject[] {
  return Object.entries(FROM_BYTES).map(([name, answer]) => ({
    name,
    measure(round) {
      const chosen = pick(rows, size, round);
      return timed(() => {
        for (const row of chosen) kept += answer(row).length;
      });
    },
  }));
}

export function fromObjects(rows: Objects, size: number): Subject[] {
  return Object.entries(FROM_OBJECTS).map(([name, answer]) => ({
    name,
    measure(round) {
      const chosen = pick(rows, size, round);
      return timed(() => {
        for (const row of chosen) kept += Number(answer(row).ok);
      });
    },
  }));
}

/** Every subject gets the same rows in a round, and others in the next. */
function pick<Row>(rows: readonly Row[], size: number, round: number): readonly Row[] {
  const start = (round * size) % (rows.length - size + 1);
  return rows.slice(start, start + size);
}

/** Lets the compilers of V8 see every row before the clock runs. */
export function warmUp(rows: Rows, objects: Objects): void {
  for (const answer of Object.values(FROM_BYTES)) {
    for (const row of rows) kept += answer(row).length;
  }
  for (const answer of Object.values(FROM_OBJECTS)) {
    for (const object of objects) kept += Number(answer(object).ok);
  }
}

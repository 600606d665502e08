import {
  call,
  estimateOneRepMax,
  type EstimateOneRepMaxRequest,
  generateSession,
  type GenerateSessionRequest,
  type Operation,
} from "../../../pkg/stadion.js";
import { BASELINE } from "../subjects.ts";
import { ESTIMATE_TWINS, estimateBytes, estimateObject } from "./answer.ts";
import { SESSION_TWINS, sessionBytes, sessionObject } from "./session/answer.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
const encoder = new TextEncoder();

type FromBytes = (bytes: Uint8Array) => Uint8Array;
type FromObject<Request> = (request: Request) => { readonly ok: boolean };

/** An operation in every way there is. */
export interface Ways<Request> {
  readonly operation: Operation;
  /** A request that takes no time beside the start of the command. */
  readonly least: Uint8Array;
  /** From JSON bytes to JSON bytes, as a function answers its request. */
  readonly fromBytes: Readonly<Record<string, FromBytes>>;
  /** From an object to an object, as an app calls a library. */
  readonly fromObjects: Readonly<Record<string, FromObject<Request>>>;
}

function ways<Request>(
  operation: Operation,
  least: string,
  twins: { zod: FromBytes; byHand: FromBytes },
  objects: { zod: FromObject<Request>; byHand: FromObject<Request>; wasm: FromObject<Request> },
): Ways<Request> {
  return {
    operation,
    least: encoder.encode(least),
    fromBytes: {
      [BASELINE]: twins.zod,
      "TypeScript, by hand": twins.byHand,
      "WASM, bytes": (bytes) => call(operation, bytes),
      "WASM, objects": (bytes) => {
        const request: Request = JSON.parse(decoder.decode(bytes));
        return encoder.encode(JSON.stringify(objects.wasm(request)));
      },
    },
    fromObjects: {
      [BASELINE]: objects.zod,
      "TypeScript, by hand": objects.byHand,
      "WASM, objects": objects.wasm,
    },
  };
}

export const ESTIMATES = ways<EstimateOneRepMaxRequest>(
  "estimate_one_rep_max",
  '{"sets":[]}',
  {
    zod: (bytes) => estimateBytes(ESTIMATE_TWINS.zod, bytes),
    byHand: (bytes) => estimateBytes(ESTIMATE_TWINS["by hand"], bytes),
  },
  {
    zod: (request) => estimateObject(ESTIMATE_TWINS.zod, request),
    byHand: (request) => estimateObject(ESTIMATE_TWINS["by hand"], request),
    wasm: estimateOneRepMax,
  },
);

export const SESSIONS = ways<GenerateSessionRequest>(
  "generate_session",
  '{"today":"2026-03-02","one_rep_max_grams":140000,"session":{"primary_lift":"squat",' +
    '"intensity_type":"deload"}}',
  {
    zod: (bytes) => sessionBytes(SESSION_TWINS.zod, bytes),
    byHand: (bytes) => sessionBytes(SESSION_TWINS["by hand"], bytes),
  },
  {
    zod: (request) => sessionObject(SESSION_TWINS.zod, request),
    byHand: (request) => sessionObject(SESSION_TWINS["by hand"], request),
    wasm: generateSession,
  },
);

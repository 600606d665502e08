const base64 = "@WASM@";

// atob and an index loop: the fastest way that every runtime has.
function decode(text) {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

let compiled;
let engine;

// An instance keeps nothing between calls, so it may serve many users; after a trap its memory
// can not be trusted, so the next call gets a new one.
function guarded(use) {
  compiled ??= new WebAssembly.Module(decode(base64));
  engine ??= instantiate(compiled);
  try {
    return use(engine);
  } catch (fault) {
    engine = undefined;
    throw fault;
  }
}

// JSON has no NaN, no Infinity and no bigint: as texts they are refused with their path, where
// `null` would pass for "absent".
function exact(_key, value) {
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return value;
}

function written(request) {
  return new TextEncoder().encode(text(request) ?? "");
}

// Looking at every value costs as much as writing it, so that is left to the requests that need
// it: only a `null` can have been a NaN, and only a bigint is not written at all.
function text(request) {
  try {
    const plain = JSON.stringify(request);
    return plain?.includes("null") ? JSON.stringify(request, exact) : plain;
  } catch {
    return JSON.stringify(request, exact);
  }
}

export const build = Object.freeze("@BUILD@");

export function call(operation, request) {
  if (!ArrayBuffer.isView(request)) {
    throw new TypeError("call() takes the request as bytes: encode its JSON with TextEncoder");
  }
  return guarded((engine) => engine.call(operation, request));
}

// Long answers cross faster as JSON text than as objects.
function asked(operation, request) {
  return JSON.parse(new TextDecoder().decode(call(operation, written(request))));
}

export function detectRecords(request) {
  return asked("detect_records", request);
}

export function estimateOneRepMax(request) {
  return asked("estimate_one_rep_max", request);
}

export function generatePlan(request) {
  return asked("generate_plan", request);
}

export function generateSession(request) {
  return asked("generate_session", request);
}

export function reviewSession(request) {
  return asked("review_session", request);
}

export function scoreTotal(request) {
  return asked("score_total", request);
}

export function validateSplits(request) {
  const bytes = written(request);
  return guarded((engine) => engine.validate_splits(bytes));
}

function decode(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  // Where that is missing, Deno and Node decode ten times as fast as a loop, which is part of every
  // cold start there; browsers are left the loop, by an index over atob's text.
  const { Buffer } = globalThis.process?.getBuiltinModule?.("node:buffer") ?? globalThis;
  if (Buffer) return Buffer.from(text, "base64");
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

export function groupOf(operations, base64) {
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

  return {
    answer: (operation, request) =>
      operations.includes(operation)
        ? guarded((engine) => engine.call(operation, request))
        : undefined,
    refuse: (operation) => guarded((engine) => engine.refuse(operation)),
  };
}

export function engineOf(groups) {
  function call(operation, request) {
    if (!ArrayBuffer.isView(request)) {
      throw new TypeError("call() takes the request as bytes: encode its JSON with TextEncoder");
    }
    for (const group of groups) {
      const answer = group.answer(operation, request);
      if (answer !== undefined) return answer;
    }
    return groups[0].refuse(operation);
  }

  // Long answers cross faster as JSON text than as objects, short ones as fast.
  function ask(operation, request) {
    return JSON.parse(new TextDecoder().decode(call(operation, written(request))));
  }

  return { call, ask };
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

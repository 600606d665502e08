import { type Refusal, refuse } from "./problems.ts";

export type Body = { readonly ok: true; readonly bytes: Uint8Array } | Refusal;

/** A body that comes byte by byte would hold the function for as long as its sender likes. */
const PATIENCE_MILLISECONDS = 10_000;

/** Reads a JSON request's bytes, never more than `limitBytes` of them, and leaves parsing to the engine. */
export async function readBody(request: Request, limitBytes: number): Promise<Body> {
  if (request.method !== "POST") {
    return refuse("method_not_allowed", "", `\`${request.method}\` is not allowed; use \`POST\``);
  }
  const media = refuseMedia(request.headers);
  if (media !== undefined) return media;
  // Only spares the reading: a length may be absent or lie, so the bytes are counted as well.
  if (Number(request.headers.get("content-length")) > limitBytes) return tooLarge(limitBytes);
  const reader = request.body?.getReader();
  if (reader === undefined) return { ok: true, bytes: new Uint8Array() };
  const late = Promise.withResolvers<"late">();
  const patience = setTimeout(() => late.resolve("late"), PATIENCE_MILLISECONDS);
  try {
    return await readWithin(reader, limitBytes, late.promise);
  } finally {
    clearTimeout(patience);
    // The stream stays open for `discardRest`; nothing of the rest is kept.
    reader.releaseLock();
  }
}

async function readWithin(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limitBytes: number,
  late: Promise<"late">,
): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const part = await Promise.race([reader.read().catch(() => "broken" as const), late]);
    if (part === "broken") return refuse("malformed_json", "", BROKEN);
    if (part === "late") return refuse("too_slow", "", LATE);
    if (part.done) return { ok: true, bytes: concatenate(chunks, size) };
    size += part.value.byteLength;
    if (size > limitBytes) return tooLarge(limitBytes);
    chunks.push(part.value);
  }
}

const BROKEN = "the body broke off before its end; send it again";
const LATE = `the body did not arrive within ${
  PATIENCE_MILLISECONDS / 1000
} seconds; send it again`;

const DISCARD_LIMIT_BYTES = 16 * 1024 * 1024;
const DISCARD_PATIENCE_MILLISECONDS = 2_000;

/**
 * Takes in, within bounds, what a refusal left unread. Deno 2.1 resets a connection that is answered
 * while its body is still under way, and the caller would see a network fault in place of the answer.
 */
export async function discardRest(request: Request): Promise<void> {
  const reader = request.body?.getReader();
  if (reader === undefined) return;
  const patience = setTimeout(() => reader.cancel(), DISCARD_PATIENCE_MILLISECONDS);
  try {
    for (let size = 0; size < DISCARD_LIMIT_BYTES;) {
      const { done, value } = await reader.read();
      if (done) return;
      size += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The caller hung up; there is nobody left to answer.
  } finally {
    clearTimeout(patience);
  }
}

function refuseMedia(headers: Headers): Refusal | undefined {
  const type = headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type.trim())) {
    const found = type === "" ? "the request has no content type" : `content type is \`${type}\``;
    return refuse("unsupported_media_type", "", `${found}; send \`application/json\` in utf-8`);
  }
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding.toLowerCase() !== "identity") {
    return refuse(
      "unsupported_media_type",
      "",
      `content encoding is \`${encoding}\`; send the body uncompressed`,
    );
  }
  return undefined;
}

function tooLarge(limitBytes: number): Refusal {
  const message = `the body is larger than ${limitBytes} bytes; send less in one request`;
  return refuse("too_large", "", message, { max: limitBytes });
}

function concatenate(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

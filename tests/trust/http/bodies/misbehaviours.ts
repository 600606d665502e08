import type { RawRequest } from "../raw_http.ts";

export interface Misbehaviour {
  readonly name: string;
  /** Beside the caller's own headers. */
  readonly request: RawRequest;
  /** What the function has to say; without it, the HTTP server may refuse in its own words. */
  readonly codes: readonly string[];
}

const MEGABYTE = 1024 * 1024;
const TEN_MEGABYTES = 10 * MEGABYTE;
/** Enough for what misbehaves; a sender that nobody stops would never end. */
const ENDLESS_BYTES = 256 * MEGABYTE;
const JSON_TYPE = "content-type: application/json";
const CHUNKED = "transfer-encoding: chunked";

type Write = (bytes: Uint8Array) => Promise<void>;

export async function misbehaviours(): Promise<Misbehaviour[]> {
  const bomb = await gzip(new Uint8Array(TEN_MEGABYTES).fill(0x20));
  const lengths = (size: number) => [JSON_TYPE, `content-length: ${size}`];
  const large = (name: string, headers: string[], body?: (write: Write) => Promise<void>) =>
    misbehaviour(name, ["too_large"], headers, body);
  return [
    large("10 MiB, declared", lengths(TEN_MEGABYTES), (write) => spaces(write, TEN_MEGABYTES)),
    large("10 MiB, declared and never sent", lengths(TEN_MEGABYTES)),
    large("10 MiB in chunks", [JSON_TYPE, CHUNKED], (write) => chunks(write, TEN_MEGABYTES)),
    large("no end", [JSON_TYPE, CHUNKED], (write) => chunks(write, ENDLESS_BYTES)),
    large("a declared length beyond all numbers", lengths(Number.MAX_SAFE_INTEGER)),
    misbehaviour(
      "a gzip bomb",
      ["unsupported_media_type"],
      [...lengths(bomb.length), "content-encoding: gzip"],
      (write) => write(bomb),
    ),
    misbehaviour(
      "a bomb within a bomb",
      ["unsupported_media_type"],
      [...lengths(bomb.length), "content-encoding: gzip, gzip"],
      (write) => write(bomb),
    ),
    misbehaviour("more than it declares", [], lengths(2), (write) => text(write, "{}{}{}")),
    misbehaviour("less than it declares", [], lengths(2_000), (write) => text(write, "{}"), true),
    misbehaviour("no chunk where one belongs", [], [JSON_TYPE, CHUNKED], async (write) => {
      await text(write, "zz\r\n{}\r\n0\r\n\r\n");
    }),
    misbehaviour(
      "two lengths",
      [],
      [...lengths(2), "content-length: 3"],
      (write) => text(write, "{}"),
    ),
    misbehaviour("a negative length", [], lengths(-1), (write) => text(write, "{}")),
    misbehaviour("a length and chunks", [], [...lengths(2), CHUNKED], async (write) => {
      await text(write, "2\r\n{}\r\n0\r\n\r\n");
    }),
    misbehaviour(
      "1 byte a second, declared",
      ["too_slow"],
      lengths(1_000),
      (write) => drip(write, " "),
    ),
    misbehaviour(
      "1 byte a second, in chunks",
      ["too_slow"],
      [JSON_TYPE, CHUNKED],
      (write) => drip(write, "1\r\n \r\n"),
    ),
  ];
}

function misbehaviour(
  name: string,
  codes: readonly string[],
  headers: readonly string[],
  body: (write: Write) => Promise<void> = () => Promise.resolve(),
  isCutShort = false,
): Misbehaviour {
  return { name, codes, request: { headers, body, isCutShort } };
}

async function text(write: Write, content: string): Promise<void> {
  await write(new TextEncoder().encode(content));
}

async function spaces(write: Write, size: number): Promise<void> {
  const part = new Uint8Array(64 * 1024).fill(0x20);
  for (let sent = 0; sent < size; sent += part.length) await write(part);
}

async function chunks(write: Write, size: number): Promise<void> {
  const part = new TextEncoder().encode(`10000\r\n${" ".repeat(0x10000)}\r\n`);
  for (let sent = 0; sent < size; sent += 0x10000) await write(part);
  await text(write, "0\r\n\r\n");
}

/** Without an end: there is an answer amid it, or none. */
async function drip(write: Write, drop: string): Promise<void> {
  for (;;) {
    await text(write, drop);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

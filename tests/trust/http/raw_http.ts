import type { Answer } from "../../contract/send.ts";

const PATIENCE_MILLISECONDS = 20_000;

export interface RawRequest {
  /** Without the line's end. */
  readonly headers: readonly string[];
  /** Writes the body, and returns when there is no more to write. */
  body?(write: (bytes: Uint8Array) => Promise<void>): Promise<void>;
  readonly method?: string;
  /** Whether the sender says that nothing follows, whatever was declared. */
  readonly isCutShort?: boolean;
}

/**
 * Sends what no HTTP client would send. Undefined when the connection ends without an answer; an
 * answer is taken as soon as it is there, also while the body is still under way.
 */
export async function sendRaw(url: string, request: RawRequest): Promise<Answer | undefined> {
  const { hostname, port, pathname } = new URL(url);
  const connection = await Deno.connect({ hostname, port: Number(port) });
  let isOver = false;
  const patience = setTimeout(() => close(connection), PATIENCE_MILLISECONDS);
  try {
    const lines = [`${request.method ?? "POST"} ${pathname} HTTP/1.1`, `host: ${hostname}:${port}`];
    const head = new TextEncoder().encode(
      [...lines, "connection: close", ...request.headers, "", ""].join("\r\n"),
    );
    const sending = (async () => {
      await writeAll(connection, head);
      await request.body?.(async (bytes) => {
        if (isOver) throw new Error("there is an answer");
        await writeAll(connection, bytes);
      });
      if (request.isCutShort) await connection.closeWrite();
    })().catch(() => {
      // The other side has heard enough.
    });
    const answer = parse(await readAll(connection));
    isOver = true;
    close(connection);
    await sending;
    return answer;
  } finally {
    clearTimeout(patience);
    close(connection);
  }
}

async function writeAll(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let left = bytes; left.length > 0;) left = left.subarray(await connection.write(left));
}

/** Until an answer is whole, or the other side ends the connection. */
async function readAll(connection: Deno.Conn): Promise<string> {
  const decoder = new TextDecoder();
  const buffer = new Uint8Array(64 * 1024);
  let text = "";
  try {
    for (;;) {
      const size = await connection.read(buffer);
      if (size === null) return text;
      text += decoder.decode(buffer.subarray(0, size), { stream: true });
      if (isWhole(text)) return text;
    }
  } catch {
    return text;
  }
}

const CHUNKED = /^transfer-encoding: *chunked/im;

function isWhole(text: string): boolean {
  const [head, body] = split(text);
  if (CHUNKED.test(head)) return /(?:^|\r\n)0\r\n\r\n$/.test(body);
  const length = Number(head.match(/^content-length: *(\d+)/im)?.[1] ?? NaN);
  return new TextEncoder().encode(body).length >= length;
}

/** The chunks of a body in ASCII, as all refusals are. */
function joined(body: string): string {
  const size = Number.parseInt(body, 16);
  if (!(size > 0)) return "";
  const start = body.indexOf("\r\n") + 2;
  return body.slice(start, start + size) + joined(body.slice(start + size + 2));
}

function parse(text: string): Answer | undefined {
  const [head, sent] = split(text);
  const body = CHUNKED.test(head) ? joined(sent) : sent;
  const status = head.match(/^HTTP\/1\.1 (\d{3})/)?.[1];
  if (status === undefined) return undefined;
  const headers = new Headers(
    [...head.matchAll(/^([\w-]+): *(.*)$/gm)].map(([, name, value]) => [name!, value!.trim()]),
  );
  return { status: Number(status), headers, text: body };
}

function split(text: string): [head: string, body: string] {
  const end = text.indexOf("\r\n\r\n");
  return end < 0 ? [text, ""] : [text.slice(0, end + 2), text.slice(end + 4)];
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // It is closed.
  }
}

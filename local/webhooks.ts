import postgres from "postgres";

export interface WebhookOptions {
  readonly databaseUrl: string;
  /** The origin that takes the place of the platform's own host names. */
  readonly origin: string;
  /** Called when tables or functions were made or dropped. */
  readonly onSchemaChange: () => void;
  readonly log: (line: string) => void;
}

export interface WebhookDispatcher {
  stop(): Promise<void>;
}

interface QueuedRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer> | null;
  timeout_milliseconds: number;
}

interface ReceivedResponse {
  status_code: number | null;
  content_type: string | null;
  headers: Record<string, string> | null;
  content: string | null;
  timed_out: boolean;
  error_msg: string | null;
}

const BATCH_SIZE = 100;

/** Names under which a database on the platform, local or hosted, reaches the API. */
const PLATFORM_HOSTS = new Set([
  "host.docker.internal:54321",
  "kong:8000",
  "api.supabase.internal:8000",
  "localhost:54321",
  "127.0.0.1:54321",
]);

/**
 * Sends what was queued with net.http_post, as pg_net's worker does: after commit, at most once,
 * without a second try.
 */
export async function dispatchWebhooks(options: WebhookOptions): Promise<WebhookDispatcher> {
  const sql = postgres(options.databaseUrl, { max: 2, onnotice: () => {} });
  const stopping = new AbortController();
  const client = Deno.createHttpClient({});
  const inFlight = new Set<Promise<void>>();

  const drain = async () => {
    while (!stopping.signal.aborted) {
      // A request leaves the queue before it is sent: lost at a crash, but never sent twice.
      const batch = await sql<QueuedRequest[]>`
        delete from net.http_request_queue
        where id in (
          select id from net.http_request_queue order by id limit ${BATCH_SIZE}
          for update skip locked
        )
        returning id, method, url, headers, body, timeout_milliseconds
      `;
      if (batch.length === 0) return;
      await Promise.all(batch.map(deliver));
    }
  };
  const deliver = async (request: QueuedRequest) => {
    const response = await send(request, options.origin, client, stopping.signal);
    if (stopping.signal.aborted) return;
    await sql`
      insert into net._http_response
        (id, status_code, content_type, headers, content, timed_out, error_msg)
      values (
        ${request.id}, ${response.status_code}, ${response.content_type},
        ${response.headers === null ? null : sql.json(response.headers)},
        ${response.content}, ${response.timed_out}, ${response.error_msg}
      )
    `;
  };
  const wake = () => {
    // One request that can not be kept must not end the stack.
    const draining = drain().catch((error) => {
      if (!stopping.signal.aborted) options.log(`webhook failed: ${String(error)}`);
    }).finally(() => inFlight.delete(draining));
    inFlight.add(draining);
  };

  // `wake` as third argument runs once listening, also after a lost connection.
  await sql.listen("pg_net", wake, wake);
  await sql.listen("pgrst", options.onSchemaChange);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(inFlight);
      await sql.end({ timeout: 1 });
      client.close();
    },
  };
}

async function send(
  request: QueuedRequest,
  origin: string,
  client: Deno.HttpClient,
  stopping: AbortSignal,
): Promise<ReceivedResponse> {
  const timeout = AbortSignal.timeout(Math.max(request.timeout_milliseconds, 0));
  try {
    const response = await fetch(localUrl(request.url, origin), {
      method: request.method,
      headers: request.headers,
      body: request.body,
      signal: AbortSignal.any([timeout, stopping]),
      client,
    });
    return {
      status_code: response.status,
      content_type: response.headers.get("content-type"),
      headers: Object.fromEntries(response.headers),
      // A text column takes no NUL.
      content: (await response.text()).replaceAll("\0", "\ufffd"),
      timed_out: false,
      error_msg: null,
    };
  } catch (error) {
    return {
      status_code: null,
      content_type: null,
      headers: null,
      content: null,
      timed_out: timeout.aborted,
      error_msg: timeout.aborted
        ? `timeout of ${request.timeout_milliseconds} ms reached`
        : String(error),
    };
  }
}

function localUrl(url: string, origin: string): string {
  const parsed = new URL(url);
  return PLATFORM_HOSTS.has(parsed.host) ? `${origin}${parsed.pathname}${parsed.search}` : url;
}

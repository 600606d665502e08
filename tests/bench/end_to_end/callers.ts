// Callers in a thread of their own: whoever answers shall not wait for whoever measures it.

export interface Call {
  /** What comes after the order's URL. */
  readonly path?: string;
  /** Instead of the order's. */
  readonly token?: string;
  readonly body: string;
}

export interface Order {
  readonly url: string;
  readonly publishableKey?: string;
  readonly token?: string;
  /** What each caller asks, one after the other and from the beginning again. */
  readonly callers: readonly (readonly Call[])[];
  /** All of them stop when either is reached. */
  readonly seconds?: number;
  readonly requests?: number;
}

export interface Answered {
  readonly seconds: number;
  readonly milliseconds: readonly number[];
  readonly errors: number;
  /** What came instead of an answer, each sort once. */
  readonly said: readonly string[];
}

const SAID_AT_MOST = 5;

async function call(order: Order, { path = "", token = order.token, body }: Call) {
  const response = await fetch(order.url + path, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${token}`,
      ...order.publishableKey === undefined ? {} : { apikey: order.publishableKey },
    },
    body,
  });
  const text = await response.text();
  return response.status === 200 ? undefined : `${path} ${response.status}: ${text}`;
}

async function carryOut(order: Order): Promise<Answered> {
  const { callers, seconds = Infinity, requests = Infinity } = order;
  const milliseconds: number[] = [];
  const said = new Set<string>();
  let [errors, sent] = [0, 0];
  const started = performance.now();
  const end = started + seconds * 1_000;
  await Promise.all(callers.map(async (calls) => {
    for (let place = 0; performance.now() < end && sent < requests; place++) {
      sent++;
      const from = performance.now();
      const wrong = await call(order, calls[place % calls.length]!).catch(String);
      milliseconds.push(performance.now() - from);
      if (wrong === undefined) continue;
      errors++;
      if (said.size < SAID_AT_MOST) said.add(wrong);
    }
  }));
  return { seconds: (performance.now() - started) / 1_000, milliseconds, errors, said: [...said] };
}

/** The thread as its owner sees it; the types of workers would replace those of everything else. */
const thread = globalThis as unknown as Pick<Worker, "onmessage" | "postMessage">;

thread.onmessage = async ({ data }: MessageEvent<Order>) => {
  thread.postMessage(await carryOut(data));
};

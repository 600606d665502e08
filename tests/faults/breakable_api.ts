import { type Api, type ApiOptions, openApi } from "../../local/lite.ts";

export interface BreakableApi extends Pick<Api, "fetch" | "close"> {
  /** Answers 503 from the beginning of `breakDatabase` to its end, and then opens anew. */
  reopenAfter(breakDatabase: () => Promise<void>): Promise<void>;
}

/**
 * The API of the local stack, over a database that goes away under it. postgres.js 3.4.9 throws out
 * of a timer when the server closes a connection amid a transaction, and that connection then waits
 * for ever: what was under way is given up, as a proxy in front of the platform's API would do it.
 */
export async function openBreakableApi(options: ApiOptions): Promise<BreakableApi> {
  let api = await openApi(options);
  const left: Api[] = [];
  let isAway = false;
  let leaving = Promise.withResolvers<void>();
  globalThis.addEventListener("error", swallowLostWrite);
  globalThis.addEventListener("unhandledrejection", swallowReset);
  return {
    async fetch(request) {
      if (isAway) return away();
      return await Promise.race([api.fetch(request), leaving.promise.then(away)]);
    },
    async close() {
      await Promise.all([api, ...left].map((opened) => opened.close()));
      globalThis.removeEventListener("error", swallowLostWrite);
      globalThis.removeEventListener("unhandledrejection", swallowReset);
    },
    async reopenAfter(breakDatabase) {
      left.push(api);
      isAway = true;
      leaving.resolve();
      await breakDatabase();
      api = await openApi(options);
      leaving = Promise.withResolvers();
      isAway = false;
    },
  };
}

function away(): Response {
  const message = "could not connect with the database";
  return Response.json({ code: "PGRST001", message }, { status: 503 });
}

function swallowLostWrite(event: ErrorEvent): void {
  if (/reading 'write'/.test(event.message)) event.preventDefault();
}

function swallowReset(event: PromiseRejectionEvent): void {
  if (/ECONNRESET/.test(String(event.reason))) event.preventDefault();
}

import { createClient, FunctionsHttpError } from "@supabase/supabase-js";

/** What waits to be computed, as the database counts it. */
export interface Backlog {
  readonly athletes: number;
  readonly series: number;
  readonly claimed: number;
  readonly failed: number;
}

/** A project whose records can be computed anew, reached with its secret key only. */
export interface Project {
  /** Marks all athletes; how many were not marked before. */
  markAll(): Promise<number>;
  backlog(): Promise<Backlog>;
  /** Lets the function work for a while; false when it cannot do so right now. */
  drain(): Promise<boolean>;
}

export function openProject(url: string, secretKey: string): Project {
  const client = createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const call = async (name: string) => {
    const { data, error, status } = await client.schema("hyrox").rpc(name);
    if (error === null) return data;
    throw new Error(explain(url, name, status, error.message));
  };
  return {
    markAll: () => call("recompute_all_records"),
    backlog: () => call("records_backlog"),
    async drain() {
      const { error } = await client.functions.invoke("detect-records", { body: {} });
      if (error === null) return true;
      if (!(error instanceof FunctionsHttpError)) return false;
      const { status } = error.context as Response;
      const text = await error.context.text();
      if (status >= 500) return false;
      throw new Error(explain(url, "detect-records", status, text));
    },
  };
}

function explain(url: string, what: string, status: number, message: string): string {
  switch (status) {
    case 0:
      return `nothing answers at \`${url}\`: start the stack, or correct STADION_URL`;
    case 401:
    case 403:
      return `\`${url}\` refuses the key: set STADION_SECRET_KEY to the project's secret key`;
    case 404:
      return `\`${url}\` has no \`${what}\`: push the migrations and deploy the functions first`;
    default:
      return `\`${what}\` answers ${status}, ${message}: look for the reason in its log`;
  }
}

import { createClient, FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";

/** What waits to be computed, as the database counts it. */
export interface Backlog {
  readonly athletes: number;
  readonly series: number;
  readonly claimed: number;
  readonly failed: number;
}

/** Rows that follow from others and can be computed anew, reached with the secret key only. */
export interface Computation {
  readonly what: string;
  /** Marks everybody; how many were not marked before. */
  markAll(): Promise<number>;
  backlog(): Promise<Backlog>;
  /** Lets the function work for a while; false when it cannot do so right now. */
  drain(): Promise<boolean>;
}

/** A schema of the migrations that the project does not expose, as it uses another one. */
export class SchemaNotExposed extends Error {
  override readonly name = "SchemaNotExposed";
}

interface Names {
  readonly what: string;
  readonly schema: string;
  readonly markAll: string;
  readonly backlog: string;
  readonly slug: string;
}

/** Goals and achievements come after the records that they look at. */
const COMPUTATIONS: readonly Names[] = [
  {
    what: "records of athletes",
    schema: "hyrox",
    markAll: "recompute_all_records",
    backlog: "records_backlog",
    slug: "detect-records",
  },
  {
    what: "reviews and records of lifters",
    schema: "strength",
    markAll: "recompute_all_reviews",
    backlog: "reviews_backlog",
    slug: "review-session",
  },
  {
    what: "goals and achievements of athletes",
    schema: "hyrox",
    markAll: "recompute_all_progress",
    backlog: "progress_backlog",
    slug: "assess-progress",
  },
];

/** Everything of a project that is computed from its rows, in the order in which to do so. */
export function openProject(url: string, secretKey: string): Computation[] {
  const client = createClient(url, secretKey, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  return COMPUTATIONS.map((names) => open(client, url, names));
}

function open(client: SupabaseClient, url: string, names: Names): Computation {
  const { what, schema, slug } = names;
  const call = async (name: string) => {
    const { data, error, status } = await client.schema(schema).rpc(name);
    if (error === null) return data;
    if (error.code === "PGRST106") {
      throw new SchemaNotExposed(
        `schema \`${schema}\` is not exposed, ${what} are left out: expose it if you use it`,
      );
    }
    throw new Error(explain(url, name, status, error.message));
  };
  return {
    what,
    markAll: () => call(names.markAll),
    backlog: () => call(names.backlog),
    async drain() {
      const { error } = await client.functions.invoke(slug, { body: {} });
      if (error === null) return true;
      if (!(error instanceof FunctionsHttpError)) return false;
      const { status } = error.context as Response;
      const text = await error.context.text();
      if (status >= 500) return false;
      throw new Error(explain(url, slug, status, text));
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

/** One function as a deployment sent it: the parts' names are paths in the project. */
export interface Deployment {
  readonly slug: string;
  readonly metadata: { readonly entrypoint_path: string; readonly import_map_path?: string };
  readonly files: ReadonlyMap<string, string>;
}

export interface ManagementApi extends AsyncDisposable {
  readonly url: string;
  readonly deployments: readonly Deployment[];
  /** Requests that a deployment is not expected to make. */
  readonly surprises: readonly string[];
}

/** The part of the platform's Management API that `supabase functions deploy --use-api` talks to. */
export function startManagementApi(): ManagementApi {
  const deployments: Deployment[] = [];
  const surprises: string[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (request.method === "POST" && pathname.endsWith("/functions/deploy")) {
      const slug = searchParams.get("slug") ?? "";
      deployments.push(await readDeployment(slug, await request.formData()));
      return Response.json({ id: slug, slug, name: slug, status: "ACTIVE", version: 1 }, {
        status: 201,
      });
    }
    // Several functions become active together, after all of them have been sent.
    if (request.method === "PUT" && pathname.endsWith("/functions")) {
      return Response.json({ functions: await request.json() });
    }
    if (request.method === "GET") return Response.json({ status: "ACTIVE_HEALTHY" });
    surprises.push(`${request.method} ${pathname}`);
    return Response.json({ message: "not part of a deployment" }, { status: 404 });
  });
  return {
    url: `http://127.0.0.1:${server.addr.port}`,
    deployments,
    surprises,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

async function readDeployment(slug: string, form: FormData): Promise<Deployment> {
  const files = new Map<string, string>();
  for (const part of form.getAll("file")) {
    if (part instanceof File) files.set(part.name, await part.text());
  }
  const metadata = form.get("metadata");
  const text = metadata instanceof File ? await metadata.text() : metadata ?? "{}";
  return { slug, metadata: JSON.parse(text), files };
}

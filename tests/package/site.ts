import { extname, join } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

// Nothing but the page's own scripts: the engine must not fetch anything, nor need `eval`.
const POLICY = "default-src 'none'; script-src 'self' 'nonce-importmap' 'wasm-unsafe-eval'";

export interface Site extends AsyncDisposable {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** Serves the files of a directory on loopback. */
export function serveSite(directory: string): Site {
  const asked: string[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const { pathname } = new URL(request.url);
      asked.push(pathname);
      const path = join(directory, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      const body = await Deno.readFile(path).catch(() => null);
      if (body === null) return new Response(null, { status: 404 });
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      return new Response(body, {
        headers: { "content-type": type, "content-security-policy": POLICY },
      });
    },
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    asked,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

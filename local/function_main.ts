// Runs in the function's own process, on edge-runtime's Deno as well as on the newest. The host
// passes the entry module and a word that marks the line with the port among the function's logs.
const [entry, marker] = Deno.args;
if (entry === undefined || marker === undefined) throw new Error("this is started by functions.ts");

const listen: Deno.ServeTcpOptions & { onListen(address: Deno.NetAddr): void } = {
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }) => Deno.stdout.writeSync(new TextEncoder().encode(`${marker} ${port}\n`)),
};

// A function may call Deno.serve itself; wherever it wants to listen, it listens for the host.
const serve = Deno.serve;
Object.defineProperty(Deno, "serve", {
  value: (...given: (Deno.ServeHandler | { handler?: Deno.ServeHandler })[]) => {
    const handler = given.map((item) => typeof item === "function" ? item : item.handler)
      .find((item) => item !== undefined);
    if (handler === undefined) throw new TypeError("Deno.serve needs a handler");
    return serve(listen, handler);
  },
});

// The host holds the other end: when it is gone, however it went, this process has no purpose.
(async () => {
  for await (const _ of Deno.stdin.readable);
  Deno.exit();
})();

const module = await import(entry);
if (typeof module.default?.fetch === "function") {
  serve(listen, (request) => module.default.fetch(request));
}

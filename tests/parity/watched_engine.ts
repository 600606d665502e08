import { copiedEngine, type Engine, PACKAGE } from "./copied_engine.ts";

export interface WatchedEngine extends Engine {
  /** What all its instances hold: their memory, and their tables of references to objects. */
  held(): { memoryBytes: number; references: number };
}

/** A request of each operation, and of each kind of plan: they start every WASM that there is. */
const STARTING = ["{}", '{"kind":"hyrox"}'].map((text) => new TextEncoder().encode(text));

/** A copy of the engine of its own, whose memory can be read from outside. */
export async function watchedEngine(name: string): Promise<WatchedEngine> {
  const engine = await copiedEngine(name);
  const { operations, groups } = await vocabulary();
  const { Instance } = WebAssembly;
  const made: WebAssembly.Instance[] = [];
  WebAssembly.Instance = class extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      made.push(this);
    }
  };
  try {
    for (const operation of operations) {
      for (const request of STARTING) engine.call(operation, request);
    }
  } finally {
    WebAssembly.Instance = Instance;
  }
  if (made.length !== groups.length) {
    throw new Error(`the engine made ${made.length} instances, and has ${groups.length} groups`);
  }
  return { ...engine, held: () => sumOf(made.map(({ exports }) => holdings(exports))) };
}

async function vocabulary(): Promise<
  { operations: Parameters<Engine["call"]>[0][]; groups: unknown[] }
> {
  return JSON.parse(await Deno.readTextFile(new URL("vocabulary.json", PACKAGE)));
}

type Holdings = ReturnType<WatchedEngine["held"]>;

function sumOf(held: Holdings[]): Holdings {
  return held.reduce((sum, { memoryBytes, references }) => ({
    memoryBytes: sum.memoryBytes + memoryBytes,
    references: sum.references + references,
  }), { memoryBytes: 0, references: 0 });
}

function holdings(exports: WebAssembly.Exports): Holdings {
  const memory = exports["memory"];
  const tables = Object.values(exports).filter((item) => item instanceof WebAssembly.Table);
  if (!(memory instanceof WebAssembly.Memory)) {
    throw new Error("the engine exports no memory: wasm-bindgen names it otherwise");
  }
  return {
    memoryBytes: memory.buffer.byteLength,
    references: tables.reduce((sum, table) => sum + table.length, 0),
  };
}

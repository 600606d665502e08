type Engine = typeof import("../../pkg/stadion.js");

export interface WatchedEngine extends Engine {
  /** What the only instance holds: its memory, and the table of its references to objects. */
  held(): { memoryBytes: number; references: number };
}

/** A copy of the engine of its own, whose memory can be read from outside. */
export async function watchedEngine(name: string): Promise<WatchedEngine> {
  const engine: Engine = await import(`../../pkg/stadion.js?${name}`);
  const { Instance } = WebAssembly;
  const made: WebAssembly.Instance[] = [];
  WebAssembly.Instance = class extends Instance {
    constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
      super(module, imports);
      made.push(this);
    }
  };
  try {
    engine.call("validate_splits", new Uint8Array());
  } finally {
    WebAssembly.Instance = Instance;
  }
  const [instance, ...others] = made;
  if (instance === undefined || others.length > 0) {
    throw new Error(`the engine made ${made.length} instances where one was expected`);
  }
  return { ...engine, held: () => holdings(instance.exports) };
}

function holdings(exports: WebAssembly.Exports) {
  const memory = exports["memory"];
  const tables = Object.values(exports).filter((item) => item instanceof WebAssembly.Table);
  if (!(memory instanceof WebAssembly.Memory) || tables.length === 0) {
    throw new Error("the engine exports no memory or no table: wasm-bindgen names them otherwise");
  }
  return {
    memoryBytes: memory.buffer.byteLength,
    references: tables.reduce((sum, table) => sum + table.length, 0),
  };
}

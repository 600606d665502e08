const VECTORS = new URL("../vectors/", import.meta.url);

interface Problem {
  readonly code: string;
}

export interface Vector {
  readonly name: string;
  readonly body: string;
  readonly answer:
    | { readonly ok: true; readonly result: unknown }
    | { readonly ok: false; readonly problems: readonly Problem[] };
}

/** The engine's own examples of an operation; its function must answer each as the engine does. */
export function readVectors(operation = "validate_splits"): Vector[] {
  const folder = new URL(`${operation}/`, VECTORS);
  const files = [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".json"));
  if (files.length === 0) throw new Error(`no vectors in ${folder.pathname}`);
  return files.flatMap(({ name: file }) => {
    const content = JSON.parse(Deno.readTextFileSync(new URL(file, folder)));
    return [content].flat().map(({ name, request, request_text, answer }) => ({
      name: name ?? file,
      body: request_text ?? JSON.stringify(request),
      answer,
    }));
  });
}

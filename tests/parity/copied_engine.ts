export type Engine = typeof import("../../pkg/stadion.js");

export const PACKAGE = new URL("../../pkg/", import.meta.url);

/** The modules import each other by name, so a copy of all is the only one that shares nothing. */
export async function copiedEngine(name: string): Promise<Engine> {
  const copy = await Deno.makeTempDir({ prefix: `stadion_${name}_` });
  try {
    for (const { name: file } of Deno.readDirSync(PACKAGE)) {
      if (/\.(?:js|d\.ts)$/.test(file)) {
        await Deno.copyFile(new URL(file, PACKAGE), `${copy}/${file}`);
      }
    }
    return await import(`file://${copy}/stadion.js`);
  } finally {
    await Deno.remove(copy, { recursive: true });
  }
}

import { join } from "node:path";

/** The keys of one local stack. They guard nothing but a developer's own machine. */
export interface Keys {
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly jwtSecret: string;
}

/** Keys that nobody has seen before. */
export function newKeys(): Keys {
  return {
    publishableKey: `sb_publishable_${randomText(24)}`,
    secretKey: `sb_secret_${randomText(24)}`,
    jwtSecret: randomText(48),
  };
}

/** Takes the keys that the directory holds from an earlier start, or makes and keeps new ones. */
export async function loadKeys(directory: string): Promise<Keys> {
  const path = join(directory, "keys.json");
  try {
    const kept: unknown = JSON.parse(await Deno.readTextFile(path));
    if (isKeys(kept)) return kept;
    throw new Error(`\`${path}\` is damaged: remove it, and the next start makes new keys`);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const keys = newKeys();
  await Deno.writeTextFile(path, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

function isKeys(value: unknown): value is Keys {
  return typeof value === "object" && value !== null &&
    "publishableKey" in value && typeof value.publishableKey === "string" &&
    "secretKey" in value && typeof value.secretKey === "string" &&
    "jwtSecret" in value && typeof value.jwtSecret === "string";
}

function randomText(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...random)).replaceAll("+", "-").replaceAll("/", "_");
}

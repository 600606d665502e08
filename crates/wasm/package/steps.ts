/** The steps of the packaging that know nothing of Stadion. */

/** Runs a command and gives its output; throws with what it said when it fails. */
export async function run(
  cwd: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const output = await new Deno.Command(command, { args, cwd, env }).output();
  const decoder = new TextDecoder();
  if (!output.success) {
    throw new Error(`\`${command} ${args.join(" ")}\` failed:\n${decoder.decode(output.stderr)}`);
  }
  return decoder.decode(output.stdout);
}

export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex();
}

export function encodeBase64(bytes: Uint8Array): string {
  return bytes.toBase64();
}

export async function gzipSize(bytes: Uint8Array): Promise<number> {
  const stream = new Blob([bytes as BlobPart]).stream();
  const zipped = stream.pipeThrough(new CompressionStream("gzip"));
  return (await new Response(zipped).bytes()).length;
}

export function joined(...parts: string[]): string {
  return parts.map((part) => part.replace(/\/$/, "")).join("/");
}

export function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

/** The paths of a folder's entries; none when there is no such folder. */
export async function listed(folder: string): Promise<string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder));
    return entries.map((entry) => `${folder}/${entry.name}`).sort();
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return [];
    throw fault;
  }
}

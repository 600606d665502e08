/** What a process holds, in megabytes. */
export interface Held {
  readonly now_mb: number;
  readonly peak_mb: number;
}

const KILOBYTES_A_MEGABYTE = 1_024;

/** Whether the system shows what other processes hold. */
export const SHOWS_PROCESSES = Deno.build.os === "linux";

/** The process of a function, which is a child of this one. */
export async function processOf(slug: string): Promise<number> {
  for await (const { name } of Deno.readDir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    // A process may end between being listed and being read.
    const [status, command] = await Promise.all(
      ["status", "cmdline"].map((file) =>
        Deno.readTextFile(`/proc/${name}/${file}`).catch(() => "")
      ),
    );
    const isChild = Number(/^PPid:\s*(\d+)$/m.exec(status!)?.[1]) === Deno.pid;
    if (isChild && command!.includes(`/functions/${slug}/`)) return Number(name);
  }
  throw new Error(`the process of function \`${slug}\` is not to be found`);
}

export async function heldBy(pid: number): Promise<Held> {
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  const megabytes = (name: string) => {
    const [, kilobytes] = new RegExp(`^${name}:\\s*(\\d+) kB$`, "m").exec(status) ?? [];
    if (kilobytes === undefined) throw new Error(`/proc/${pid}/status has no \`${name}\``);
    return Number(kilobytes) / KILOBYTES_A_MEGABYTE;
  };
  return { now_mb: megabytes("VmRSS"), peak_mb: megabytes("VmHWM") };
}

import { cpus, loadavg, totalmem } from "node:os";

const GIBIBYTE = 2 ** 30;

/** What figures a second depend on; two machines of the same words measure alike. */
export function machineName(): string {
  const [core, ...others] = cpus();
  if (core === undefined) throw new Error("the machine does not say which processors it has");
  const memory = Math.round(totalmem() / GIBIBYTE);
  return `${Deno.build.os} ${Deno.build.arch}, ${others.length + 1} × ${core.model}, ${memory} GiB`;
}

/** From here on other work makes figures worse, and from there on it makes them. */
const LOUD_LOAD = 1;
const MOST_LOAD = 1.5;

/** What readers of the figures are told of the other work. */
export function saidOfLoad(load: number): string {
  const said = `${load.toFixed(1)} processes wanted to run when it began`;
  return load > LOUD_LOAD ? `**${said}: other work made these figures worse**` : said;
}

/** What to say before the clock runs, and whether not to let it run. */
export function objection(
  load: number,
  { isPublished, anyway }: { readonly isPublished: boolean; readonly anyway: boolean },
): { readonly text: string; readonly isFinal: boolean } | undefined {
  if (load <= LOUD_LOAD) return undefined;
  const text = `THE MACHINE IS BUSY: ${load.toFixed(1)} processes wanted to run in the last minute`;
  if (load <= MOST_LOAD || !isPublished || anyway) {
    return { text: `${text}, which makes all figures worse`, isFinal: false };
  }
  const remedy = "end the other work, wait a minute and run it again, or publish with `--anyway`";
  return { text: `${text}, more than ${MOST_LOAD}: ${remedy}`, isFinal: true };
}

/** How many processes wanted to run during the last minute, of everybody on the machine. */
export function machineLoad(): number {
  return loadavg()[0]!;
}

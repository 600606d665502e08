import { cpus, loadavg, totalmem } from "node:os";

const GIBIBYTE = 2 ** 30;

/** What figures a second depend on; two machines of the same words measure alike. */
export function machineName(): string {
  const [core, ...others] = cpus();
  if (core === undefined) throw new Error("the machine does not say which processors it has");
  const memory = Math.round(totalmem() / GIBIBYTE);
  return `${Deno.build.os} ${Deno.build.arch}, ${others.length + 1} × ${core.model}, ${memory} GiB`;
}

/** How many processes wanted to run during the last minute, of everybody on the machine. */
export function machineLoad(): number {
  return loadavg()[0]!;
}

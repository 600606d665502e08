export interface Memory {
  readonly megabytes: number;
  /** The most since the start, or since the peak was reset. */
  readonly peakMegabytes: number;
}

/** What the kernel counts of a process of ours. */
export async function memoryOf(pid: number): Promise<Memory> {
  const text = await Deno.readTextFile(`/proc/${pid}/status`);
  const megabytes = (name: string) => {
    const kilobytes = text.match(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m"))?.[1];
    if (kilobytes === undefined) throw new Error(`the kernel does not say \`${name}\` of ${pid}`);
    return Math.round(Number(kilobytes) / 1024);
  };
  return { megabytes: megabytes("VmRSS"), peakMegabytes: megabytes("VmHWM") };
}

export async function resetPeak(pid: number): Promise<void> {
  await Deno.writeTextFile(`/proc/${pid}/clear_refs`, "5");
}

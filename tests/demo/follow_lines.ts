import { lines } from "../../local/lines.ts";

/** Reads a process's output as it comes, and closes it after so many lines. */
export function followLines(stream: ReadableStream<Uint8Array<ArrayBuffer>>, most = Infinity) {
  const seen: string[] = [];
  const waiting = new Set<() => void>();
  const all = (async () => {
    for await (const line of lines(stream)) {
      seen.push(line);
      for (const look of waiting) look();
      if (seen.length >= most) break;
    }
    return seen.join("\n");
  })();
  return {
    all,
    /** Waits for a line that contains the text. */
    async until(text: string): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => seen.some((line) => line.includes(text)) && resolve();
      waiting.add(look);
      look();
      const ended = all.then((output) => {
        throw new Error(`no line has \`${text}\`: ${output}`);
      });
      await Promise.race([promise, ended]);
      waiting.delete(look);
    },
  };
}

import type { Answered, Order } from "./callers.ts";

/** Lets callers in a thread of their own call all together; any answer but 200 is thrown. */
export async function callersIn(order: Order): Promise<Answered> {
  const callers = new Worker(new URL("./callers.ts", import.meta.url), { type: "module" });
  try {
    const answered = await new Promise<Answered>((resolve, reject) => {
      callers.onmessage = ({ data }) => resolve(data);
      callers.onerror = (fault) => reject(new Error(fault.message));
      callers.postMessage(order);
    });
    const { errors, milliseconds, said } = answered;
    if (errors === 0) return answered;
    throw new Error(
      `${errors} of ${milliseconds.length} calls failed, see why and run it again:\n` +
        said.join("\n"),
    );
  } finally {
    callers.terminate();
  }
}

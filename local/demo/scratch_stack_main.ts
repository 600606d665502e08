import { startStack } from "../stack.ts";

// The demo holds the other ends: when it is gone, however it went, the stack has no purpose.
async function main(): Promise<void> {
  const { url, publishableKey, stop } = await startStack();
  try {
    const line = `${JSON.stringify({ url, publishableKey })}\n`;
    Deno.stdout.writeSync(new TextEncoder().encode(line));
    for await (const _ of Deno.stdin.readable);
  } finally {
    await stop();
  }
}

try {
  await main();
  Deno.exit(0);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  Deno.stderr.writeSync(new TextEncoder().encode(message));
  Deno.exit(1);
}

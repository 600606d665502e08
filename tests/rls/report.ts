/** Says a figure that a test has measured, beside its result. */
export function say(figures: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(`\n=== ${figures}\n`));
}

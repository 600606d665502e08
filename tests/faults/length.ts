const IS_LONG = Deno.env.get("STADION_LONG") === "1";

/** How much is done to the ledger: enough to notice a fault each time, or what was promised once. */
export const LENGTH = {
  seed: Number(Deno.env.get("STADION_SEED") ?? 20261122),
  athletes: IS_LONG ? 40 : 12,
  changes: IS_LONG ? 1000 : 250,
  kills: IS_LONG ? 250 : 21,
  breaks: 3,
  rounds: IS_LONG ? 100 : 10,
} as const;

/** Figures that a person who runs the tests wants to see. */
export function say(figures: Readonly<Record<string, number>>): void {
  const text = Object.entries(figures).map(([name, value]) => `${name} ${value}`).join(", ");
  Deno.stderr.writeSync(new TextEncoder().encode(`${text}\n`));
}

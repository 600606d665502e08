import type { Rounding } from "./race.ts";

/** The place of the last printed digit, in milliseconds. */
function place(milliseconds: number): number {
  if (milliseconds % 1000 === 0) return 1000;
  if (milliseconds % 100 === 0) return 100;
  return milliseconds % 10 === 0 ? 10 : 1;
}

/** The way of rounding that explains why the parts miss the total by the residual. */
export function explainResidual(
  parts: readonly number[],
  total: number,
  residual: number,
): Rounding {
  if (residual === 0) return "exact";
  const totalPlace = place(total);
  let finest = totalPlace;
  let sum = 0;
  for (const part of parts) {
    if (part === 0) continue;
    const partPlace = place(part);
    sum += partPlace;
    if (partPlace < finest) finest = partPlace;
  }
  const slack = Math.max(sum - finest, 0);
  const totalSlack = totalPlace - finest;
  if (-slack <= residual && residual <= totalSlack) return "rounded_up";
  if (-totalSlack <= residual && residual <= slack) return "truncated";
  return "unexplained";
}

export function kilograms(grams: number): string {
  return `${grams / 1000} kg`;
}

/** Estimates are not known to the gram. */
export function roundedKilograms(grams: number): string {
  return `${(grams / 1000).toFixed(1)} kg`;
}

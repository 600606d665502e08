const NUMBER = /\d+(?:\.\d+)?/g;
/** Counts are smaller and have no decimals: they have to be equal. */
const LEAST_GRAMS = 1_000;

/**
 * Whether two answers are the same but for the last digit of weights and shares: `Math.exp` and
 * `Math.log` may differ from the engine's by their last bit, and a weight may lie at half a gram.
 */
export function isSameButForLastDigits(answer: string, other: string): boolean {
  if (answer.replaceAll(NUMBER, "#") !== other.replaceAll(NUMBER, "#")) return false;
  const numbers = other.match(NUMBER) ?? [];
  return (answer.match(NUMBER) ?? []).every((text, at) => isNear(text, numbers[at]!));
}

function isNear(text: string, other: string): boolean {
  if (text === other) return true;
  const places = Math.max(...[text, other].map((number) => number.split(".")[1]?.length ?? 0));
  const [a, b] = [Number(text), Number(other)];
  return Math.round(Math.abs(a - b) * 10 ** places) === 1 && (places > 0 || a >= LEAST_GRAMS);
}

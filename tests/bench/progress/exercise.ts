const encoder = new TextEncoder();
const length = (text: string) => encoder.encode(text).length;

/** The longest exercise that a title names. */
export function namedIn(title: string, exercises: Iterable<string>): string | undefined {
  const said = ` ${wordsOf(title).join(" ")} `;
  let best: string | undefined;
  for (const exercise of exercises) {
    const words = wordsOf(exercise);
    if (words.length === 0 || !said.includes(` ${words.join(" ")} `)) continue;
    if (best === undefined || isBetter(exercise, best)) best = exercise;
  }
  return best;
}

function isBetter(exercise: string, best: string): boolean {
  const longer = length(exercise) - length(best);
  return longer > 0 || longer === 0 && exercise < best;
}

/** Words without the s of a plural. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{Alphabetic}\p{N}]+/u).filter((word) => word !== "")
    .map((word) => word.toLowerCase())
    .map((word) => length(word) > 3 && word.endsWith("s") ? word.slice(0, -1) : word);
}

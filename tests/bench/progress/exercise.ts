const encoder = new TextEncoder();
const length = (text: string) => encoder.encode(text).length;

/** What a title may say beside its exercise; every other word may make another exercise of it. */
const FILLERS = new Set(wordsOf(`
  a an the my of to for at with by in on until before this next end year month week new
  first goal target record best personal pr pb one rep repetition max rm set kg kgs kilo
  kilogram lb lbs pound over above than more least
`));
/** What is done with an exercise, where a title begins with it. */
const VERBS = new Set(wordsOf("i want can do get hit reach lift pull make"));

/** The longest exercise that a title names with nothing beside it that makes another of it. */
export function namedIn(title: string, exercises: Iterable<string>): string | undefined {
  const said = wordsOf(title);
  let verbs = said.findIndex((word) => !VERBS.has(word) && !FILLERS.has(word));
  if (verbs < 0) verbs = said.length;
  const passes = said.map((word, place) =>
    FILLERS.has(word) || place < verbs && VERBS.has(word) || /[0-9]/.test(word)
  );
  let best: string | undefined;
  for (const exercise of exercises) {
    const words = wordsOf(exercise);
    if (words.length === 0 || !isNamed(words, said, passes)) continue;
    if (best === undefined || isBetter(exercise, best)) best = exercise;
  }
  return best;
}

function isNamed(name: readonly string[], said: readonly string[], passes: readonly boolean[]) {
  for (let first = 0; first + name.length <= said.length; first++) {
    const end = first + name.length;
    if (
      name.every((word, place) => said[first + place] === word) &&
      passes.every((does, place) => does || place >= first && place < end)
    ) return true;
  }
  return false;
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

import type { Check, Length, Outcome } from "../check.ts";
import { Tally } from "../http/tally.ts";
import { Random } from "../../faults/random.ts";
import { watchedEngine } from "../../parity/watched_engine.ts";
import { type Marked, markedRequests } from "./marked.ts";

const CALLS: Readonly<Record<Length, number>> = { short: 1_000, long: 5_000 };

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

export const ISOLATE: Check = {
  group: "isolate reuse",
  name: "two users' calls interleaved through one instance of the engine",
  async run(length, seed) {
    const users = [
      { mark: "mark-of-ada-7f3a", requests: markedRequests("mark-of-ada-7f3a", idOf("a"), 141) },
      { mark: "mark-of-bob-c41e", requests: markedRequests("mark-of-bob-c41e", idOf("b"), 163) },
    ] as const;
    const alone = await Promise.all(
      users.map(({ mark, requests }) => answersAlone(mark, requests)),
    );
    return await interleave(users, alone, CALLS[length], seed);
  },
};

const idOf = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000001`;

interface User {
  readonly mark: string;
  readonly requests: readonly Marked[];
}

/** What the engine answers to a user whom it shares with nobody. */
async function answersAlone(mark: string, requests: readonly Marked[]): Promise<string[]> {
  const { call } = await watchedEngine(`alone_${mark}`);
  const answers = requests.map(({ operation, bytes }) => text(call(operation, bytes)));
  answers.forEach((answer, index) => {
    if (answer.includes(mark)) return;
    throw new Error(`\`${requests[index]!.operation}\` does not repeat the mark: ${answer}`);
  });
  return answers;
}

async function interleave(
  users: readonly [User, User],
  alone: readonly (readonly string[])[],
  calls: number,
  seed: number,
): Promise<Outcome> {
  const { call } = await watchedEngine("shared");
  const random = new Random(seed);
  const tally = new Tally();
  for (let made = 0; made < calls; made++) {
    const which = made % 2;
    const [user, other] = which === 0 ? users : [users[1], users[0]];
    const at = random.between(0, user.requests.length - 1);
    const { operation, bytes } = user.requests[at]!;
    const answer = text(call(operation, bytes));
    const fault = answer.includes(other.mark)
      ? `the other user's mark is in it: ${answer}`
      : answer === alone[which]![at]
      ? undefined
      : `it is another than without the other user: ${answer}`;
    tally.count(`call ${made + 1}, \`${operation}\``, fault);
  }
  return tally.outcome;
}

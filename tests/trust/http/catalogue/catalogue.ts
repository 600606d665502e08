import { settle } from "../person.ts";
import { Tally } from "../tally.ts";
import { startTrustStack } from "../trust_stack.ts";
import type { Check } from "../../check.ts";
import { type Asked, everyoneAsked } from "./asked.ts";
import { boundsFaults } from "./bounds.ts";
import { isAnswered, isChoosing, isOpenObject, isPassedOver, isUnbounded } from "./exceptions.ts";
import { absenceFault, saysFault } from "./verdict.ts";
import { type Place, placesOf, textWith, textWithout } from "./places.ts";
import { type Wrong, wrongsAt } from "./wrongs.ts";

export const CATALOGUE: Check = {
  group: "bad input catalogue",
  name: "every kind of wrong in every field, by code and path",
  async run(length, seed) {
    const stack = await startTrustStack();
    try {
      const tally = new Tally();
      const person = await settle(stack);
      const everyone = await everyoneAsked(stack, person);
      await Promise.all(
        everyone.map((asked) => tryAll(tally, asked, length === "short" ? SHARE : 1, seed)),
      );
      return tally.outcome;
    } finally {
      await stack.stop();
    }
  },
};

/** Of the kinds of wrong, in the short version; the seed says which. */
const SHARE = 6;

async function tryAll(tally: Tally, asked: Asked, share: number, seed: number): Promise<void> {
  const { name, requests, ask } = asked;
  const whole = (kind: string): Wrong => ({ kind, raw: "", code: "malformed_json", isWhole: true });
  for (const request of requests) {
    const text = JSON.stringify(request);
    const { status } = await ask(text);
    tally.count(`${name} with what is right`, status === 200 ? undefined : `${status}: ${text}`);
  }
  const text = JSON.stringify(requests[0]);
  for (const [kind, body] of Object.entries({ BOM: `\ufeff${text}`, "two bodies": text + text })) {
    tally.count(`${name} with ${kind}`, saysFault(await ask(body), whole(kind), ""));
  }
  for (const [number, place] of placesOf(requests, name).entries()) {
    const isTried = (kind: number) => (number + kind + seed) % share === 0;
    for (const { kind, fault } of await faultsAt(asked, place, isTried)) {
      tally.count(`${name} with ${kind} at ${place.field}`, fault);
    }
  }
}

interface Tried {
  readonly kind: string;
  readonly fault: string | undefined;
}

async function faultsAt(
  { name, ask }: Asked,
  place: Place,
  isTried: (kind: number) => boolean,
): Promise<Tried[]> {
  const { field, path, form } = place;
  if (isPassedOver(name, field)) return await passedOver(ask, place);
  const isInAnswer = isAnswered(name, field);
  const tried: Tried[] = [];
  const wrongs = wrongsAt(place).filter(({ kind }) =>
    kind !== "2^53 + 1" || !isUnbounded(name, field)
  );
  if (form === "object" && !isOpenObject(name, field)) wrongs.push(unknownField(place));
  for (const wrong of wrongs.filter((_, kind) => isTried(kind))) {
    const answer = await ask(textWith(place, wrong.raw));
    const said = path + (wrong.inside ?? "");
    tried.push({ kind: wrong.kind, fault: saysFault(answer, wrong, said, isInAnswer) });
  }
  if (isTried(0) && !place.isItem && !isChoosing(name, field)) {
    const [absent, none] = [await ask(textWithout(place)), await ask(textWith(place, "null"))];
    tried.push({ kind: "nothing or null", fault: absenceFault(absent, none, path) });
  }
  if (isTried(1) && form === "number" && !isUnbounded(name, field)) {
    tried.push(...await boundsFaults(ask, place));
  }
  return tried;
}

function unknownField({ value }: Place): Wrong {
  const known = JSON.stringify(value).slice(1, -1);
  return {
    kind: "an unknown field",
    raw: `{${known}${known === "" ? "" : ","}"zz/unknown~":1}`,
    code: "unknown_field",
    inside: "/zz~1unknown~0",
  };
}

async function passedOver(ask: Asked["ask"], place: Place): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const raw of ["17", '"x"', "[]", "{}", "true", "null"]) {
    const { status, text } = await ask(textWith(place, raw));
    tried.push({ kind: `any ${raw}`, fault: status === 200 ? undefined : text.slice(0, 300) });
  }
  return tried;
}

import { type Form, membersOf } from "./override_forms.ts";
import type { Random } from "./random.ts";

/** Overrides with a few members, of which most are right by themselves and some not together. */
export function randomOverrides(random: Random, forms: readonly Form[]): object {
  const oddness = random.pick([0, 0, 0.05, 0.2]);
  const density = random.pick([0.1, 0.3, 0.7]);
  return objectOf([]) as object;

  function objectOf(place: readonly string[]): unknown {
    const all = membersOf(place, forms);
    const some = all.filter(({ place }) => place.at(-1) === "seconds" || random.chance(density));
    // The root may be empty; few other objects are meant to be.
    const isFilled = some.length > 0 || place.length === 0 || random.chance(oddness);
    const entries = (isFilled ? some : [random.pick(all)])
      .map((form) => [form.place.at(-1), valueOf(form)]);
    if (random.chance(oddness / 4)) entries.push(["bogus", 1]);
    return Object.fromEntries(entries);
  }

  function valueOf(form: Form): unknown {
    if (random.chance(oddness / 4)) {
      return random.pick<unknown>([null, {}, [], [{}], "x", true, -1, 0, 1e9, 7.77, [null]]);
    }
    if (form.form === "object") return objectOf(form.place);
    if (form.form === "word") return random.pick(form.words!);
    if (form.form === "number") return numberOf(form);
    return Array.from({ length: random.whole(0, 3) }, () => objectOf([...form.place, "*"]));
  }

  function numberOf({ place, lowest, highest, step }: Form): number {
    const [min, max, by] = [Number(lowest), Number(highest), Number(step)];
    const steps = Math.round((max - min) / by);
    // A lower end seldom lies above what holds for the upper one.
    const isLow = /^(?:reps|\w+_min|min_kg|pct|heavy_pct\w*)$/.test(place.at(-1)!);
    const share = isLow && random.chance(0.8) ? 0.4 : 1;
    const at = random.whole(0, Math.floor(steps * share));
    const value = min + by * (random.chance(oddness / 4) ? at + 0.5 : at);
    return Number((random.chance(oddness / 4) ? value + max : value).toFixed(6));
  }
}

import type { Answer } from "../../../contract/send.ts";
import { problemsOf } from "../refusal.ts";
import { type Place, textWith } from "./places.ts";

interface Fault {
  readonly kind: string;
  readonly fault: string | undefined;
}

/** The bounds that a refusal names are those that are kept. */
export async function boundsFaults(
  ask: (text: string) => Promise<Answer>,
  place: Place,
): Promise<Fault[]> {
  const at = async (raw: string) => await ask(textWith(place, raw));
  const refusedAt = (answer: Answer) => {
    const stated = problemsOf(answer);
    if (typeof stated === "string") return undefined;
    return stated.find(({ code, path }) => code === "out_of_range" && path === place.path);
  };
  const limit = refusedAt(await at("1e12"))?.limit;
  if (limit?.min === undefined || limit.max === undefined) {
    return [{ kind: "no bounds", fault: "none are named" }];
  }
  const { min, max } = limit;
  const faults: Fault[] = [];
  for (const [kind, bound, beyond] of [["max", max, max + 1], ["min", min, min - 1]] as const) {
    const said = refusedAt(await at(String(beyond)));
    const isRefused = said !== undefined && said.limit?.min === min && said.limit.max === max;
    faults.push({
      kind: `beyond ${kind}`,
      fault: isRefused ? undefined : `\`${beyond}\` is not refused`,
    });
    const answer = await at(String(bound));
    const still = refusedAt(answer)?.limit;
    const isKept = still?.min !== min || still.max !== max;
    const fault = answer.status < 500 && isKept ? undefined : answer.text.slice(0, 300);
    faults.push({ kind: `at ${kind}`, fault });
  }
  const [negative, zero] = [await at("-0"), await at("0")];
  const isSame = negative.status === zero.status &&
    negative.text.replaceAll("`-0`", "`0`") === zero.text;
  const fault = isSame ? undefined : `${negative.text.slice(0, 200)}, not as 0`;
  faults.push({ kind: "-0", fault });
  return faults;
}

import { call, generatePlan } from "../../../pkg/stadion.js";
import { vectorsOf } from "../same_answers.ts";
import { waysOf } from "../ways.ts";

const OPERATION = "generate_plan";

const decoder = new TextDecoder();

/** No twin is written of the plans: the rules have a few thousand lines. */
const plans = (least: string) => waysOf(OPERATION, { least, typed: generatePlan });

/** What is refused at once is the least that the command can do. */
export const PROGRAMS = plans('{"kind":"powerlifting"}');
export const HYROX_PLANS = plans('{"kind":"hyrox"}');

export type PlanKind = "powerlifting" | "hyrox";

/** The vectors of a kind of plan that have one. */
export function planRequests(kind: PlanKind): Uint8Array[] {
  return vectorsOf(OPERATION).filter((request) => {
    const answer = decoder.decode(call(OPERATION, request));
    if (!answer.startsWith('{"ok":true')) return false;
    return JSON.parse(decoder.decode(request)).kind === kind;
  });
}

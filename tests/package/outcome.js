import * as stadion from "../../pkg/stadion.js";
import * as hyrox from "../../pkg/hyrox.js";
import * as plans from "../../pkg/plans.js";
import * as powerlifting from "../../pkg/powerlifting.js";
import * as progress from "../../pkg/progress.js";
import * as races from "../../pkg/races.js";
import * as strength from "../../pkg/strength.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @typedef {import("../../pkg/stadion.js").Operation} Operation */
/** @typedef {{ call(operation: Operation, request: Uint8Array): Uint8Array }} Module */
/** @typedef {{ operation: Operation, body: string }} Question */

/** In each, what it has of the operations. */
const PARTS = /** @type {Record<string, Module>} */ (
  /** @type {unknown} */ ({ races, powerlifting, hyrox, strength, progress, plans })
);

/** @param {Module} module @param {string} operation @param {Uint8Array} bytes */
const answered = (module, operation, bytes) =>
  decoder.decode(module.call(/** @type {Operation} */ (operation), bytes));

/** No memory has room for these bytes: the engine itself gives up, within the WASM. */
function trap() {
  try {
    const endless = Object.defineProperty(new Uint8Array(1), "length", { value: -1 });
    stadion.call("validate_splits", endless);
  } catch (fault) {
    return String(fault);
  }
  return "no trap";
}

/** @param {Module} module @param {Question[]} questions */
const bytesAnswers = (module, questions) =>
  questions.map(({ operation, body }) => answered(module, operation, encoder.encode(body)));

/** @param {Question} question */
function objectAnswer({ operation, body }) {
  // As an object only where an object says the same as the text: not with a duplicate key.
  try {
    if (JSON.stringify(JSON.parse(body)) !== body) return null;
  } catch {
    return null;
  }
  const name = operation.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  const asked = /** @type {Record<string, (request: unknown) => unknown>} */ (
    /** @type {unknown} */ (stadion)
  )[name];
  return JSON.stringify(asked?.(JSON.parse(body)));
}

/**
 * What every runtime has to agree on, to the byte.
 *
 * @param {Question[]} questions
 */
export function outcome(questions) {
  const bytes = bytesAnswers(stadion, questions);
  const objects = questions.map(objectAnswer);
  const parts = Object.fromEntries(
    Object.entries(PARTS).map(([name, part]) => [name, bytesAnswers(part, questions)]),
  );
  const refused = stadion.validateSplits({
    race: { format: "rowing_2000m", total_time_seconds: Number.NaN },
    splits: [{ split_number: 1, split_type: "row", time_seconds: -0.5 }],
  });
  const unknown = answered(stadion, "guess_splits", encoder.encode("{}"));
  const notText = answered(stadion, "validate_splits", new Uint8Array([0xff]));
  const trapped = trap();
  const afterTrap = bytesAnswers(stadion, questions);
  return {
    build: stadion.build,
    bytes,
    objects,
    parts,
    refused,
    unknown,
    notText,
    trapped,
    afterTrap,
  };
}

import { build, call, validateSplits } from "../../pkg/stadion.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param {string} operation @param {Uint8Array} bytes */
const answered = (operation, bytes) =>
  decoder.decode(call(/** @type {"validate_splits"} */ (operation), bytes));

/** No memory has room for these bytes: the engine itself gives up, within the WASM. */
function trap() {
  try {
    call("validate_splits", Object.defineProperty(new Uint8Array(1), "length", { value: -1 }));
  } catch (fault) {
    return String(fault);
  }
  return "no trap";
}

/** @param {string[]} bodies */
const bytesAnswers = (bodies) =>
  bodies.map((body) => answered("validate_splits", encoder.encode(body)));

/**
 * What every runtime has to agree on, to the byte.
 *
 * @param {string[]} bodies
 */
export function outcome(bodies) {
  const bytes = bytesAnswers(bodies);
  // As an object only where an object says the same as the text: not with a duplicate key.
  const objects = bodies.map((body) => {
    try {
      if (JSON.stringify(JSON.parse(body)) !== body) return null;
    } catch {
      return null;
    }
    return JSON.stringify(validateSplits(JSON.parse(body)));
  });
  const refused = validateSplits({
    race: { format: "rowing_2000m", total_time_seconds: Number.NaN },
    splits: [{ split_number: 1, split_type: "row", time_seconds: -0.5 }],
  });
  const unknown = answered("guess_splits", encoder.encode("{}"));
  const notText = answered("validate_splits", new Uint8Array([0xff]));
  const trapped = trap();
  const afterTrap = bytesAnswers(bodies);
  return { build, bytes, objects, refused, unknown, notText, trapped, afterTrap };
}

import { type Finding, finding, type Race, type Split } from "./race.ts";
import type { Leg } from "./race_format.ts";

/** Notes every split that is not what it claims to be; true when each leg has exactly one. */
export function checkStructure(race: Race, findings: Finding[]): boolean {
  checkDivision(race, findings);
  const { format, splits } = race;
  if (splits.length === 0) {
    const message = "no splits are given: only the total can be used";
    findings.push(finding("splits_missing", "info", "/splits", message));
    return false;
  }
  const seen: boolean[] = format.legs.map(() => false);
  let complete = true;
  splits.forEach((split, index) => {
    const { number } = split;
    const leg = format.legs[number - 1];
    const path = `/splits/${index}/split_number`;
    if (leg === undefined) {
      const message = `split ${number} does not exist: \`${format.name}\` has splits 1 to ` +
        `${format.legs.length}`;
      findings.push(finding("split_number_unknown", "error", path, message, number));
      complete = false;
      return;
    }
    checkClaims(leg, index, split, findings);
    if (seen[number - 1]) {
      const message = `split ${number} (${leg.name}) is given twice: keep one of them`;
      findings.push(finding("split_duplicate", "error", path, message, number));
      complete = false;
    }
    seen[number - 1] = true;
  });
  format.legs.forEach(({ name }, index) => {
    const number = index + 1;
    if (seen[index]) return;
    complete = false;
    const message = `split ${number} (${name}) is missing: send all ${format.legs.length} ` +
      `splits or none`;
    findings.push(finding("split_missing", "error", "/splits", message, number));
  });
  return complete;
}

function checkDivision({ format, division }: Race, findings: Finding[]): void {
  if (division === undefined || format.divisions.includes(division)) return;
  const message = format.divisions.length === 0
    ? `\`${format.name}\` has no divisions: leave \`division\` out`
    : `\`${division}\` is no division of \`${format.name}\`: use one of ${
      format.divisions.join(", ")
    }`;
  findings.push(finding("division_mismatch", "error", "/race/division", message));
}

function checkClaims(leg: Leg, index: number, split: Split, findings: Finding[]): void {
  const { number, type, station, time, penalty } = split;
  if (type !== leg.splitType) {
    const message = `split ${number} is a \`${leg.splitType}\` (${leg.name}), not a \`${type}\``;
    const path = `/splits/${index}/split_type`;
    findings.push(finding("split_type_mismatch", "error", path, message, number));
  }
  if (station !== undefined && leg.stationNumber === undefined) {
    const message = `split ${number} is ${leg.name} and has no station, but names station ` +
      `${station}`;
    const path = `/splits/${index}/station_number`;
    findings.push(finding("station_on_run", "error", path, message, number));
  } else if (station !== undefined && station !== leg.stationNumber) {
    const message = `split ${number} is station ${leg.stationNumber} (${leg.name}), not station ` +
      `${station}`;
    const path = `/splits/${index}/station_number`;
    findings.push(finding("station_mismatch", "error", path, message, number));
  }
  if (penalty !== undefined && penalty > time) {
    const message = `split ${number} took ${time / 1000} s with a penalty of ${penalty / 1000} s ` +
      `inside it: a penalty is part of its split`;
    const path = `/splits/${index}/penalty_seconds`;
    findings.push(finding("penalty_exceeds_time", "error", path, message, number));
  }
}

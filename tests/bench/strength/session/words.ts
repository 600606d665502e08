export const LIFTS = ["squat", "bench", "deadlift"] as const;
export const INTENSITIES = ["heavy", "explosive", "rep", "deload"] as const;
export const MUSCLES = [
  ...["quads", "hamstrings", "glutes", "lower_back", "upper_back", "chest", "triceps"] as const,
  ...["shoulders", "biceps"] as const,
] as const;
export const SEXES = ["male", "female"] as const;
export const LEVELS = ["beginner", "intermediate", "advanced"] as const;
export const EXERTION_RULES = ["single", "graded"] as const;
export const PHASES = ["menstrual", "follicular", "ovulatory", "luteal", "late_luteal"] as const;
export const CASES = [
  ...["injury", "illness", "travel", "fatigue", "equipment_unavailable", "other"] as const,
] as const;
export const SEVERITIES = ["minor", "moderate", "major"] as const;
export const STATUSES = ["active", "resolved", "monitoring"] as const;
export const PROTOCOLS = ["standard", "minimal", "extended", "empty_bar", "custom"] as const;

export type Lift = typeof LIFTS[number];
export type Intensity = typeof INTENSITIES[number];
export type Muscle = typeof MUSCLES[number];
export type Sex = typeof SEXES[number];
export type Level = typeof LEVELS[number];
export type Phase = typeof PHASES[number];
export type Case = typeof CASES[number];
export type Severity = typeof SEVERITIES[number];
export type Protocol = typeof PROTOCOLS[number];

export const MOST_ITEMS = 500;
export const MOST_PAIRS = 50;
export const LONGEST_NAME = 200;
/** A request may state more, but nobody recovers from them. */
export const MOST_MRV = 30;

const lower = (name: string) => name.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** The words of an exercise's name, whatever case, spaces and underscores it is written with. */
export function folded(name: string): string {
  return lower(name).split(/[ \t\n\f\r_]+/).filter((word) => word !== "").join(" ");
}

/** Where the rules of the catalogue do not hold, and why that is right. */
interface Exception {
  /** Whose fields they are: an operation without a function, or a function. */
  readonly of: RegExp;
  readonly field: RegExp;
}

/** Texts that are no word of a list, no day and no id: people's words, and names that are theirs. */
const FREE_TEXTS: readonly Exception[] = [
  { of: /^detect_records/, field: /^\/efforts\/\*\/(?:effort_id|subject|scope|deleted_at)$/ },
  { of: /^detect_records/, field: /^\/ledger\/\*\/value_unit$/ },
  { of: /^assess_progress/, field: /^\/goals\/\*\/(?:title|target_unit)$|^\/race_format$/ },
  { of: /^assess_progress/, field: /\/(?:subject|scope|value_unit|station_id)$/ },
  // What they mean is judged together, when all of them are known.
  { of: /^assess_progress/, field: /^\/definitions\/\*\/criteria\/\w+$/ },
  { of: /^generate-plan/, field: /^\/(?:equipment_available|injuries_limitations)\/\*$/ },
  { of: /^generate-plan/, field: /^\/one_rep_maxes\/\*\/exercise$|^\/auxiliary_pools\/\w+\/\*$/ },
  { of: /^(?:generate|review)-session/, field: /^\/auxiliaries\/\*\/exercise$/ },
  { of: /^review-session/, field: /_sets\/\*\/exercise$|^\/log\/passed_over\/\*\/value$/ },
];

/** Members of stored rows that nobody reads: any value will do. */
const PASSED_OVER: readonly Exception[] = [
  {
    of: /^detect_records/,
    field: /^\/ledger\/\*\/(?:effort_id|record_type|subject|scope|simulation|reps)$/,
  },
  { of: /^review-session/, field: /^\/log\/actual_sets\/\*\/(?:is_pr|notes)(?:\/|$)/ },
  {
    of: /^review-session/,
    field: /^\/session\/planned_sets\/\*\/(?:rest_seconds|set_number|tempo)$/,
  },
  // Criteria have no such member, and what they are said to be hides it.
  { of: /^assess_progress/, field: /^\/definitions\/\*\/criteria\/limit$/ },
];

/** Stored rows, which may have members that nobody reads. */
const OPEN_OBJECTS: readonly Exception[] = [
  { of: /^review-session/, field: /^\/(?:log\/actual|session\/planned)_sets\/\*$/ },
];

/** Numbers without bounds of their own, because the unit that they come with stands elsewhere. */
const UNBOUNDED: readonly Exception[] = [
  { of: /^detect_records/, field: /^\/(?:efforts|ledger)\/\*\/(?:value|previous_value)$/ },
  { of: /^assess_progress/, field: /^\/goals\/\*\/target_value$/ },
  { of: /^assess_progress/, field: /^\/facts\// },
  { of: /^assess_progress/, field: /^\/definitions\/\*\/criteria\// },
  { of: /^estimate-1rm/, field: /^\/sets\/\*\/weight_lb$/ },
];

/** Definitions that are not understood are answered as such, and stop no other. */
const ANSWERED: readonly Exception[] = [
  { of: /^assess_progress/, field: /^\/definitions\/\*\/criteria(?:\/|$)/ },
];

/** Members by whose presence a form is known: without them it is another form. */
const CHOOSING: readonly Exception[] = [
  { of: /of stored rows/, field: /^\/(?:session_id|race_result_id|lift|kind)$/ },
  { of: /^generate-plan/, field: /^\/(?:division|maxes)$/ },
  // Absent it is missing, and null it is a definition without criteria.
  { of: /^assess_progress/, field: /^\/definitions\/\*\/criteria/ },
];

export const isFreeText = finder(FREE_TEXTS);
export const isPassedOver = finder(PASSED_OVER);
export const isOpenObject = finder(OPEN_OBJECTS);
export const isUnbounded = finder(UNBOUNDED);
export const isAnswered = finder(ANSWERED);
export const isChoosing = finder(CHOOSING);

function finder(exceptions: readonly Exception[]) {
  return (of: string, field: string): boolean =>
    exceptions.some((exception) => exception.of.test(of) && exception.field.test(field));
}

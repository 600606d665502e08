import type { Invariant } from "./invariants.ts";

/**
 * What reading for the engine starts from, and the names of the triggers' functions that mark what
 * was read as outdated. Which tables are read is found in the bodies of the functions behind them.
 */
const READINGS = `
  readings (root, capture) as (
    values
      ('hyrox.claim_records', 'private.capture_%'),
      ('hyrox.claim_progress', 'private.progress_of_%'),
      ('strength.claim_reviews', 'private.capture_%')
  )`;

/** Changes that need no mark, and why. */
const EXEMPT:
  readonly (readonly [root: string, source: string, events: string, because: string])[] = [
    ["%", "private.%", "%", "marks, and what is remembered of what was written"],
    ["%", "hyrox.hyrox_stations", "%", "reference data"],
    ["%", "hyrox.efforts", "%", "kept by the triggers of what it is made from"],
    ["hyrox.claim_records", "hyrox.athlete_profiles", "%", "nothing is read of it, it is locked"],
    ["hyrox.claim_progress", "hyrox.athlete_profiles", "insert", "has done nothing yet"],
    ["hyrox.claim_progress", "hyrox.athlete_profiles", "delete", "takes its mark along"],
    ["strength.claim_reviews", "strength.personal_records", "%", "only applying writes it"],
    ["strength.claim_reviews", "strength.sessions", "insert", "is not logged yet"],
    ["strength.claim_reviews", "strength.sessions", "delete", "takes its logs along"],
    ["strength.claim_reviews", "strength.programs", "insert", "has no sessions yet"],
    ["strength.claim_reviews", "strength.programs", "delete", "takes its sessions along"],
  ];

const NAME = String.raw`\m(?:private|hyrox|strength|endurance|studio|dossier)\.\w+`;

export const CAPTURED_SOURCES: Invariant = {
  rule: "every change of what claims read is captured, after whatever else it does",
  violations: `with recursive ${READINGS},
    exempt (root, source, event) as (
      values ${EXEMPT.map(([root, source, event]) => `('${root}', '${source}', '${event}')`)}
    ),
    bodies (name, body) as (
      select oid::regproc::text collate "C", prosrc from pg_proc
      where pronamespace::regnamespace::text = any ($1::text[] || '{private}')
      union all
      select oid::regclass::text collate "C", pg_get_viewdef(oid) from pg_class
      where relnamespace::regnamespace::text = any ($1::text[] || '{private}') and relkind = 'v'
    ),
    named as (
      select distinct name, used[1] collate "C" as used
      from bodies, regexp_matches(body, '(${NAME})', 'g') as used
    ),
    reached (root, name) as (
      select root::text collate "C", root::text collate "C" from readings
      union
      select root, used from reached join named using (name)
    ),
    read as (
      select root, name, capture, to_regclass(name) as source
      from reached join readings using (root)
      where (select relkind in ('r', 'p') from pg_class where oid = to_regclass(name))
    )
    select format('%s: %s: %s', root, name, event)
    from read
    cross join (values ('insert', 4), ('delete', 8), ('update', 16)) as events (event, bit)
    where not exists (
      select from exempt
      where read.root like exempt.root and name like exempt.source and events.event like exempt.event
    ) and not exists (
      select from pg_trigger
      where tgrelid = source and tgenabled in ('O', 'A') and tgfoid::regproc::text like capture
        -- For each statement, after it.
        and tgtype & bit = bit and tgtype & 1 = 0 and tgtype & 2 = 0 and tgqual is null
    )
    union all
    select 'nothing is read by ' || root from readings
    where not exists (select from read where read.root = readings.root)`,
  damage: "alter table strength.lifter_maxes disable trigger trg_lifter_maxes_capture_insert",
  reported: "strength.claim_reviews: strength.lifter_maxes: insert",
};

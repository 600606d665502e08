const VECTORS = new URL("../vectors/validate_splits/", import.meta.url);
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8];

interface Request {
  readonly race: { readonly total_time_seconds: number; readonly race_date?: string };
  readonly splits: readonly {
    readonly time_seconds: number;
    readonly transition_time_seconds?: number;
  }[];
  readonly transitions_total_seconds?: number;
}

/** A file of race results in one of the two layouts of the README. */
export interface ResultTable {
  readonly columns: readonly string[];
  readonly csv: string;
  /** What its only row means. */
  readonly request: unknown;
}

export function resultTables(): ResultTable[] {
  return [
    tableOf("published_page", ({ transitions_total_seconds }) => [
      ["roxzone_total_s", transitions_total_seconds],
    ]),
    tableOf("device_table", ({ splits }) =>
      PLACES.map((place) => [
        `roxzone_${place}_s`,
        splits[place * 2 - 1]!.transition_time_seconds,
      ])),
  ];
}

type Cell = readonly [column: string, value: string | number | undefined];

function tableOf(vector: string, transitions: (request: Request) => Cell[]): ResultTable {
  const text = Deno.readTextFileSync(new URL(`${vector}.json`, VECTORS));
  const { request }: { request: Request } = JSON.parse(text);
  const cells: Cell[] = [
    ["bib", "4711"],
    ["division", "open"],
    ["sex", "male"],
    ["total_s", request.race.total_time_seconds],
    ...PLACES.flatMap((place): Cell[] => [
      [`run_${place}_s`, request.splits[place * 2 - 2]!.time_seconds],
      [`work_${place}_s`, request.splits[place * 2 - 1]!.time_seconds],
    ]),
    ...transitions(request),
  ];
  const columns = cells.map(([column]) => column);
  const row = cells.map(([, value]) => value ?? "");
  const { race_date: _, ...race } = request.race;
  return {
    columns: columns.slice(1),
    csv: `${columns.join(",")}\n${row.join(",")}\n`,
    request: { ...request, race },
  };
}

/** The rows of a CSV file with a header: quoted fields may hold commas and doubled quotes. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = text.trimEnd().split(/\r?\n/).map(fieldsOf);
  return lines.map((fields) => {
    if (fields.length !== header.length) throw new Error(`\`${fields}\` does not fit the header`);
    return Object.fromEntries(header.map((name, place) => [name, fields[place]!]));
  });
}

function fieldsOf(line: string): string[] {
  return Array.from(
    line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

interface Module {
  readonly specifier: string;
  readonly error?: string;
}

/** The project's own files that a module reaches by imports, as paths from the project's root. */
export async function importedFiles(deno: string, root: URL, entrypoint: string) {
  const { success, stdout, stderr } = await new Deno.Command(deno, {
    args: ["info", "--json", entrypoint],
    cwd: root,
  }).output();
  if (!success) throw new Error(`deno info: ${new TextDecoder().decode(stderr)}`);
  const { modules }: { modules: Module[] } = JSON.parse(new TextDecoder().decode(stdout));
  const broken = modules.filter((module) => module.error !== undefined);
  if (broken.length > 0) throw new Error(broken.map(({ error }) => error).join("\n"));
  return modules
    .map(({ specifier }) => specifier)
    .filter((specifier) => specifier.startsWith(root.href) && !specifier.includes("/node_modules/"))
    // Types are for the reader's tools; nothing loads them.
    .filter((specifier) => !specifier.endsWith(".d.ts"))
    .map((specifier) => specifier.slice(root.href.length));
}

const PKG = new URL("../../pkg/", import.meta.url);

/** An example of the documentation, and what its comments say that it prints. */
export interface Example {
  readonly code: string;
  readonly prints: readonly string[];
}

/** The examples a reader of the package meets: in its README, then in its types. */
export const EXAMPLES: readonly Example[] = ["README.md", "stadion.d.ts"].flatMap(examplesOf);

function examplesOf(file: string): Example[] {
  const text = Deno.readTextFileSync(new URL(file, PKG)).replaceAll(/^ \* ?/gm, "");
  const examples = [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => ({
    code: code!,
    prints: [...code!.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, line]) => line!),
  }));
  if (examples.length === 0 || examples.some(({ prints }) => prints.length === 0)) {
    throw new Error(`pkg/${file} needs an example in \`\`\`js with a comment on what it prints`);
  }
  return examples;
}

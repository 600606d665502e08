import { isFreeText } from "./exceptions.ts";

/** What the values of a field are, as far as JSON and the texts of accepted requests show it. */
export type Form = "number" | "boolean" | "list" | "object" | "day" | "id" | "word" | "text";

/** A field of an operation, in a request that is accepted. */
export interface Place {
  /** A JSON Pointer into the request. */
  readonly path: string;
  /** The same for all items of a list. */
  readonly field: string;
  readonly form: Form;
  readonly value: unknown;
  readonly isItem: boolean;
  readonly request: unknown;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Each field once, in the shortest of the requests that have it. */
export function placesOf(requests: readonly unknown[], of: string): Place[] {
  const places = new Map<string, Place>();
  const short = requests.map((request) => ({ request, size: JSON.stringify(request).length }))
    .toSorted((a, b) => a.size - b.size);
  for (const { request } of short) {
    walk(request, "", (path, value) => {
      const field = path.replaceAll(/\/\d+(?=\/|$)/g, "/*");
      if (value === null || places.has(field)) return;
      const isItem = field.endsWith("/*");
      places.set(field, { path, field, form: formOf(value, field, of), value, isItem, request });
    });
  }
  if (places.size === 0) throw new Error("no request has a field");
  return [...places.values()];
}

function formOf(value: unknown, field: string, of: string): Form {
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return "object";
  if (typeof value !== "string") return typeof value === "number" ? "number" : "boolean";
  if (isFreeText(of, field)) return "text";
  if (DAY.test(value)) return "day";
  return ID.test(value) ? "id" : "word";
}

function walk(value: unknown, path: string, visit: (path: string, value: unknown) => void): void {
  if (path !== "") visit(path, value);
  if (typeof value !== "object" || value === null) return;
  for (const [name, member] of Object.entries(value)) walk(member, `${path}/${name}`, visit);
}

const MARK = "\u0001here\u0001";

/** The request's text with other JSON at a place, also such as no serialiser would write. */
export function textWith({ request, path }: Pick<Place, "request" | "path">, raw: string): string {
  const copy = structuredClone(request);
  const { parent, name } = parentOf(copy, path);
  parent[name] = MARK;
  return JSON.stringify(copy).replace(JSON.stringify(MARK), () => raw);
}

export function textWithout({ request, path }: Place): string {
  const copy = structuredClone(request);
  const { parent, name } = parentOf(copy, path);
  delete parent[name];
  return JSON.stringify(copy);
}

function parentOf(request: unknown, path: string) {
  const steps = path.split("/").slice(1);
  // deno-lint-ignore no-explicit-any -- a walk through any JSON
  const parent = steps.slice(0, -1).reduce((value: any, step) => value[step], request);
  return { parent, name: steps.at(-1)! };
}

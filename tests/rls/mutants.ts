import type { Policy, Relation } from "./catalogue.ts";
import { ruleOf, type Rules, VERBS } from "./expectation.ts";
import { refusalOf, tenantReferences } from "./references.ts";

/** One change that makes a relation safer or, mostly, less safe. */
export interface Mutant {
  readonly relation: string;
  readonly kind: Kind;
  readonly name: string;
  readonly sql: string;
  readonly policy?: Policy;
}

export type Kind =
  | "row level security off"
  | "view with its owner's rights"
  | "policy dropped"
  | "using (true)"
  | "with check (true)"
  | "condition dropped"
  | "to public"
  | "second policy"
  | "reference dropped"
  | "grant added"
  | "grant on a column added"
  | "grant lost";

const CLIENTS = ["anon", "authenticated"] as const;
const ROLES = [...CLIENTS, "service_role"] as const;

/** Every mutant of a relation. */
export function mutantsOf(relation: Relation, rules: Rules): Mutant[] {
  const { name, isView } = relation;
  const alone: Mutant = isView
    ? {
      relation: name,
      kind: "view with its owner's rights",
      name: "security_invoker off",
      sql: `alter view ${name} set (security_invoker = off)`,
    }
    : {
      relation: name,
      kind: "row level security off",
      name: "row level security disabled",
      sql: `alter table ${name} disable row level security`,
    };
  return [
    alone,
    ...relation.policies.flatMap((policy) => [...policyMutants(name, policy)]),
    ...secondPolicies(relation, rules),
    ...referenceMutants(relation, rules),
    ...grantMutants(relation),
  ];
}

function* policyMutants(relation: string, policy: Policy): Generator<Mutant> {
  const target = `"${policy.name}" on ${relation}`;
  const of = (kind: Kind, what: string, sql: string): Mutant => ({
    relation,
    kind,
    name: `"${policy.name}" ${what}`,
    sql,
    policy,
  });
  const alter = (what: string) => `alter policy ${target} ${what}`;
  yield of("policy dropped", "dropped", `drop policy ${target}`);
  if (!policy.roles.includes("public")) yield of("to public", "to public", alter("to public"));
  const { using, check } = policy;
  if (using !== null && using !== "true") {
    // Without a check of its own a policy checks by its using.
    const kept = check === null && policy.verb !== "select" && policy.verb !== "delete"
      ? ` with check (${using})`
      : "";
    yield of("using (true)", "using (true)", alter(`using (true)${kept}`));
  }
  if (policy.verb !== "select" && policy.verb !== "delete" && (check ?? using) !== "true") {
    yield of("with check (true)", "with check (true)", alter("with check (true)"));
  }
  for (const [clause, expression] of [["using", using], ["with check", check]] as const) {
    const conditions = conditionsOf(expression ?? "");
    for (const condition of conditions) {
      const rest = conditions.filter((other) => other !== condition).join(" and ");
      yield of("condition dropped", `without ${clause} ${condition}`, alter(`${clause} (${rest})`));
    }
  }
}

function* secondPolicies({ name, isView, grants }: Relation, rules: Rules): Generator<Mutant> {
  if (isView) return;
  for (const role of CLIENTS) {
    const held = VERBS.filter((verb) =>
      grants.some((grant) => grant.role === role && grant.verb === verb)
    );
    for (const verb of held.length > 1 ? [...held, "all"] : held) {
      // Everybody with the grant reads all of a library anyway.
      if (ruleOf(rules, name).kind === "library") continue;
      const using = verb === "insert" ? "" : "using (true)";
      const check = verb === "select" || verb === "delete" ? "" : "with check (true)";
      yield {
        relation: name,
        kind: "second policy",
        name: `a second policy for ${verb} to ${role}`,
        sql: `create policy second on ${name} for ${verb} to ${role} ${using} ${check}`,
      };
    }
  }
}

/** Without the key that holds the owner, nothing keeps a row from pointing at somebody else's. */
function* referenceMutants(relation: Relation, rules: Rules): Generator<Mutant> {
  for (const reference of tenantReferences(relation, rules)) {
    if (refusalOf(reference) !== "reference") continue;
    yield {
      relation: relation.name,
      kind: "reference dropped",
      name: `${reference.name} dropped`,
      sql: `alter table ${relation.name} drop constraint ${reference.name}`,
    };
  }
}

function* grantMutants({ name, isView, grants, columns }: Relation): Generator<Mutant> {
  const verbs = isView ? VERBS : [...VERBS, "truncate"];
  for (const role of ROLES) {
    for (const verb of verbs) {
      const held = grants.filter((grant) => grant.role === role && grant.verb === verb);
      const isWhole = held.some(({ column }) => column === null);
      if (held.length > 0) {
        yield {
          relation: name,
          kind: "grant lost",
          name: `${verb} revoked from ${role}`,
          sql: `revoke ${verb} on ${name} from ${role}`,
        };
      }
      if (isWhole) continue;
      const grant = { relation: name, kind: "grant added" as const };
      const sql = `grant ${verb} on ${name} to ${role}`;
      yield { ...grant, name: `${verb} granted to ${role}`, sql };
      if (held.length === 0) continue;
      for (const { name: column } of columns) {
        if (held.some((one) => one.column === column)) continue;
        yield {
          relation: name,
          kind: "grant on a column added",
          name: `${verb} of \`${column}\` granted to ${role}`,
          sql: `grant ${verb} ("${column}") on ${name} to ${role}`,
        };
      }
    }
  }
}

/** The parts of `(a and b and c)`, as PostgreSQL prints it; none where there is only one. */
export function conditionsOf(expression: string): string[] {
  const inner = /^\(([\s\S]*)\)$/.exec(expression)?.[1] ?? "";
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: found, index } of inner.matchAll(/\(|\)| AND /g)) {
    if (found === "(") depth++;
    else if (found === ")") depth--;
    else if (depth === 0) {
      parts.push(inner.slice(from, index));
      from = index + found.length;
    }
    // `(a) and (b)` begins and ends with parentheses that do not belong together.
    if (depth < 0) return [];
  }
  return parts.length === 0 ? [] : [...parts, inner.slice(from)];
}

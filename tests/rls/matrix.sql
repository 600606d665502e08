-- Runs the cells of the matrix inside the database: a savepoint for each, nothing stays.
create schema matrix;

create table matrix.cells (
  id int primary key,
  relation text not null,
  role text not null,
  claims text not null,
  setup text not null,
  statement text not null,
  expected text not null
);
create index on matrix.cells (relation);

create function matrix.outcome(cell matrix.cells) returns text language plpgsql as $$
declare
  rows_count bigint;
begin
  if cell.setup <> '' then
    perform set_config('session_replication_role', 'replica', true);
    execute cell.setup;
    perform set_config('session_replication_role', 'origin', true);
  end if;
  perform set_config('request.jwt.claims', cell.claims, true), set_config('role', cell.role, true);
  execute cell.statement;
  get diagnostics rows_count = row_count;
  -- Ends the savepoint, which takes back the rows, the claims and the role.
  raise exception using errcode = 'MX000', message = rows_count;
exception
  when sqlstate 'MX000' then return sqlerrm;
  when insufficient_privilege then return case
    when sqlerrm like '%row-level security%' then 'policy'
    when sqlerrm in (
      select unnest(array['permission denied for table ', 'permission denied for view ']) || relname
      from pg_class where oid = cell.relation::regclass
    ) then 'denied'
    -- A denial further below is another outcome: somebody got that far.
    when sqlerrm like 'permission denied for %' then sqlerrm
    else 'kept'
  end;
  when foreign_key_violation then return 'reference';
  when others then return sqlstate;
end
$$;

create function matrix.surprises(relations text[]) returns table (id int, expected text, outcome text)
language sql as $$
  select cell.id, cell.expected, seen.outcome
  from matrix.cells as cell cross join lateral (select matrix.outcome(cell) as outcome offset 0) as seen
  where cell.relation = any (relations) and seen.outcome <> cell.expected
  order by cell.id
$$;

-- The first of a relation's cells that does not end as expected; null when all do.
create function matrix.first_surprise(of_relation text) returns int language plpgsql as $$
declare
  cell matrix.cells;
begin
  for cell in select * from matrix.cells where relation = of_relation order by id loop
    if matrix.outcome(cell) <> cell.expected then
      return cell.id;
    end if;
  end loop;
  return null;
end
$$;

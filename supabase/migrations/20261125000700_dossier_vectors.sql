-- Searching exercises by meaning needs pgvector. Nothing else in this schema does: without the
-- extension the column is left out, and this migration's work can be done by hand later.
do $$
declare
  vector_schema text;
begin
  if not exists (select from pg_catalog.pg_available_extensions where name = 'vector') then
    raise notice 'dossier.exercises gets no embedding: the extension vector is not available';
    return;
  end if;
  create extension if not exists vector with schema extensions;
  select extnamespace::regnamespace::text into vector_schema
  from pg_catalog.pg_extension where extname = 'vector';
  execute format('alter table dossier.exercises add column embedding %s.vector(1536)', vector_schema);
  comment on column dossier.exercises.embedding is
    'Meaning of name, description and instructions; 1536 numbers of the app''s embedding model.';
end
$$;

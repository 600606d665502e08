-- Search by meaning in the libraries of workouts: embeddings, and the two functions that rank by
-- them. All of it needs pgvector. Where that is not offered nothing is made here, and nothing else
-- in studio misses it.

do $migration$
declare
  -- The type may have been installed before, into another schema.
  home text;
begin
  if not exists (select from pg_available_extensions where name = 'vector') then
    raise notice 'pgvector is not offered: the libraries of studio stay without embeddings';
    return;
  end if;
  create extension if not exists vector with schema extensions;
  select nspname into home
  from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
  where extname = 'vector';

  execute format(
    'alter table studio.external_workouts
       add column embedding_part1 %1$I.vector, add column embedding_part2 %1$I.vector;
     alter table studio.external_workouts_new add column embedding %1$I.vector(1536);
     create index idx_external_workouts_new_embedding
       on studio.external_workouts_new using hnsw (embedding %1$I.vector_cosine_ops)',
    home
  );
  comment on column studio.external_workouts.embedding_part1 is
    'Embedding of title and body, first half.';
  comment on column studio.external_workouts.embedding_part2 is
    'Embedding of title and body, second half.';
  comment on column studio.external_workouts_new.embedding is
    'Embedding of title and body, 1536 numbers.';

  execute format(
    $function$
      create function studio.match_similar_workouts(
        query_embedding_part1 %1$I.vector, query_embedding_part2 %1$I.vector,
        match_threshold float8 default 0.3, match_count int default 10
      ) returns table (
        id bigint, title text, body text, tags jsonb, difficulty text, similarity float8
      )
      language sql
      stable
      security invoker
      set search_path = ''
      as $$
        select id, title, body, tags, difficulty, 1 - distance as similarity
        from (
          select workout.*, (
            (embedding_part1 operator(%1$I.<=>) query_embedding_part1)
            + (embedding_part2 operator(%1$I.<=>) query_embedding_part2)
          ) / 2 as distance
          from studio.external_workouts as workout
        ) as measured
        where 1 - distance > match_threshold
        order by distance, id
        limit least(greatest(match_count, 0), 200)
      $$;

      create function studio.match_workouts_embedding(
        query_embedding %1$I.vector,
        match_threshold float8 default 0.3, match_count int default 10
      ) returns table (
        id bigint, title text, body text, tags jsonb, difficulty text, similarity float8
      )
      language sql
      stable
      security invoker
      set search_path = ''
      as $$
        select id, title, body, tags, difficulty, 1 - distance as similarity
        from (
          select workout.*, embedding operator(%1$I.<=>) query_embedding as distance
          from studio.external_workouts_new as workout
          order by embedding operator(%1$I.<=>) query_embedding
          limit least(greatest(match_count, 0), 200)
        ) as nearest
        where 1 - distance > match_threshold
        order by distance, id
      $$;

      comment on function studio.match_similar_workouts(
        %1$I.vector, %1$I.vector, float8, int
      ) is
        'The workouts of external_workouts nearest to a query, by the mean cosine similarity of both parts, '
        'above match_threshold, at most match_count of them (200 at most).';
      comment on function studio.match_workouts_embedding(%1$I.vector, float8, int) is
        'The workouts of external_workouts_new nearest to a query, by cosine similarity, '
        'above match_threshold, at most match_count of them (200 at most).';
      revoke execute on function
        studio.match_similar_workouts(%1$I.vector, %1$I.vector, float8, int),
        studio.match_workouts_embedding(%1$I.vector, float8, int)
        from public;
      grant execute on function
        studio.match_similar_workouts(%1$I.vector, %1$I.vector, float8, int),
        studio.match_workouts_embedding(%1$I.vector, float8, int)
        to authenticated, service_role
    $function$,
    home
  );
end
$migration$;

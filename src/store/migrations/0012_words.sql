-- Words are found with their accents and without, German ones also as they are written without umlauts:
-- "koln" and "koeln" find Köln. What takes accents off is our own, since `unaccent` is an extension that a
-- server may not have, and knows of ä no ae. All of it expects small letters.

create function bare_word(word text) returns text language sql immutable parallel safe
as $$
  select case when octet_length(word) = length(word) then word else
    replace(replace(replace(translate(word,
      'àáâãäåāăąçćĉċčďđðèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž',
      'aaaaaaaaacccccdddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssstttt' ||
        'uuuuuuuuuuwyyyzzz'),
      'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe') end
$$;

create function german_word(word text) returns text language sql immutable parallel safe
as $$
  select case when octet_length(word) = length(word) then word else
    public.bare_word(replace(replace(replace(replace(replace(word,
      'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ø', 'oe'), 'å', 'aa')) end
$$;

-- The words of a text for its index, each as it stands and as it may be typed.
create function text_words(value text) returns tsvector language plpgsql immutable parallel safe
as $$
declare words tsvector := strip(to_tsvector('simple', value));
begin
  if octet_length(value) = length(value) then
    return words;
  end if;
  return words || array_to_tsvector(array(
    select distinct typed from unnest(words) w
    cross join lateral (values (public.bare_word(w.lexeme)), (public.german_word(w.lexeme))) f (typed)
    where octet_length(w.lexeme) <> length(w.lexeme) and typed <> w.lexeme));
end $$;

-- What somebody typed, as a query: all of its words, each as the beginning of one, unless it is so
-- short that too many words begin with it. It cuts the words as the index does, so that addresses
-- and hyphens match themselves. A word with an umlaut means that word, or how it is written without:
-- "schön" is not "schon"; any other accent may be missing in the text.
create or replace function text_query(typed text) returns tsquery
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select string_agg((
      select '(' || string_agg(
        $q$'$q$ || replace(replace(one, '\', '\\'), $q$'$q$, $q$''$q$)
          || case when length(word) < 3 then $q$'$q$ else $q$':*$q$ end, ' | ') || ')'
      from unnest(case when word ~ '[äöüßøå]' then array[word, public.german_word(word)]
        else array[public.bare_word(word)] end) as one),
    ' & ')::tsquery
  from unnest(tsvector_to_array(to_tsvector('simple', typed))) as word
$$;

-- The words of what was read before are made anew when the program starts (jobs/full-text.ts).
alter table workspaces add column words_missing boolean not null default false;
alter table workspaces no force row level security;
update workspaces set words_missing = true;
alter table workspaces force row level security;
truncate text_index;

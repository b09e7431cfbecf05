-- After many people were made in a transaction its next queries must be planned for them: looked at last
-- when there were none, each of thousands of rows would be checked by reading all people. Only an owner
-- may have tables looked at, and only this one door leads there.
create function look_at_people() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  analyze public.people;
  analyze public.companies;
  analyze public.figures;
exception when lock_not_available then
  null; -- Somebody else looks at them just now.
end $$;
revoke execute on function look_at_people from public;
grant execute on function look_at_people to visavis_app;

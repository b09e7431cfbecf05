/** What must be true of every table, so that no later one is forgotten. Each query names what is wrong. For tests. */

export const CHECKS: Readonly<Record<string, string>> = {
  "every table has its policies forced": `
    select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> 'migrations' and not (relrowsecurity and relforcerowsecurity)`,

  "every table has a policy for the program that says what it may see and what it may write": `
    select c.relname from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
      and not exists (
        select from pg_policy p where p.polrelid = c.oid and polcmd = '*' and polpermissive
          and polqual is not null and polwithcheck is not null
          and 'visavis_app'::regrole::oid = any (polroles))`,

  "no policy of the program lets everything through": `
    select polrelid::regclass || '.' || polname from pg_policy
    where 'visavis_app'::regrole::oid = any (polroles)
      and pg_get_expr(polqual, polrelid) !~ 'app_workspace|app_setting'`,

  "the workspace leads every primary, unique and foreign key": `
    select k.conname from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f')
      and k.conrelid <> 'migrations'::regclass and a.attname <> 'workspace_id'`,

  "every table begins with its workspace": `
    select attrelid::regclass from pg_attribute
      join pg_class c on c.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'migrations'
      and attnum = 1 and not (attname = 'workspace_id' and attnotnull)`,

  "the program's role owns nothing and can pass no policy": `
    select rolname from pg_roles where rolname in ('visavis_app', 'visavis_search')
      and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolinherit)
    union all
    select relname from pg_class where relowner = 'visavis_app'::regrole
    union all
    select roleid::regrole::text from pg_auth_members where member = 'visavis_app'::regrole`,

  "nothing may be truncated, referenced or triggered by the program": `
    select table_name || ' ' || privilege_type from information_schema.table_privileges
    where grantee in ('visavis_app', 'PUBLIC') and table_schema = 'public'
      and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,

  "the program reaches no view that sees past the policies": `
    select relname from pg_class where relnamespace = 'public'::regnamespace
      and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions @> '{security_invoker=true}', false))`,

  "full-text search is the only door, and opens with a fixed search path": `
    select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
      and has_function_privilege('visavis_app', oid, 'execute')
      and not (proconfig @> '{"search_path=pg_catalog, pg_temp"}' and (
        proname = 'search_texts' and proowner = 'visavis_search'::regrole
        -- Takes nothing and gives nothing back: it has the planner look at tables.
        or proname = 'look_at_people' and pronargs = 0 and prorettype = 'void'::regtype))`,

  "the role behind that door reads the index of words and its user's membership, and nothing else": `
    select table_name || ' ' || privilege_type from information_schema.table_privileges
    where grantee = 'visavis_search'
      and (table_name, privilege_type) not in (('text_index', 'SELECT'), ('members', 'SELECT'))`,

  "nobody lets themselves into a workspace": `
    select privilege_type from information_schema.table_privileges
    where grantee = 'visavis_app' and table_schema = 'public' and privilege_type <> 'SELECT'
      and (table_name = 'members' or table_name = 'workspaces' and privilege_type <> 'UPDATE')`,
};

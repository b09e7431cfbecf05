export const store = {
  "other-user": "This folder belongs to another user of this computer: {path}.",
  "read-only": "Visavis may read this folder but not write to it: {path}.",
  "no-rights": "Visavis may not open this folder: {path}.",
  "not-a-folder": "This is a file, not a folder: {path}. Please choose a folder for the archive.",
  "not-an-archive":
    "This folder holds other things than a Visavis archive: {path}. Nothing was changed. Please choose an empty folder or a new one.",
  "damaged-folder":
    "This archive is not complete: {part} is missing or cannot be read in {path}. Nothing was changed. Please restore it from a copy.",
  "other-archive":
    "The database that {path} names belongs to another archive, and runs. Probably its folder was copied while it was open there. Nothing was changed. Please close that archive, then open this one again.",
  "newer-folder": "This archive was written by version {found}; this is {version}. Please update.",
  "root-cannot-reach":
    "The database does not run as root, and its own user cannot reach {path}. Please choose a folder that every user may enter, such as /var/lib/visavis.",
  "no-binaries":
    "There is no database for this system ({platform}) in the package. Please point Visavis to a PostgreSQL server (15 or newer): VISAVIS_DATABASE=postgres://user:password@host/database",
  "database-not-made":
    "The database could not be made. {reason, select, none {} other {It said: {reason}.}} Please choose another folder or user, or point Visavis to a PostgreSQL server with VISAVIS_DATABASE.",
  "server-does-not-start":
    "The database does not start. Nothing was changed. {reason, select, none {} other {It said: {reason}.}} More stands in {log}.",
  "server-gone":
    "The database stopped and was started again. Nothing stored was lost; please repeat the last step.",
  "server-keeps-dying":
    "The database stopped three times within five minutes and was left alone. Everything stored so far is safe. What happened stands in {log}.",
  "unsafe-server":
    "The database is set so that it can lose what it reported as stored ({setting} is off). Nothing was changed. Please switch it on.",
  "not-an-address":
    "VISAVIS_DATABASE is no address of a PostgreSQL server. It looks like this: postgres://user:password@host/database",
  "server-unreachable": "The database server at {server} does not answer.",
  "server-refused":
    "The database server at {server} refused the user {user} or the password. Please check VISAVIS_DATABASE.",
  "server-rights":
    "The user {user} may not do on the database server what Visavis needs. It must own the database and may create roles.",
  "server-too-old": "The database server is PostgreSQL {found}; Visavis needs version 15 or newer.",
  "server-encoding":
    "The database stores text as {found}; Visavis needs one that was created with the encoding UTF8.",
  "disk-full":
    "The disk is full. Everything stored so far is safe. Free about 300 MB, then continue.",
  "disk-read-only":
    "The disk has become read-only. Everything stored so far is safe. Please check the disk, then continue.",
  "too-slow": "That took too long and was stopped. Nothing was changed.",
  busy: "The archive is busy just now. Nothing was changed; please try again in a moment.",
};

/**
 * The contract between server and browser: every path, what goes in, what comes out. The server
 * answers from this table (server/app.ts), makes the OpenAPI document of it, and the page calls by
 * it (web/api-client.ts), so that the two cannot drift apart.
 */
import { z } from "zod";
import { Id, Nothing } from "./common.ts";
import * as cards from "./cards.ts";
import * as companies from "./companies.ts";
import * as daily from "./daily.ts";
import * as imports from "./imports.ts";
import * as joins from "./joins.ts";
import * as people from "./people.ts";
import * as questions from "./questions.ts";

export interface Route {
  readonly method: "get" | "post" | "put" | "delete";
  /** With `{name}` for each of `params`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a file's bytes, as they are. */
  readonly streams?: true;
  readonly reply: z.ZodType;
  /** What is answered is a file of this kind; `reply` says nothing of it. */
  readonly file?: "application/zip";
}

const id = z.strictObject({ id: Id });

export const ROUTES = {
  signIn: {
    method: "post",
    path: "/api/session",
    summary: "Turns the opening token into a cookie",
    body: daily.SignIn,
    reply: daily.Session,
  },
  session: {
    method: "get",
    path: "/api/session",
    summary: "Who is here, and what is there to show",
    reply: daily.Session,
  },
  settings: {
    method: "put",
    path: "/api/settings",
    summary: "The zone in which a day is a day",
    body: daily.Settings,
    reply: Nothing,
  },
  meet: {
    method: "get",
    path: "/api/people",
    summary: "Whom should I meet? Ties, by need to meet",
    query: people.MeetQuery,
    reply: people.MeetList,
  },
  map: {
    method: "get",
    path: "/api/map",
    summary: "Who of a selection of ties sits where",
    query: people.MeetQuery.omit({ order: true, offset: true, limit: true }),
    reply: people.PeopleMap,
  },
  towns: {
    method: "get",
    path: "/api/towns",
    summary: "The largest towns of a part of the map",
    query: people.TownsQuery,
    reply: people.Towns,
  },
  directory: {
    method: "get",
    path: "/api/directory",
    summary: "Everyone with a personal exchange or a card, by name",
    query: people.DirectoryQuery,
    reply: people.Directory,
  },
  person: {
    method: "get",
    path: "/api/people/{id}",
    summary: "One person",
    params: id,
    reply: people.PersonPage,
  },
  neighbours: {
    method: "get",
    path: "/api/people/{id}/neighbours",
    summary: "Who stands before and behind one person in a list",
    params: id,
    query: people.NeighboursQuery,
    reply: people.PlaceInList,
  },
  timeline: {
    method: "get",
    path: "/api/people/{id}/timeline",
    summary: "Everything with one person, newest first",
    params: id,
    query: people.TimelineQuery,
    reply: people.Timeline,
  },
  evidence: {
    method: "get",
    path: "/api/people/{id}/evidence/{code}",
    summary: "What a number in a reason counts",
    params: id.extend({ code: people.EvidenceCode }),
    query: people.EvidenceQuery,
    reply: people.Evidence,
  },
  companies: {
    method: "get",
    path: "/api/companies",
    summary: "Companies, those in touch last first",
    query: companies.CompanyQuery,
    reply: companies.CompanyList,
  },
  company: {
    method: "get",
    path: "/api/companies/{id}",
    summary: "One company: its people, and the relationship as a whole",
    params: id,
    query: companies.CompanyInList,
    reply: companies.CompanyPage,
  },
  companyEvidence: {
    method: "get",
    path: "/api/companies/{id}/evidence/{code}",
    summary: "What a number on a company's page counts",
    params: id.extend({ code: companies.CompanyEvidenceCode }),
    reply: companies.CompanyEvidence,
  },
  joinCompanies: {
    method: "post",
    path: "/api/company-words",
    summary: "One company is the same as another, which stays",
    body: companies.CompanyWord,
    reply: companies.CompanyWordId,
  },
  partCompanies: {
    method: "delete",
    path: "/api/company-words/{id}",
    summary: "They are two companies again",
    params: id,
    reply: companies.Parted,
  },
  jointsOf: {
    method: "get",
    path: "/api/people/{id}/joints",
    summary: "What holds one person's addresses, numbers and cards together",
    params: id,
    reply: joins.JointList,
  },
  pairs: {
    method: "get",
    path: "/api/joins",
    summary: "Who may be one person, who cannot be, and what the user decided",
    query: joins.PairsQuery,
    reply: joins.PairList,
  },
  pairCount: {
    method: "get",
    path: "/api/joins/count",
    summary: "How many pairs wait to be decided",
    reply: joins.PairCount,
  },
  sayOfPairs: {
    method: "post",
    path: "/api/joins",
    summary: "These are one person, these are not",
    body: joins.Words,
    reply: joins.WordIds,
  },
  sayOnePerson: {
    method: "post",
    path: "/api/joins/people",
    summary: "These people are one",
    body: joins.OnePerson,
    reply: joins.WordIds,
  },
  takeBackWords: {
    method: "post",
    path: "/api/joins/undo",
    summary: "Takes back what was said of pairs",
    body: joins.WordIds,
    reply: Nothing,
  },
  daysWith: {
    method: "get",
    path: "/api/people/{id}/days",
    summary: "Days on which the calendar knows something with this person",
    params: id,
    reply: daily.DaysWith,
  },
  interaction: {
    method: "get",
    path: "/api/interactions/{id}",
    summary: "One entry of a timeline, with its text",
    params: id,
    reply: people.TimelineEntry,
  },
  mirror: {
    method: "get",
    path: "/api/mirror",
    summary: "Twelve weeks: on a screen, and face to face",
    reply: daily.Mirror,
  },
  mirrorPeople: {
    method: "get",
    path: "/api/mirror/people",
    summary: "Who is behind one side of one week",
    query: daily.MirrorPeopleQuery,
    reply: daily.MirrorPeople,
  },
  unclear: {
    method: "get",
    path: "/api/unclear",
    summary: "Meetings of which we do not know how they took place, those that matter most first",
    reply: daily.UnclearList,
  },
  mark: {
    method: "post",
    path: "/api/marks",
    summary: "What the user says, over what was derived",
    body: daily.NewMarks,
    reply: daily.Marked,
  },
  unmark: {
    method: "post",
    path: "/api/marks/undo",
    summary: "Takes marks back",
    body: daily.MarkIds,
    reply: Nothing,
  },
  removed: {
    method: "get",
    path: "/api/removed",
    summary: "Whom the user removed, the newest first",
    reply: daily.RemovedPeople,
  },
  search: {
    method: "get",
    path: "/api/search",
    summary: "People and messages",
    query: daily.SearchQuery,
    reply: daily.Found,
  },
  near: {
    method: "get",
    path: "/api/near",
    summary: "The place and the radius that words mean",
    query: daily.SearchQuery,
    reply: daily.Near,
  },
  newUpload: {
    method: "post",
    path: "/api/uploads",
    summary: "A place for files that are dropped",
    reply: imports.Upload,
  },
  upload: {
    method: "put",
    path: "/api/uploads/{id}/file",
    summary: "One file of an upload",
    params: id,
    query: imports.UploadQuery,
    streams: true,
    reply: Nothing,
  },
  startPreview: {
    method: "post",
    path: "/api/uploads/{id}/preview",
    summary: "Looks at an upload; nothing is stored",
    params: id,
    reply: imports.PreviewJob,
  },
  preview: {
    method: "get",
    path: "/api/uploads/{id}/preview",
    summary: "What was found so far",
    params: id,
    reply: imports.PreviewJob,
  },
  answer: {
    method: "post",
    path: "/api/uploads/{id}/answers",
    summary: "Answers what files ask; looks again at those that it concerns",
    params: id,
    body: questions.Answers,
    reply: imports.PreviewJob,
  },
  dropUpload: {
    method: "delete",
    path: "/api/uploads/{id}",
    summary: "Stops looking and forgets the files",
    params: id,
    reply: Nothing,
  },
  readCard: {
    method: "post",
    path: "/api/cards/read",
    summary: "What a code or the print on a business card says; nothing is stored",
    body: cards.CardSeen,
    reply: cards.CardRead,
  },
  exportAll: {
    method: "get",
    path: "/api/export",
    summary: "Everything that is here, as a zip of open forms",
    reply: Nothing,
    file: "application/zip",
  },
  lanes: {
    method: "get",
    path: "/api/lanes",
    summary: "What is here of each channel over the years, and what is missing",
    reply: imports.Lanes,
  },
  imports: {
    method: "get",
    path: "/api/imports",
    summary: "All imports, newest first",
    reply: imports.ImportList,
  },
  startImport: {
    method: "post",
    path: "/api/imports",
    summary: "Reads an upload",
    body: imports.StartImport,
    reply: imports.ImportRow,
  },
  import: {
    method: "get",
    path: "/api/imports/{id}",
    summary: "One import: how far it is, or its report",
    params: id,
    reply: imports.ImportRow,
  },
  stopImport: {
    method: "post",
    path: "/api/imports/{id}/stop",
    summary: "Stops reading; what was stored stays until it is undone",
    params: id,
    reply: imports.ImportRow,
  },
  resumeImport: {
    method: "post",
    path: "/api/imports/{id}/resume",
    summary: "Goes on where it was interrupted",
    params: id,
    reply: imports.ImportRow,
  },
  undoImport: {
    method: "delete",
    path: "/api/imports/{id}",
    summary: "Removes what no other import holds",
    params: id,
    reply: imports.UndoResult,
  },
  skipped: {
    method: "get",
    path: "/api/imports/{id}/skipped",
    summary: "What was skipped for one reason",
    params: id,
    query: imports.SkippedQuery,
    reply: imports.SkippedList,
  },
  me: {
    method: "get",
    path: "/api/me",
    summary: "The user's own addresses",
    reply: daily.Me,
  },
  addMe: {
    method: "post",
    path: "/api/me",
    summary: "One more address is the user's own",
    body: daily.NewMe,
    reply: Nothing,
  },
  removeMe: {
    method: "delete",
    path: "/api/me/{id}",
    summary: "An address is not the user's own, whatever was read or said",
    params: id,
    reply: Nothing,
  },
  startDemo: {
    method: "post",
    path: "/api/demo",
    summary: "Opens the demo world in a folder of its own, and says where",
    reply: daily.DemoAddress,
  },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/**
 * For whom a transaction speaks. Its first statement takes the role that cannot pass the policies,
 * names workspace and user, and sets the limits of its purpose: all of it local to the transaction,
 * all of it in one round trip.
 */

export interface Scope {
  readonly workspaceId: string;
  readonly userId: string;
}

/** What a transaction is for decides how long a statement in it may take. */
export type Purpose = "page" | "import" | "maintenance";

const STATEMENT_TIMEOUT: Readonly<Record<Purpose, string>> = {
  page: "5s",
  import: "120s",
  maintenance: "0",
};

/**
 * So long a program may think between two statements: who is one person is thought over in one go, for a
 * minute where very many stand in an archive. Whoever fell asleep is thrown out then.
 */
const IDLE_TIMEOUT: Readonly<Record<Purpose, string>> = {
  page: "60s",
  import: "10min",
  maintenance: "10min",
};

/** The statement that opens a transaction. Takes no parameters, so ids are looked at closely. */
export function opening({ workspaceId, userId }: Scope, purpose: Purpose): string {
  return [
    "begin",
    "set local role visavis_app",
    `set local app.workspace_id = '${id(workspaceId)}'`,
    `set local app.user_id = '${id(userId)}'`,
    `set local statement_timeout = '${STATEMENT_TIMEOUT[purpose]}'`,
    `set local idle_in_transaction_session_timeout = '${IDLE_TIMEOUT[purpose]}'`,
    "set local lock_timeout = '5s'",
  ].join(";");
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function id(value: string): string {
  if (!UUID.test(value)) throw new Error(`not an id: ${JSON.stringify(value)}`);
  return value;
}

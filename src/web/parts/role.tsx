/** What somebody is, and where: the company's name leads to its page. */
import { Link } from "@tanstack/react-router";
import type { MeetPerson } from "#api/people.ts";

/** "Head of marketing, Calder & Rowe Instruments"; nothing where neither is known. */
export function Role(props: {
  readonly person: Pick<MeetPerson, "title" | "company">;
  readonly className: string;
}) {
  const { title, company } = props.person;
  if (!title && !company) return null;
  return (
    <div className={props.className}>
      <bdi>{title}</bdi>
      {title && company && ", "}
      {company && <CompanyLink company={company} />}
    </div>
  );
}

export function CompanyLink({ company }: { readonly company: NonNullable<MeetPerson["company"]> }) {
  return (
    <Link className="n" to="/companies/$id" params={{ id: company.id }}>
      <bdi>{company.name}</bdi>
    </Link>
  );
}

/**
 * The way to a person's page, which is told the list that they are opened from. A name is isolated (`bdi`),
 * here and beside other words everywhere: one in Arabic would drag what stands around it to its other side.
 */
import { Link } from "@tanstack/react-router";
import { createContext, useContext, type ReactNode } from "react";
import type { PersonList } from "#web/search.ts";

export const InList = createContext<PersonList | undefined>(undefined);

export function PersonLink(props: {
  readonly id: string;
  readonly className: string;
  /** The keys J and K stop here. */
  readonly row?: boolean;
  readonly children: ReactNode;
}) {
  const from = useContext(InList);
  return (
    <Link
      className={props.className}
      to="/people/$id"
      params={{ id: props.id }}
      search={{ from }}
      data-row={props.row}
    >
      <bdi>{props.children}</bdi>
    </Link>
  );
}

/** While an archive is read in, its people are asked for again and again, and once more at the end. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refreshPeople } from "#web/ask.ts";

const EVERY_MS = 4000;

export function usePeopleAsTheyCome(filling: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!filling) return;
    const again = () => void refreshPeople(client);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      clearInterval(timer);
      again();
    };
  }, [filling, client]);
}

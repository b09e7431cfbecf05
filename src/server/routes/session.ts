/** Who is here, and what there is to show. */
import { addMe, removeMe } from "#jobs/claim-me.ts";
import { changeZone } from "#jobs/change-zone.ts";
import { overviewOf } from "#jobs/overview.ts";
import { myHandles } from "#people/me.ts";
import { handleText } from "#people/written-handle.ts";
import { dayOf, isoDay } from "#shared/time.ts";
import { inPage, type RouteDeps } from "#server/deps.ts";
import type { Call, Handlers, Reply } from "#server/handlers.ts";
import { VERSION } from "#server/version.ts";

export function sessionRoutes(
  deps: RouteDeps,
): Pick<Handlers, "signIn" | "session" | "settings" | "me" | "addMe" | "removeMe" | "startDemo"> {
  const session = async ({ language }: Call, key: string): Promise<Reply<"session">> => {
    // A terminal may have changed it meanwhile.
    await deps.zoneChanged();
    const { zone, now } = deps.workplace();
    const overview = await inPage(deps, (tx) => overviewOf(tx));
    const today = isoDay(dayOf(now(), zone));
    return { key, version: VERSION, zone, language, demo: deps.isDemo, today, ...overview };
  };

  return {
    signIn: async ({ body }, call) => session(call, call.signIn(body.token)),
    session: async (_, call) => session(call, call.key),
    settings: async ({ body }) => {
      await changeZone(deps.workplace(), body.zone);
      await deps.zoneChanged();
      return {};
    },
    me: async () => {
      const mine = await inPage(deps, myHandles);
      return { addresses: mine.map((handle) => ({ ...handle, text: handleText(handle) })) };
    },
    addMe: async ({ body }) => {
      await addMe(deps.workplace(), body.address);
      return {};
    },
    removeMe: async ({ params }) => {
      await removeMe(deps.workplace(), params.id);
      return {};
    },
    startDemo: async () => ({ url: await deps.openDemo() }),
  };
}

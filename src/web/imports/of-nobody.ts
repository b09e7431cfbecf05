/**
 * Where none of those who are chosen occurs, once more are chosen than were certain. A shown name and an
 * account say of which channel they are (people/written-handle.ts); an address or a number may be in any.
 */
import { ChannelName } from "#api/common.ts";

export function stillOfNobody(
  channels: readonly ChannelName[],
  others: readonly string[],
): readonly ChannelName[] {
  const said = new Set(others.map(channelSaid));
  return said.has(null) ? [] : channels.filter((channel) => !said.has(channel));
}

function channelSaid(text: string): ChannelName | null {
  const [, name = ""] = /^(?:(?:account|name):)?([^:]*):/.exec(text) ?? [];
  return ChannelName.safeParse(name.trim().toLowerCase()).data ?? null;
}

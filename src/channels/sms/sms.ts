/** Messages and calls of telephones (docs/channels/sms.md), as the usual programs write them out. */
import type { Channel } from "#channels/channel.ts";
import { callsNdjson, smsNdjson } from "./backup-json.ts";
import { callsXml, smsXml } from "./backup-xml.ts";
import { fritzboxCalls } from "./fritzbox.ts";
import { iphoneCalls, iphoneMessages, iphoneWhatsapp } from "./imazing.ts";

export const SMS: readonly Channel[] = [
  smsXml,
  callsXml,
  smsNdjson,
  callsNdjson,
  iphoneMessages,
  iphoneWhatsapp,
  iphoneCalls,
  fritzboxCalls,
];

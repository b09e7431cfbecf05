/** Every form of export that Visavis reads, in the order in which they are tried. */
import { ics } from "./calendar/ics.ts";
import type { Channel } from "./channel.ts";
import { eml } from "./email/eml.ts";
import { mbox } from "./email/mbox.ts";
import { LINKEDIN } from "./linkedin/linkedin.ts";

export const CHANNELS: readonly Channel[] = [ics, mbox, eml, ...LINKEDIN];

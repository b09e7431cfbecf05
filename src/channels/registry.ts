/** Every form of export that Visavis reads, in the order in which they are tried. */
import type { Channel } from "./channel.ts";

export const CHANNELS: readonly Channel[] = [];

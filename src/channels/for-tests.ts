/** What tests of several channels share. */
import type { Home } from "./channel.ts";

export const HOME: Home = { zone: "Europe/Berlin", country: "DE" };

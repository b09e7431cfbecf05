/**
 * A day that is written without a time is put at noon of where the reader lives: whoever moves a few hours
 * to the east or west afterwards finds it on the same day.
 */
import { instantOf } from "#shared/time.ts";

/** Of "2024-03-01". */
export const noonOf = (day: string, zone: string): Date => instantOf(`${day}T${NOON}:00`, zone);

export const NOON = "12:00";

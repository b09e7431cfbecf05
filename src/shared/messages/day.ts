/** Days in messages stay on one line, which the formats of ICU (`::dMMMMy`) do not see to. */

/** "27 November 2026" of a value of this name. */
export const englishDay = (name: string): string =>
  `{${name}, date, ::d}\u00a0{${name}, date, ::MMMM}\u00a0{${name}, date, ::y}`;

/** "27. November 2026". */
export const germanDay = (name: string): string =>
  `{${name}, date, ::d}.\u00a0{${name}, date, ::MMMM}\u00a0{${name}, date, ::y}`;

/**
 * What a visit uses of what is limited counts against it. Which of several limits is the one that matters
 * nobody knows beforehand, so each step asks other prices for them (a Lagrangian relaxation whose multipliers
 * are drawn at random).
 */
import type { Model } from "./model.ts";
import type { Random } from "./random.ts";

/** By limit. */
export type Prices = Float64Array;

export const newPrices = ({ scarcity }: Model): Prices => scarcity.slice();

export function drawPrices({ scarcity }: Model, random: Random, prices: Prices): void {
  for (let limit = 0; limit < prices.length; limit++) {
    prices[limit] = 2 * random.next() * scarcity[limit]!;
  }
}

/** About 1 for a visit like most, 0 for one that no limit counts. */
export function useOf({ counted }: Model, prices: Prices, visit: number): number {
  let sum = 0;
  for (const { limit, amount } of counted[visit]!) sum += amount * prices[limit]!;
  return sum;
}

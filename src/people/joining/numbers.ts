/**
 * Small numbers for identities, and which id comes before which. To look up ids and to compare them took longer than
 * all else when people are joined. A number is given anew once somebody is gone.
 */
export interface Numbers {
  /** Undefined of whoever is not here. */
  of(id: string): number | undefined;
  idOf(number: number): string;
  give(id: string): number;
  free(id: string): void;
  /** Everybody in the order of their ids, and at which place in it a number is. */
  inOrder(): Order;
}

export interface Order {
  readonly numbers: Int32Array;
  /** By number. */
  readonly places: Int32Array;
}

export function newNumbers(): Numbers {
  const known = new Map<string, number>();
  const unused: number[] = [];
  const ids: string[] = [];
  /** Given or freed since they were put in order. */
  const changed = new Set<number>();
  let order: Order = { numbers: new Int32Array(), places: new Int32Array() };
  return {
    of: (id) => known.get(id),
    idOf: (number) => ids[number]!,
    give(id) {
      const number = unused.pop() ?? ids.length;
      known.set(id, number);
      ids[number] = id;
      changed.add(number);
      return number;
    },
    free(id) {
      const number = known.get(id)!;
      known.delete(id);
      unused.push(number);
      changed.add(number);
    },
    inOrder() {
      if (changed.size === 0) return order;
      const left = order.numbers.filter((number) => !changed.has(number));
      const fresh = Array.from(changed).filter((number) => known.get(ids[number]!) === number);
      const numbers = merged(left, fresh, ids);
      const places = new Int32Array(ids.length);
      for (let place = 0; place < numbers.length; place++) places[numbers[place]!] = place;
      changed.clear();
      return (order = { numbers, places });
    },
  };
}

/** Looks only at some ids of those that are in order already. */
function merged(ordered: Int32Array, fresh: readonly number[], ids: readonly string[]): Int32Array {
  const all = new Int32Array(ordered.length + fresh.length);
  const sorted = fresh.toSorted((one, other) => (ids[one]! < ids[other]! ? -1 : 1));
  let done = 0;
  for (const [n, number] of sorted.entries()) {
    const place = firstAfter(ordered, done, (one) => ids[one]! > ids[number]!);
    all.set(ordered.subarray(done, place), done + n);
    all[place + n] = number;
    done = place;
  }
  all.set(ordered.subarray(done), done + sorted.length);
  return all;
}

/** Of those from a place on, of which the first ones are not after it. */
function firstAfter(
  ordered: Int32Array,
  from: number,
  isAfter: (number: number) => boolean,
): number {
  let [low, high] = [from, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(ordered[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

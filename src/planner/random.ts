/** Everything random comes from one seed: mulberry32 (Tommy Ettinger 2017), 2³² numbers long. */
export interface Random {
  /** At least 0, less than 1. */
  readonly next: () => number;
  /** An integer of 0 … below − 1. */
  readonly below: (below: number) => number;
}

export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return { next, below: (below) => Math.floor(next() * below) };
}

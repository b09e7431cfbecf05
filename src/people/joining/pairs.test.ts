import assert from "node:assert/strict";
import { test } from "node:test";
import { likenessOf } from "./likeness.ts";
import type { Sign, SignCode } from "./signs.ts";
import { newPairs, weigh } from "./pairs.ts";
import { newStats } from "./stats.ts";

/** As many are here that to be one of two is worth 14 bits, and to be found among them costs 14. */
const archive = () => {
  const stats = newStats();
  stats.size = 2 ** 14;
  const sign = (code: SignCode, name: string): Sign => {
    const fact = stats.factOf(name);
    stats.times[fact] = 2;
    return { code, counted: [fact], values: {} };
  };
  const pairs = newPairs(stats);
  const weighed = () => {
    stats.state++;
    return weigh(pairs, stats).map((pair) => ({
      who: [pairs.a[pair], pairs.b[pair]],
      order: pairs.order[pair],
      bits: pairs.bits[pair],
    }));
  };
  return { stats, sign, pairs, weighed };
};

test("all that two share weighs together, however many facts that are, and as of the archive that is", () => {
  const { stats, sign, pairs, weighed } = archive();
  const signs = [
    sign("company", "company lumen"),
    sign("place", "place ulm"),
    sign("postcode", "postcode 89073"),
    sign("mailbox", "local jz77"),
    sign("phone-book", "book jörg"),
  ];
  pairs.put(0, 1, likenessOf("a", "b", signs));
  const most = 11 + (8 - 1) + 9 + 9 + 10;
  assert.deepEqual(weighed(), [{ who: [0, 1], order: -1, bits: most - 14 }]);
  stats.size = 2 ** 15;
  assert.deepEqual(weighed(), [{ who: [0, 1], order: -1, bits: most - 15 }]);
  stats.times[stats.factOf("company lumen")] = 1 + 2 ** 9;
  assert.deepEqual(weighed(), [{ who: [0, 1], order: -1, bits: most - 11 + 6 - 15 }]);
  stats.times[stats.factOf("book jörg")] = 1 + 2 ** 14;
  assert.deepEqual(weighed(), [{ who: [0, 1], order: -1, bits: most - 11 + 6 - 10 + 1 - 15 }]);
});

test("a key proves nothing for as long as several people have it", () => {
  const { sign, pairs, weighed } = archive();
  const address = sign("address", "key email:jz@lumen.example");
  pairs.put(3, 2, likenessOf("a", "b", [address, sign("mailbox", "local jz77")]));
  pairs.put(4, 5, likenessOf("c", "d", [address]));
  const sure = [
    { who: [3, 2], order: 1, bits: 22 + 9 - 14 },
    { who: [4, 5], order: 1, bits: 22 - 14 },
  ];
  assert.deepEqual(weighed(), sure);
  pairs.clash(["key email:jz@lumen.example"], 1);
  pairs.clash(["key email:jz@lumen.example"], 1);
  const asked = [{ who: [3, 2], order: -1, bits: 9 + 9 - 14 }];
  assert.deepEqual(weighed(), asked);
  pairs.clash(["key email:jz@lumen.example"], -1);
  assert.deepEqual(weighed(), asked);
  pairs.clash(["key email:jz@lumen.example"], -1);
  assert.deepEqual(weighed(), sure);
});

test("a pair that is gone leaves its number to another, and nothing else", () => {
  const { sign, pairs, weighed } = archive();
  const key = sign("number", "key phone:+4915112345678");
  pairs.put(0, 1, likenessOf("a", "b", [key, sign("stray", "given jana")]));
  pairs.remove(1, 0);
  assert.deepEqual(weighed(), []);
  pairs.put(2, 3, likenessOf("c", "d", [sign("profile", "key profile:linkedin:jz")]));
  pairs.clash(["key phone:+4915112345678"], 1);
  assert.deepEqual(weighed(), [{ who: [2, 3], order: 0, bits: 30 - 14 }]);
  assert.equal(pairs.likeness.length, 1);
});

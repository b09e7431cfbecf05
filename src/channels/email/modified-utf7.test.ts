import assert from "node:assert/strict";
import { test } from "node:test";
import { fromModifiedUtf7 } from "./modified-utf7.ts";

test("names of IMAP folders are read, and what is written otherwise stays", () => {
  assert.deepEqual(
    [".Gel&APY-scht", "&U,BTFw-/&ZeVnLIqe-", "Q&-A", "&A-", "R&D"].map(fromModifiedUtf7),
    [".Gelöscht", "台北/日本語", "Q&A", "&A-", "R&D"],
  );
});

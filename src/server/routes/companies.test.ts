import assert from "node:assert/strict";
import { test } from "node:test";
import { CompanyList, CompanyPage, CompanyWordId } from "#api/companies.ts";
import { importReadings, mailReading, testWorkplace } from "#jobs/for-tests.ts";
import { startServer } from "#server/for-tests.ts";
import { companyRoutes } from "./companies.ts";

test("whoever is one person since two companies are one is measured in the very answer, and so again when they part", async () => {
  const workplace = await testWorkplace();
  const lars = (value: string) => ({ kind: "email", value, name: "Lars Terpstra" }) as const;
  const mails = (address: string, day: string) => {
    const me = { kind: "email", value: "me@x.example", name: "" } as const;
    const at = new Date(`2026-05-${day}T09:00:00Z`);
    return [
      mailReading(`${address} ${day}`, "", [], {
        at,
        parties: [
          { ...lars(address), role: "from" },
          { ...me, role: "to" },
        ],
      }),
      mailReading(`re ${address} ${day}`, "", [], {
        at,
        parties: [
          { ...me, role: "from" },
          { ...lars(address), role: "to" },
        ],
      }),
    ];
  };
  await importReadings(workplace, [
    ...mails("lars.terpstra@waterlijn.example", "04"),
    ...mails("lars.terpstra@lenzen.example", "11"),
  ]);
  const { ask } = await startServer({ handlers: companyRoutes({ workplace: () => workplace }) });
  const answer = async (path: string) => (await ask(path)).json();
  /** Of each company its people, and the days of contact with each, without asking for anything to be measured. */
  const measured = () =>
    workplace.store.transaction(workplace.scope, "page", async (tx) => {
      const rows = await tx
        .selectFrom("people as p")
        .innerJoin("companies as c", "c.company_id", "p.company_id")
        .leftJoin("figures as f", "f.person_id", "p.person_id")
        .select(["c.name as company", "p.name", "f.contact_days as days", "f.stale"])
        .orderBy("c.name")
        .execute();
      return rows.map(({ company, name, days, stale }) => [company, name, days, stale]);
    });
  const apart = [
    ["Lenzen", "Lars Terpstra", 1, false],
    ["Waterlijn", "Lars Terpstra", 1, false],
  ];
  assert.deepEqual(await measured(), apart);

  const { companies } = CompanyList.parse(await answer("/api/companies"));
  const [lenzen, waterlijn] = companies.map((one) => one.id);
  const joined = await ask("/api/company-words", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ company: lenzen, into: waterlijn }),
  });
  assert.deepEqual(await measured(), [["Waterlijn", "Lars Terpstra", 2, false]]);
  const { people, whole } = CompanyPage.parse(await answer(`/api/companies/${waterlijn}`));
  const written = whole.months.reduce((sum, month) => sum + month.written, 0);
  assert.deepEqual([people.map(({ counts }) => counts.written), written], [[4], 4]);

  const { id } = CompanyWordId.parse(await joined.json());
  await ask(`/api/company-words/${id}`, { method: "DELETE" });
  assert.deepEqual(await measured(), apart);
});

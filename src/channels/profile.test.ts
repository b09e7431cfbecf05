import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { profileHandle } from "./profile.ts";

const valueOf = (link: string) => profileHandle(link, "")?.value ?? null;

test("all links to one profile are one handle", () => {
  const links = [
    "https://www.linkedin.com/in/zo%C3%AB-brandt",
    "http://linkedin.com/in/Zoë-Brandt/",
    "www.linkedin.com/in/zoë-brandt",
    "https://de.linkedin.com/in/zo%c3%ab-brandt/de-de?originalSubdomain=de#about",
    "//www.linkedin.com/in/zoe\u0308-brandt/overlay/contact-info/",
    "https://www.linkedin.com/mwlite/in/zo%C3%AB-brandt",
    "HTTPS://WWW.LINKEDIN.COM:443//in/ZO%C3%AB-BRANDT/en",
  ];

  assert.deepEqual(
    links.map(valueOf),
    links.map(() => "linkedin.com/in/zoë-brandt"),
  );
});

test("old public links lead to the profile that they lead to today", () => {
  assert.equal(
    valueOf("https://sy.linkedin.com/pub/petra-vogt/a7/576/b50?trk=x"),
    "linkedin.com/in/petra-vogt-b50576a7",
  );
  assert.equal(
    valueOf("http://www.linkedin.com/pub/petra-vogt/4/b/1a2"),
    "linkedin.com/in/petra-vogt-1a200b4",
  );
  assert.equal(valueOf("linkedin.com/pub/petra-vogt"), "linkedin.com/in/petra-vogt");
});

test("a XING profile is one as well", () => {
  assert.deepEqual(profileHandle("https://www.xing.com/profile/Petra_Vogt12/cv?sc_o=x", "Vogt"), {
    kind: "profile",
    value: "xing.com/profile/petra_vogt12",
    name: "Vogt",
  });
});

test("what is nobody's profile is none", () => {
  const links = [
    "",
    "https://www.linkedin.com/in/",
    "https://www.linkedin.com/in/UNKNOWN",
    "https://www.linkedin.com/in/%E4%B",
    "https://www.linkedin.com/in/a%2Fb",
    "https://www.linkedin.com/company/lumen",
    "https://www.linkedin.com/profile/view?id=12",
    "https://www.linkedin.com.lumen.example/in/petra",
    "https://notlinkedin.com/in/petra",
    "https://www.xing.com/pages/lumen",
    "https://lumen.example/in/petra",
    "ftp://www.linkedin.com/in/petra",
    "petra@linkedin.com/in/petra",
    `https://www.linkedin.com/in/${"x".repeat(3_000)}`,
  ];

  assert.deepEqual(links.filter(valueOf), []);
});

test("a handle's value read again is itself", () => {
  const slug = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(slug, fc.constantFrom("in", "pub"), (name, kind) => {
      const value = valueOf(`https://www.linkedin.com/${kind}/${encodeURIComponent(name)}/de`);
      if (value !== null) assert.equal(valueOf(value), value);
    }),
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linksIn, parseLink } from "./link.ts";
import { useOf } from "./providers.ts";

const uses = (links: readonly string[]) =>
  links.map((link) => {
    const found = parseLink(link);
    return found === null ? null : `${useOf(found).provider}: ${useOf(found).use}`;
  });

test("links are found with or without their scheme, between brackets and before a full stop", () => {
  const text =
    'Join:https://zoom.us/j/1. <a href="https://teams.live.com/meet/2">here</a> or (meet.google.com/abc-defg-hij), and/or 3 km/h';

  assert.deepEqual(linksIn(text), [
    { host: "zoom.us", path: "/j/1" },
    { host: "teams.live.com", path: "/meet/2" },
    { host: "meet.google.com", path: "/abc-defg-hij" },
  ]);
});

test("what is no link is none", () => {
  assert.deepEqual(
    ["z.B.", "St.Gallen", "2.01", "anna@x.example", "A.2.17/3", `x.de/${"a".repeat(3000)}`].map(
      parseLink,
    ),
    [null, null, null, null, null, null],
  );
});

test("mail filters' wrapping is taken off, one after the other, eight times at most", () => {
  const zoom = "https://zoom.us/j/91234567890?pwd=a_b-c";
  const safe = (link: string) =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`;
  const wrapped = [
    safe(zoom),
    safe(safe(zoom)),
    `https://www.google.com/url?q=${encodeURIComponent(zoom)}&sa=D`,
    `https://urldefense.com/v3/__${zoom}__;!!abc!def$`,
    `https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=${encodeURIComponent(zoom)}`,
    `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encodeURIComponent(zoom)}`,
  ];

  assert.deepEqual(
    new Set(wrapped.map((link) => JSON.stringify(parseLink(link)))),
    new Set([JSON.stringify({ host: "zoom.us", path: "/j/91234567890?pwd=a_b-c" })]),
  );
  assert.equal(
    parseLink("https://urldefense.proofpoint.com/v2/url?u=https-3A__zoom.us_j_123&d=x")?.path,
    "/j/123",
  );
  let deep = zoom;
  for (let i = 0; i < 3; i++) deep = safe(deep);
  assert.equal(parseLink(deep)?.host, "zoom.us");
});

test("a conference is known by its link", () => {
  assert.deepEqual(
    uses([
      "https://us02web.zoom.us/j/812?pwd=x",
      "https://firma.zoom-x.de/my/petra",
      "https://lumen.webex.com/lumen/j.php?MTID=m0",
      "https://lumen.webex.com/meet/petra.vogt",
      "https://lumen.webex.com/wbxmjs/joinservice/sites/lumen/meeting/1",
      "https://meet.goto.com/123456789",
      "https://gotomeet.me/petra",
      "https://global.gotomeeting.com/join/123",
      "https://join.skype.com/abc",
      "https://meet.lync.com/firma/petra/ABC123",
      "https://meet.firma.de/petra.vogt/ABC123",
      "https://jitsi.uni.example/Runde",
      "https://meet.jit.si/Runde",
      "https://bbb.uni.example/b/abc-def-ghi",
      "https://lernen.example/rooms/abc-def-ghi-jkl/join",
      "https://cloud.example/call/ab12cd34",
      "https://conf.dfn.de/webapp/conference/97",
      "https://whereby.com/lumen",
      "https://app.slack.com/huddle/T1/C1",
      "https://app.alfaview.com/#/join/x",
      "https://chime.aws/1234567890",
    ]),
    [
      "Zoom: meeting",
      "Zoom: meeting",
      "Webex: meeting",
      "Webex: meeting",
      "Webex: meeting",
      "GoTo: meeting",
      "GoTo: meeting",
      "GoTo: meeting",
      "Skype: meeting",
      "Skype: meeting",
      "meet.firma.de: meeting",
      "jitsi.uni.example: meeting",
      "Jitsi: meeting",
      "bbb.uni.example: meeting",
      "lernen.example: meeting",
      "cloud.example: meeting",
      "DFNconf: meeting",
      "Whereby: meeting",
      "Slack: meeting",
      "alfaview: meeting",
      "Chime: meeting",
    ],
  );
});

test("what calendars add by themselves is known as such", () => {
  assert.deepEqual(
    uses([
      "https://meet.google.com/azn-uwfp-pgw",
      "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d",
      "https://teams.microsoft.com/meet/2345678?p=abc",
      "https://teams.microsoft.com/v2/?meetingjoin=true#/meet/19:meeting_x",
      "https://teams.microsoft.com/dl/launcher/launcher.html?url=%2F_%23%2Fl%2Fmeetup-join%2F19",
      "https://teams.live.com/meet/9312345",
    ]),
    [
      "Google Meet: automatic",
      "Microsoft Teams: automatic",
      "Microsoft Teams: automatic",
      "Microsoft Teams: automatic",
      "Microsoft Teams: automatic",
      "Microsoft Teams: automatic",
    ],
  );
});

test("pages, dial-in lists, recordings and streams are no meetings", () => {
  assert.deepEqual(
    uses([
      "https://meet.google.com/landing",
      "https://tel.meet/abc-defg-hij?pin=1",
      "https://zoom.us/u/abc",
      "https://zoom.us/rec/share/x",
      "https://teams.microsoft.com/l/channel/19",
      "https://teams.microsoft.com/l/meeting/new",
      "https://teams.microsoft.com/meetingOptions/?x=1",
      "https://lumen.webex.com/recordingservice/x",
      "https://lumen.webex.com/",
      "https://whereby.com/information",
      "https://zoom.us/w/123",
      "https://attendee.gotowebinar.com/register/1",
      "https://conf.dfn.de/stream/1",
      "https://www.youtube.com/watch?v=1",
      "https://discord.gg/abc",
      "https://wiki.lumen.example/kick",
      "https://maps.app.goo.gl/x",
      "https://www.google.com/maps/place/x",
      "https://www.hotel-adler.example",
    ]),
    [
      "Google Meet: nothing",
      "Google Meet: nothing",
      "Zoom: nothing",
      "Zoom: nothing",
      "Microsoft Teams: nothing",
      "Microsoft Teams: nothing",
      "Microsoft Teams: nothing",
      "Webex: nothing",
      "Webex: nothing",
      "Whereby: nothing",
      "Zoom: webinar",
      "GoTo Webinar: webinar",
      "DFNconf: stream",
      "YouTube: stream",
      "discord.gg: unknown",
      "wiki.lumen.example: unknown",
      "Google Maps: map",
      "Google Maps: map",
      "hotel-adler.example: nothing",
    ],
  );
});

test("any text has links or none, and never an exception", () => {
  const bits = fc.constantFrom(
    "https://",
    "a.de",
    "/",
    "%",
    "?url=",
    "_",
    "-",
    "safelinks.protection.outlook.com",
    "\n",
    "__;",
    "ü",
    " ",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(bits, fc.string({ maxLength: 3 }))).map((all) => all.join("")),
      (text) => {
        for (const link of linksIn(text)) assert.match(useOf(link).use, /^[a-z]+$/);
      },
    ),
    { numRuns: 1_000 },
  );
});

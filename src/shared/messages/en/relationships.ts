/**
 * Why somebody should be met, and what the measures mean (src/relationships). A tag's name is what
 * its number opens (api/people.ts: EvidenceCode). A number and its unit never part: "\u00a0".
 */
import { englishDay } from "#shared/messages/day.ts";

/** A length of time in the unit that came with it. */
const length = (name: string): string =>
  `{${name}Unit, select,` +
  ["minute", "hour", "day", "month"].map((unit) => ` ${unit} {${counted(name, unit)}}`).join("") +
  ` other {${counted(name, "year")}}}`;

const counted = (name: string, unit: string): string =>
  `{${name}, plural, one {#\u00a0${unit}} other {#\u00a0${unit}s}}`;

const ago =
  "{agoUnit, select, day {{ago, plural, =0 {today} =1 {yesterday} other {#\u00a0days\u00a0ago}}} " +
  `other {${length("ago")}\u00a0ago}}`;

/** Minutes together, as hours and minutes. */
const time = (name: string): string =>
  `{${name}Hours, plural, =0 {} other {#\u00a0h\u00a0}}{${name}Minutes, number}\u00a0min`;

const mails =
  "<written>{chat, select, yes {{mails, plural, one {#\u00a0message} other {#\u00a0messages}}} other {{mails, plural, one {#\u00a0e-mail} other {#\u00a0e-mails}}}}</written>";
const calls = "<phone>{calls, plural, one {#\u00a0phone call} other {#\u00a0phone calls}}</phone>";
const videos =
  "<video>{videos, plural, one {#\u00a0video call} other {#\u00a0video calls}}</video>";

const contacts =
  `{kinds, select, written {${mails}} phone {${calls}} video {${videos}}` +
  ` writtenPhone {${mails} and ${calls}} writtenVideo {${mails} and ${videos}}` +
  ` phoneVideo {${videos} and ${calls}} other {${mails}, ${videos} and ${calls}}}`;

const span =
  "{timeUnit, select, once {} day {{time, plural, one { on <span>one day</span>} " +
  "other { in {dense, select, yes {only } other {}}<span>#\u00a0days</span>}}} " +
  `other { in <span>${length("time")}</span>}}`;

export const relationships = {
  reason: {
    "never-met": `${contacts}${span}{starts, select, yes {, you write first in <initiative>{mine}\u00a0of\u00a0{of}</initiative>} other {}}, never met.`,
    unclear: `Last contact <last-contact>${ago}</last-contact>; whether you met is not clear.`,
    seen: `Last seen <last-seen>${ago}</last-seen>.`,
    "seen-some-day": `{kinds, select, none {You have met; on which day is not known.} other {${contacts}${span}; you have met, the day is not known.}}`,
    silent: `Used to be in touch every <gap>{every, plural, =1 {day} other {#\u00a0days}}</gap>, silent for <last-contact>${length("silent")}</last-contact> now.`,
    "last-contact": `Last contact <last-contact>${ago}</last-contact>.`,
    slower: `Replies now take <their-reply>${length("now")}</their-reply> instead of <their-reply-before>${length("before")}</their-reply-before>.`,
    starts: "You write first in <initiative>{mine}\u00a0of\u00a0{of}</initiative>.",
  },

  answered: `answered after ${length("wait")}`,
  crowd: "with more than ten people, so it makes no contact day",
  "unknown-person": "This person is not here (any more).",
  "no-address": "“{value}” is no e-mail address.",
  "own-address": "“{value}” is yours, so it is nobody else's.",
  "no-number":
    "“{value}” is no telephone number that there can be. Perhaps it needs its country: +44 …",
  "no-place":
    "We do not find the place “{value}”. A larger town nearby may help, or the country with it.",
  "unknown-entry": "This entry is not in the calendar (any more).",
  "day-to-come": "That day is still to come. A meeting is noted once it has been.",
  "unknown-mark": "This was taken back already.",
  "no-such-mark": "That was taken back already.",
  "no-such-entry": "This entry is not here (any more).",
  marked: "because you said so",

  band: {
    lively: "lively",
    steady: "steady",
    quiet: "quiet",
    fading: "fading",
    loose: "loose",
  },

  pulse:
    "<contact-days>{days, plural, one {#\u00a0day} other {#\u00a0days}}</contact-days> with contact" +
    "{every, plural, =0 {} =1 {, usually every <gap>day</gap>} other {, usually every <gap>#\u00a0days</gap>}}; " +
    "{silent, plural, =0 {in touch <last-contact>today</last-contact>} other {{lively, select, yes {last} other {silent for}} <last-contact>{silent, plural, one {#\u00a0day} other {#\u00a0days}}</last-contact>{lively, select, yes { ago} other {}}}}. " +
    "Of contacts with this rhythm {hits, plural, =100 {more than\u00a099} other {#}}\u00a0in\u00a0100 are heard from within {horizon}\u00a0days.",

  /** What each measure is, in a sentence. */
  explain: {
    "contact-day":
      "A day with at least one personal exchange, written, by phone, on video or in person. Newsletters, automatic mail and rounds of more than ten people make none.",
    pulse:
      "How likely it is to hear from each other within 90\u00a0days, from the rhythm of the days with contact: the mean of two estimates, how often there was contact lately, and whether it goes on at all.",
    clocks:
      "Two clocks: the last contact on any channel, and the last time in one room. A message never sets back the second.",
    "only-virtual": "An exchange both ways on three days or more, and never in one room.",
    fading:
      "Six days with contact or more in the half year before the silence, and now fewer than 25\u00a0in\u00a0100 such contacts are heard from within 90\u00a0days.",
    expected:
      "Later days count more, half after 45\u00a0days; few days are drawn towards what is usual.",
    missing:
      "The larger of the two holds. How long ago you met counts half after 18\u00a0months; that is a choice, not a finding.",
    weight: "More and Less change it: half, once or double.",
    need: "Expected contact days in a year × what is missing × your weight. Missing is 1 for those never met, else the larger of two: how quiet it has become, and how long ago you met (half after 18\u00a0months; a choice, not a finding).",
    initiative:
      "Of the conversations that began after two silent weeks, those that you began. Said from six on.",
    "reply-time":
      "Counted from the first message that is still unanswered. Waits of more than seven days count as seven; said from four answers on.",
    hours:
      "Where the calendar names no end, a call counts {phone}\u00a0min, a video call {video}\u00a0min, a meeting {inPerson}\u00a0min; these are choices.",
  },

  /** Under a number that was opened. */
  evidence: {
    written: "{out, number} from you, {in, number} from {name}.",
    since: `Since ${englishDay("since")}; without newsletters.`,
    meetings: `{count, plural, one {#\u00a0time} other {#\u00a0times}}, ${time("all")} together.`,
    assumed:
      "{assumed, plural, one {#\u00a0length is} other {#\u00a0lengths are}} assumed, since no end is known.",
    span: `First on ${englishDay("first")}, last on ${englishDay("last")}.`,
    initiative:
      "You wrote first {mine} of {all}\u00a0times after two silent weeks; range {low} to {high} in\u00a010.",
    "last-contact": `On {day, date, ::EEEE}, ${englishDay("day")}.`,
    "last-seen": `On {day, date, ::EEEE}, ${englishDay("day")}; seen {times, plural, one {once} =2 {twice} other {#\u00a0times}} in all.`,
    reply: `Half of {count, plural, one {#\u00a0answer} other {#\u00a0answers}} came within ${length("wait")}.`,
    "reply-window": "Answers of the 365\u00a0days up to the last contact.",
    "reply-window-before": "Answers before the 365\u00a0days up to the last contact.",
    expected: `{days, plural, one {#\u00a0day} other {#\u00a0days}} with contact from ${englishDay("first")} to ${englishDay("last")}. In the rhythm before the silence that makes {year, number, ::.#} a year.`,
    missing:
      "Grown quieter: {quieter, number, ::.##}, since the Pulse is {hits} in\u00a0100. Not seen for long: {longAgo, number, ::.##}.",
    "missing-some-day": `You have met, the day is not known: it is taken for the first day with contact, ${englishDay("first")} ({longAgo, number, ::.##}). Grown quieter: {quieter, number, ::.##}, since the Pulse is {hits} in\u00a0100.`,
    "missing-never": "Never in one room: all of it is missing, so it is 1.",
    weight:
      "{twice, plural, =1 {You said that this person counts half.} =2 {As with everyone of whom you said nothing else.} other {You said that this person counts double.}}",
    gap: "{days, plural, one {#\u00a0day} other {#\u00a0days}} with contact in the year up to the last one: on average every {every, plural, =1 {day} other {#\u00a0days}}.",
  },
};

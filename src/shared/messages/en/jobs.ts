export const jobs = {
  "date-in-future": "The date lies in the future ({date}). Kept without a day.",
  "import-running": "An import is running. Please wait until it is done, or stop it first.",
  "no-such-import": "There is no import {import}. “visavis status” lists them.",
  "nothing-to-resume": "This import is finished; there is nothing to continue.",
  "nothing-to-read": "There is nothing to read here.",
  "no-address": "“{address}” is no e-mail address.",
  "who-are-you":
    "It is not certain which address is yours. Say it with --me ADDRESS. The likeliest: {candidates}.",
  "no-zone": "“{zone}” is no time zone that Visavis knows.",
};

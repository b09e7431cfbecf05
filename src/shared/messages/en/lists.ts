export const lists = {
  everyone: "People and companies",
  companies: {
    title: "All companies",
    lead: "{count, plural, one {One company for which people of this archive work.} other {# companies for which people of this archive work.}}",
    find: "Name, domain or town",
    order: "In order of",
    orders: {
      contact: "last contact",
      seen: "last seen",
      people: "people",
      name: "name",
    },
    people: "{count, plural, one {# person} other {# people}}",
    none: "No company is called “{text}”, and of none does anybody sit there.",
    "none-more": "The name may be written differently; its domain finds it as well.",
    clear: "Show all companies",
    empty: "No company is known yet.",
    "empty-more":
      "Companies are known by addresses of their own domain, by signatures and by cards.",
  },
  directory: {
    removed: {
      open: "{count, plural, one {One person was} other {# people were}} removed",
      title: "Removed",
      note: "They are in no list and no figure, and do not return when they are read again. What passed with them stays in the archive until its import is undone.",
      on: "on {day}",
      back: "Bring back",
      "back-of": "Bring {name} back",
      done: "{name} is back.",
    },
    title: "All people",
    empty: "Nobody is known yet.",
    "empty-more":
      "Here stand those with whom you exchanged something personal, and whose card you have, as soon as something is read.",
    lead: "{count, plural, one {One person with whom you exchanged something personal, or whose card you have.} other {# people with whom you exchanged something personal, or whose card you have.}}",
    order: "In order of",
    orders: {
      surname: "last name",
      name: "first name",
      contact: "last contact",
      seen: "last seen",
    },
    find: "Name, company or address",
    name: "Name",
    contacts: "Contacts",
    none: "Nobody here is called “{text}”.",
    "none-more":
      "The name may be spelled differently, or the archive with this person is not read in yet.",
    clear: "Show all people",
    counts: {
      written: "{count, number} written",
      phone: "{count, number} phone",
      video: "{count, number} video",
      inPerson: "{count, number} seen",
    },
    "not-a-tie": "not yet in both directions",
    "no-contact": "no contact yet",
    hidden: "hidden",
  },
  unclear: {
    title: "Was that in person?",
    lead: "The calendar does not say how these {count, plural, one {one meeting} other {# meetings}} took place. Those that matter most come first; what you leave out counts as neither.",
    none: "Nothing is unclear.",
    "none-more":
      "Of every entry in your calendars we know how it took place, or that it was no meeting.",
    home: "Whom should I meet?",
    rest: "Below these there are {count, plural, one {# more} other {# more}}; they follow as you answer.",
  },
  about: {
    title: "About Visavis",
    lead: "Visavis turns the archive of what you wrote into the list of whom to meet.",
    version: "Version {version}. Free software under the AGPL, version 3 or later.",
    cannot: "What Visavis cannot protect",
    "cannot-list": {
      "logged-in":
        "Whoever uses this computer under your name can read everything that you can read here.",
      malware: "A program that runs under your name can too.",
      disk: "A stolen computer gives everything away unless its disk is encrypted. Your system can do that.",
      sources: "Your mailboxes stay where they are. What you delete here remains there.",
      memory: "Marks and pictures that you showed to somebody cannot be called back.",
    },
    does: "What it does",
    "does-list": {
      local: "It answers on this computer only, and to nobody else on the network.",
      text: "Mails are shown as text. Nothing in them is loaded from elsewhere.",
      out: "It sends nothing. What it knows lies in one folder, and you can take it all out again.",
    },
    credits: "Made with",
    "credits-list": {
      postgres: "PostgreSQL, PostgreSQL Licence",
      fonts: "Piazzolla and Hanken Grotesk, SIL Open Font License",
      icons: "Lucide icons, ISC Licence",
      places:
        "GeoNames and stations of Deutsche Bahn for places, CC BY 4.0; Natural Earth for the map",
      others: "All others stand in THIRD-PARTY.md, beside the program.",
    },
  },
};

/**
 * What speaks for two being one person, and against it (src/people/joining). A name that is compared
 * stands beside these on both sides, so they say only how the two are alike.
 */
export const joining = {
  reason: {
    decided: "You said so.",

    "given-same": "The first name is the same.",
    "given-form": "One first name is a short form of the other.",
    "given-spelling": "The first name is the same in another spelling.",
    "given-middle": "A first name of the one is the middle name of the other.",
    "given-part": "Part of a double first name is the same.",
    "given-slip": "The first names differ as by a slip.",
    "given-initial": "The initial of the first name fits.",
    "given-vague": "The first names are alike only from afar.",
    "given-other": "The first names are different.",
    "family-same": "The surname is the same.",
    "family-form": "One surname is a form of the other.",
    "family-spelling": "The surname sounds the same and is spelled differently.",
    "family-middle": "The surname of the one is a middle name of the other.",
    "family-part": "Part of a double surname is the same.",
    "family-slip": "The surnames differ as by a slip.",
    "family-initial": "The initial of the surname fits.",
    "family-vague": "The surnames are alike only from afar.",
    "family-other": "The surnames are different, as after a marriage.",
    flipped: "First name and surname stand in another order.",
    stray: "The two names have nothing in common.",
    "by-address": "The name is read off the address.",

    address: "Both have the address {handle}.",
    number: "Both have the number {handle}.",
    profile: "Both have the profile {handle}.",
    shared: "Both have {handle}, though others have it too.",
    mailbox: "{one} and {other} are named alike before the @.",
    "address-slip": "{one} and {other} differ as by a slip.",
    numbered: "{one} and {other} are numbered, as for two of one name.",
    "profile-other": "Two different profiles on one network.",

    company: "Both are with the same company.",
    "company-hinted": "Others there call their company so, in signatures or on cards.",
    "company-part": "The name of one company is part of the other's, or short for it.",
    "company-slip": "The companies are called almost the same.",
    "company-other": "They are with different companies.",
    birthday: "They have the same birthday.",
    "birthday-slip": "The birthdays differ as by a slip.",
    "birthday-other": "They have different birthdays.",
    postcode: "Both have the postcode {shared}.",
    place: "Both are in the same place.",
    "place-slip": "The places are spelled almost the same.",
    "place-other": "They are in different places.",
    circle:
      "{count, plural, one {With both you were in touch together with the same third person.} other {With both you were in touch together with the same # people.}}",
    colleagues:
      "{count, plural, one {In this company the same third person was there with both.} other {In this company the same # people were there with both.}}",
    follows: "One begins where the other ends.",
    together: "Both took part in the same meeting.",
    "in-copy": "Both got the same message.",
    "phone-book": "The address book of the telephone calls somebody just so.",
    expected: "The calendar asked the one to a conference at which the other was.",
    "name-alone": "Both bear this whole name, it is rare, and nobody else here bears it.",
    shown: "Only a name is known, as a channel shows it.",
  },
};

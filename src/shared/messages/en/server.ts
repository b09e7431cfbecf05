export const server = {
  bug: "Something went wrong on our side. Nothing was lost. Note: {id}",
  "signed-out":
    "This window is no longer signed in. Press Enter in the window where Visavis runs, or start it again, and open the address that it shows.",
  "token-spent":
    "This address was used already or is older than a minute. Press Enter in the window where Visavis runs, or start it again, and open the address that it shows.",
  "no-such-address": "There is nothing at this address.",
  "bad-request": "This request does not fit ({place}). Please load the page again.",
  unreadable: "This request cannot be read. Please load the page again.",
  "too-large": "This request is larger than 1 MB. Nothing was changed.",
  "wrong-type": "This request is not in JSON. Nothing was changed.",
  "port-taken":
    "Another program uses port {port}. Choose another one, or leave out --port and Visavis takes the next free one.",
  "unknown-look": "This look at the files is over. Please choose them once more.",
};

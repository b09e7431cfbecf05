/** README.txt, in both languages: whoever opens an export need not have Visavis. */
import { COPY_MARK } from "#channels/visavis/copies.ts";
import { say } from "#shared/words.ts";

export async function* readmeLines(): AsyncGenerator<string> {
  yield `${COPY_MARK}\n\n`;
  yield `${say("en", "takeAll.readme")}\n\n`;
  yield `${say("de", "takeAll.readme")}\n`;
}

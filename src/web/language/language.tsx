/**
 * Holds the language of the page: its words, and the way to switch it. Days and times are written by
 * clock/words.ts in the workspace's zone, so that messages hold no dates of their own.
 */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Language } from "#shared/words.ts";
import { keepLanguage, localeOf, messagesOf, type Messages } from "./catalogue.ts";

interface Speaking {
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const Context = createContext<Speaking>({ language: "en", speak: () => {} });

export const useLanguage = (): Speaking => useContext(Context);

/** Shows nothing until the first words are there; a switch keeps the old ones until then. */
export function LanguageProvider(props: {
  readonly first: Language;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(props.first);
  const [words, setWords] = useState<{ readonly of: Language; readonly messages: Messages }>();

  useEffect(() => {
    let latest = true;
    const load = async () => {
      const messages = await messagesOf(language);
      if (!latest) return;
      document.documentElement.lang = language;
      setWords({ of: language, messages });
    };
    void load();
    return () => {
      latest = false;
    };
  }, [language]);

  const shown = words?.of;
  const speaking = useMemo<Speaking | null>(
    () =>
      shown
        ? {
            language: shown,
            speak: (next) => {
              keepLanguage(next);
              setLanguage(next);
            },
          }
        : null,
    [shown],
  );

  if (!words || !speaking) return null;
  return (
    <Context value={speaking}>
      <IntlProvider locale={localeOf(words.of)} messages={words.messages} timeZone="UTC">
        {props.children}
      </IntlProvider>
    </Context>
  );
}

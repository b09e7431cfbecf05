/** The bar: the brand, the pages that there are, search, language and theme. */
import { Link } from "@tanstack/react-router";
import { Languages, Monitor, Search } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useLanguage } from "#web/language/language.tsx";
import { Floating } from "#web/parts/floating.tsx";
import { AREAS, HERE, useArea } from "./areas.ts";
import { LANGUAGE_NAMES, otherThan, THEMES } from "./choices.ts";
import { isMac } from "./keyboard.tsx";
import { keyName } from "./keys.ts";
import { chooseTheme, useTheme } from "./theme.ts";
import { Menu, MenuChoice } from "#web/parts/menu.tsx";

export function Bar({ search }: { readonly search: () => void }) {
  const t = useTranslations("shell");
  const area = useArea();
  return (
    <header className="bar">
      <div>
        <Brand />
        <nav className="nav" aria-label={t("areas")}>
          {AREAS.map(({ to, name }) => (
            <Link
              key={name}
              to={to}
              activeOptions={HERE}
              aria-current={name === area ? "page" : undefined}
            >
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
        <div className="end">
          <button type="button" className="find" onClick={search}>
            <Search className="i" strokeWidth={1.6} aria-hidden />
            <span className="words">{t("search")}</span>
            <kbd className="kbd">{keyName("Ctrl K", isMac)}</kbd>
          </button>
          <LanguageButton />
          <ThemeButton />
        </div>
      </div>
    </header>
  );
}

export function Brand() {
  return (
    <Link className="brand" to="/">
      <Wordmark />
    </Link>
  );
}

/** Two halves across a table, and the name. */
export function Wordmark() {
  return (
    <>
      <svg viewBox="0 0 24 24" aria-hidden>
        <path className="me" d="M11 2A10 10 0 0 0 11 22Z" />
        <path className="you" d="M13 2A10 10 0 0 1 13 22Z" />
      </svg>
      Visavis
    </>
  );
}

/** Says the other language in that language. */
export function LanguageButton() {
  const { language, speak } = useLanguage();
  const other = otherThan(language);
  return (
    <button
      type="button"
      className="iconbtn"
      lang={other}
      aria-label={LANGUAGE_NAMES[other]}
      title={LANGUAGE_NAMES[other]}
      onClick={() => speak(other)}
    >
      <Languages className="i" strokeWidth={1.6} aria-hidden />
    </button>
  );
}

/** Light, dark, or as the system has it. */
export function ThemeButton() {
  const t = useTranslations("shell");
  const [open, setOpen] = useState(false);
  const chosen = useTheme();
  const Icon = THEMES.find(({ theme }) => theme === chosen)?.Icon ?? Monitor;
  return (
    <div className="anchored">
      <button
        type="button"
        className="iconbtn"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t("theme.name")}
        title={t("theme.name")}
        onClick={() => setOpen(!open)}
      >
        <Icon className="i" strokeWidth={1.6} aria-hidden />
      </button>
      {open && (
        <Floating
          label={t("theme.name")}
          className="menu slim"
          position="bottom-end"
          close={() => setOpen(false)}
        >
          <Menu label={t("theme.name")}>
            {THEMES.map(({ theme, Icon }) => (
              <MenuChoice
                key={theme}
                Icon={Icon}
                chosen={theme === chosen}
                choose={() => {
                  chooseTheme(theme);
                  setOpen(false);
                }}
              >
                {t(`theme.${theme}`)}
              </MenuChoice>
            ))}
          </Menu>
        </Floating>
      )}
    </div>
  );
}

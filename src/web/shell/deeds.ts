/** What the palette offers to do, besides people and messages: places to go, and a few acts. */
import { useNavigate } from "@tanstack/react-router";
import {
  Building2,
  CircleHelp,
  FileInput,
  FolderInput,
  Inbox,
  Info,
  Keyboard,
  Languages,
  Map,
  Merge,
  ScanLine,
  Undo2,
  UserSearch,
  Users,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { useChoose } from "#web/imports/drop-zone.tsx";
import { useLanguage } from "#web/language/language.tsx";
import { LANGUAGE_NAMES, otherThan, THEMES } from "./choices.ts";
import { chooseTheme, useTheme } from "./theme.ts";
import { useNewestAct } from "./undo.tsx";

export interface Deed {
  readonly id: string;
  readonly Icon: LucideIcon;
  readonly words: string;
  readonly go: () => void;
  /** One after the other. */
  readonly keys?: readonly string[];
}

export function useDeeds(showKeys: () => void): readonly Deed[] {
  return [...useUndoing(), ...usePlaces(showKeys), ...useAdding(), ...useLooks()];
}

function useUndoing(): readonly Deed[] {
  const t = useTranslations("shell.palette");
  const newest = useNewestAct();
  if (!newest) return [];
  const { words, takeBack } = newest;
  return [{ id: "undo", Icon: Undo2, words: t("undo", { words }), go: takeBack, keys: ["Ctrl Z"] }];
}

type Way = "/" | "/map" | "/people" | "/companies" | "/unclear" | "/same" | "/sources" | "/about";

function usePlaces(showKeys: () => void): readonly Deed[] {
  const t = useTranslations("shell.palette");
  const map = useTranslations("map");
  const navigate = useNavigate();
  const to = (to: Way) => () => void navigate({ to });
  return [
    { id: "home", Icon: Users, words: t("go-home"), go: to("/"), keys: ["G", "H"] },
    { id: "map", Icon: Map, words: map("page"), go: to("/map") },
    { id: "all", Icon: UserSearch, words: t("go-people"), go: to("/people"), keys: ["G", "A"] },
    {
      id: "companies",
      Icon: Building2,
      words: t("go-companies"),
      go: to("/companies"),
      keys: ["G", "C"],
    },
    {
      id: "unclear",
      Icon: CircleHelp,
      words: t("go-unclear"),
      go: to("/unclear"),
      keys: ["G", "U"],
    },
    { id: "same", Icon: Merge, words: t("go-same"), go: to("/same"), keys: ["G", "P"] },
    { id: "sources", Icon: Inbox, words: t("go-sources"), go: to("/sources"), keys: ["G", "S"] },
    { id: "keys", Icon: Keyboard, words: t("show-keys"), go: showKeys, keys: ["?"] },
    { id: "about", Icon: Info, words: t("go-about"), go: to("/about") },
  ];
}

function useAdding(): readonly Deed[] {
  const t = useTranslations("shell.palette");
  const card = useTranslations("card");
  const navigate = useNavigate();
  const { chooseFiles, chooseFolder } = useChoose();
  return [
    { id: "import", Icon: FileInput, words: t("import-files"), go: chooseFiles },
    { id: "import-folder", Icon: FolderInput, words: t("import-folder"), go: chooseFolder },
    { id: "card", Icon: ScanLine, words: card("scan"), go: () => void navigate({ to: "/card" }) },
  ];
}

/** The language and the looks that are not chosen now. */
function useLooks(): readonly Deed[] {
  const t = useTranslations("shell");
  const { language, speak } = useLanguage();
  const chosen = useTheme();
  const other = otherThan(language);
  return [
    {
      id: "language",
      Icon: Languages,
      words: t("palette.language", { language: LANGUAGE_NAMES[other] }),
      go: () => speak(other),
    },
    ...THEMES.filter(({ theme }) => theme !== chosen).map(({ theme, Icon }) => ({
      id: theme,
      Icon,
      words: t("palette.theme", { theme: t(`theme.${theme}`) }),
      go: () => chooseTheme(theme),
    })),
  ];
}

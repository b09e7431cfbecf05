import { useTranslations } from "use-intl";
import { roughly } from "./roughly.ts";

export function useRoughly(): (seconds: number) => string {
  const t = useTranslations("imports");
  return (seconds) => {
    const { unit, count } = roughly(seconds);
    return t(unit, { count });
  };
}

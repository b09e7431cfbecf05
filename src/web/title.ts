/** The name of the page in the browser's tab: "Hannah Whitcombe – Visavis". */
import { useEffect } from "react";

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === "" ? "Visavis" : `${title} – Visavis`;
  }, [title]);
}

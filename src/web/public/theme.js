// Before anything is painted: light or dark, as chosen here before, else as the system has it.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("visavis-theme");
  } catch {
    // A browser that keeps nothing follows the system.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = chosen ?? (dark ? "dark" : "light");
})();

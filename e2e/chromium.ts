/** The system's Chromium, or the one that VISAVIS_CHROMIUM names, without what it does on its own. */
export const CHROMIUM = {
  executablePath: process.env["VISAVIS_CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    // Chromium keeps no sandbox for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

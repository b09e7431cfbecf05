/** Opens an address in the user's browser, where there is somebody to look at it. */
import open from "open";
import type { Environment } from "./settings.ts";

/** Over SSH, in a container or in CI there is no display, and a browser would open nowhere. */
export function hasDisplay(platform: NodeJS.Platform, env: Environment): boolean {
  if (env["CI"] || env["SSH_CONNECTION"]) return false;
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"] || env["WSL_DISTRO_NAME"]);
}

/** The printed address is there for whom no browser opens. */
export async function openBrowser(url: string): Promise<void> {
  try {
    const child = await open(url);
    child.on("error", () => {});
  } catch {
    // No browser is known here.
  }
}

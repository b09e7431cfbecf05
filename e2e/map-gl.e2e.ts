/**
 * The map's ground as a graphics card paints it. There is none here: the processor computes it (SwiftShader), and a
 * script says that it is a card, for which the page would take no such thing.
 */
import type { Page } from "@playwright/test";
import { CHROMIUM } from "./chromium.ts";
import { expect, test } from "./journey.ts";

test.use({
  launchOptions: {
    ...CHROMIUM,
    args: [
      ...CHROMIUM.args.filter((flag) => flag !== "--disable-gpu"),
      "--use-angle=swiftshader",
      "--ignore-gpu-blocklist",
    ],
  },
});

const A_CARD = `{
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, options) {
    return getContext.call(this, kind, { ...options, failIfMajorPerformanceCaveat: false });
  };
  const { getParameter } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.getParameter = function (name) {
    return name === this.RENDERER ? "A card" : getParameter.call(this, name);
  };
}`;

test("a graphics card paints what was drawn, follows the hand, changes with the light, and the drawing returns without it", async ({
  demo,
  open,
}) => {
  const page = await open(demo, "/sources");
  await page.context().addInitScript({ content: A_CARD });
  await page.goto(new URL("/?near=London&km=50", page.url()).href);
  const drawing = page.locator(".people-map .ground");
  const canvas = page.locator(".people-map canvas");
  await expect(page.locator(".people-map .who").first()).toBeVisible();
  await expect(canvas).toHaveCount(1);
  await expect(drawing).toHaveCount(0);
  // The ground alone is looked at; names come when they come.
  await page.evaluate("document.querySelector('.people-map .map').style.opacity = 0");
  expect(await coloursAt(page, [OXFORDSHIRE, NORTH_SEA])).toEqual(["#e9e4d9", "#f3f2ee"]);

  const box = (await page.locator(".map").boundingBox())!;
  await page.mouse.move(box.x + 120, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 100, { steps: 3 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Wider" }).click();
  await expect(drawing).toHaveCount(0);
  expect(await coloursAt(page, [OXFORDSHIRE, NORTH_SEA])).toEqual(["#e9e4d9", "#f3f2ee"]);
  const painted = await picture(page);
  await page.evaluate("dispatchEvent(new Event('beforeprint'))");
  await expect(drawing).toHaveCount(1);
  // Edges are smoothed in two ways; one pixel apart, it would be a hundredth.
  expect(await unlike(page, painted, await picture(page))).toBeLessThan(0.001);
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  await expect(drawing).toHaveCount(0);

  await page.emulateMedia({ colorScheme: "dark" });
  await expect
    .poll(() => coloursAt(page, [OXFORDSHIRE, NORTH_SEA]))
    .toEqual(["#2b2722", "#1b1916"]);

  await page.evaluate(
    "document.querySelector('canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()",
  );
  await expect(drawing).toHaveCount(1);
  await expect(canvas).toHaveCount(0);
  expect(await coloursAt(page, [OXFORDSHIRE, NORTH_SEA])).toEqual(["#2b2722", "#1b1916"]);
});

interface Place {
  readonly north: number;
  readonly east: number;
}

/** In degrees from London, which lies at 51.51° north and 0.13° west. */
const OXFORDSHIRE: Place = { north: 0.35, east: -1.1 };
const NORTH_SEA: Place = { north: 0.15, east: 1.75 };
const LATITUDE = (51.51 * Math.PI) / 180;

/** Seen from the circle's middle, which is London; its grip is as far east as its value says. */
async function coloursAt(page: Page, places: readonly Place[]): Promise<readonly string[]> {
  const map = page.locator(".people-map .map");
  const [middle, grip] = [map.locator(".middle"), map.locator(".grip")];
  const [x, y] = [Number(await middle.getAttribute("cx")), Number(await middle.getAttribute("cy"))];
  const gripX = Number(/[-.\d]+/.exec((await grip.getAttribute("transform")) ?? "")?.[0]);
  const km = Number(await grip.getAttribute("aria-valuenow"));
  const eastward = (gripX - x) / (km / (111.2 * Math.cos(LATITUDE)));
  const at = places.map(({ north, east }) => ({
    x: Math.round(x + east * eastward),
    y: Math.round(y - (north * eastward) / Math.cos(LATITUDE)),
  }));
  return page.evaluate<readonly string[]>(`(async () => {
    ${READ}
    const { data, width } = await read("${await picture(page)}");
    return ${JSON.stringify(at)}.map(({ x, y }) => {
      const colour = [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
      return "#" + colour.map((part) => part.toString(16).padStart(2, "0")).join("");
    });
  })()`);
}

const picture = async (page: Page): Promise<string> =>
  (await page.locator(".people-map .map").screenshot()).toString("base64");

/** The share of pixels that are not nearly of one colour. */
const unlike = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate<number>(`(async () => {
    ${READ}
    const [{ data }, { data: beside }] = [await read("${one}"), await read("${other}")];
    let count = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ([0, 1, 2].some((part) => Math.abs(data[at + part] - beside[at + part]) > 12)) count++;
    }
    return count / (data.length / 4);
  })()`);

/** A screenshot is read where pictures can be read: in the page. */
const READ = `const read = async (picture) => {
  const image = new Image();
  image.src = "data:image/png;base64," + picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, image.width, image.height);
};`;

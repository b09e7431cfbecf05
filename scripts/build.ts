/**
 * Builds the page into dist/web, and beside it files.json: every file that the server may serve, by
 * the path it is asked for. So the server looks a path up in a list and never joins one to a folder.
 * Says how much JavaScript the first page loads, compressed, and fails where that is too much.
 */
import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "dist", "web");
const FIRST_LOAD_LIMIT = 300_000;
const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  wasm: "application/wasm",
  // Kept packed: the page unpacks it itself.
  gz: "application/gzip",
};

const output = await buildPage();
await listFiles();
const { bytes, files } = firstLoad(output);
console.log(
  `Built dist/web. The first page loads ${(bytes / 1000).toFixed(0)} kB of JavaScript, compressed, in ${files} files.`,
);
if (bytes > FIRST_LOAD_LIMIT) {
  console.error(`That is more than ${FIRST_LOAD_LIMIT / 1000} kB.`);
  process.exitCode = 1;
}

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

async function buildPage(): Promise<Chunks> {
  const result = await build({
    configFile: join(ROOT, "src", "web", "vite.config.ts"),
    logLevel: "warn",
  });
  if (!("output" in result)) throw new Error("Vite built something else than one page");
  return new Map(
    result.output
      .filter((file) => file.type === "chunk")
      .map((chunk): [string, Rolldown.OutputChunk] => [chunk.fileName, chunk]),
  );
}

async function listFiles(): Promise<void> {
  const files = [];
  for await (const found of glob("**/*", { cwd: OUT, withFileTypes: true })) {
    const file = join(found.parentPath, found.name)
      .slice(OUT.length + 1)
      .replaceAll(sep, "/");
    if (!found.isFile() || file === "files.json" || file === "index.html") continue;
    files.push({
      path: `/${file}`,
      type: typeOf(file),
      // Vite writes a hash of the content into the names of what it builds.
      isForever: file.startsWith("assets/"),
      sha256: createHash("sha256")
        .update(await readFile(join(OUT, file)))
        .digest("hex"),
    });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  await writeFile(
    join(OUT, "files.json"),
    `${JSON.stringify({ page: "index.html", files }, null, 2)}\n`,
  );
}

function typeOf(file: string): string {
  const type = TYPES[file.split(".").at(-1) ?? ""];
  if (type === undefined) throw new Error(`What is the content type of ${file}?`);
  return type;
}

/** What a browser loads for the home page: the entry, the page, the words, and all that they import. */
function firstLoad(chunks: Chunks): { readonly bytes: number; readonly files: number } {
  const needed = new Set<string>();
  const add = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || needed.has(name)) return;
    needed.add(name);
    for (const imported of chunk.imports) add(imported);
  };
  for (const chunk of chunks.values()) {
    const module = chunk.facadeModuleId ?? "";
    if (chunk.isEntry || /pages[/\\]home-page\.tsx$|messages[/\\]de\.ts$/.test(module)) {
      add(chunk.fileName);
    }
  }
  const bytes = [...needed].reduce(
    (sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "").length,
    0,
  );
  return { bytes, files: needed.size };
}

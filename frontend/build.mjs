// Builds the style, the scripts and the pictures of the pages into src/khuyencong/static/build,
// with a compressed copy beside each text: the server gives the one the browser can read.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { mapOfProvinces } from "./map.mjs";

const out = "src/khuyencong/static/build";
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: [
    "frontend/css/app.css",
    "frontend/js/theme.js",
    "frontend/js/app.js",
    "frontend/js/survey.js",
    "frontend/js/survey_worker.js",
  ],
  outdir: out,
  entryNames: "[name]",
  assetNames: "[name]",
  bundle: true,
  minify: true,
  legalComments: "none",
  target: ["chrome109", "firefox115", "safari16"],
  loader: { ".woff2": "file", ".svg": "file" },
  logLevel: "warning",
});
await cp("frontend/images", out, { recursive: true });
await writeFile(`${out}/map.svg`, await mapOfProvinces());
// Printed papers: metric-compatible with Times New Roman, under the Open Font License.
const tinos = "node_modules/@expo-google-fonts/tinos";
await mkdir(`${out}/fonts`);
for (const style of ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]) {
  await cp(`${tinos}/${style}/Tinos_${style}.ttf`, `${out}/fonts/Tinos_${style}.ttf`);
}
await cp(`${tinos}/LICENSE_FONT`, `${out}/fonts/LICENSE`);
for (const name of await readdir(out)) {
  if (!/\.(css|js|svg)$/.test(name)) continue;
  const text = await readFile(`${out}/${name}`);
  await writeFile(`${out}/${name}.br`, brotliCompressSync(text));
  await writeFile(`${out}/${name}.gz`, gzipSync(text, { level: 9 }));
}

// Builds the style, the scripts and the pictures of the pages into src/khuyencong/static/build.
import { cp, mkdir, rm } from "node:fs/promises";
import { build } from "esbuild";

const out = "src/khuyencong/static/build";
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: ["frontend/css/app.css", "frontend/js/theme.js", "frontend/js/app.js"],
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

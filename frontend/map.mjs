// The shapes of the provinces as one file of named paths, from the package @svg-maps/vietnam (CC BY 4.0,
// Stephen Truong). Changed by us: coordinates rounded to a tenth, names by data/places/shapes.csv.
import { readFile } from "node:fs/promises";

const PACKAGE = "node_modules/@svg-maps/vietnam/vietnam.svg";
const NAMES = "src/khuyencong/domain/foundation/data/places/shapes.csv";
const POINTS = { m: 1, l: 1, c: 3 };

// Returns the text of map.svg. Fails when a shape has no province or a province no shape.
export async function mapOfProvinces() {
  const [drawn, named] = await Promise.all([readFile(PACKAGE, "utf8"), readFile(NAMES, "utf8")]);
  const wanted = named.trim().split("\n").slice(1).map((row) => row.split(",")[1]);
  const frame = drawn.match(/viewBox="([^"]+)"/)[1];
  const paths = new Map();
  for (const [, attributes] of drawn.matchAll(/<path([^>]*)>/g)) {
    const of = (name) => attributes.match(new RegExp(`\\b${name}="([^"]*)"`))[1];
    paths.set(of("id"), rounded(of("d")));
  }
  const unlike = [...wanted.filter((id) => !paths.has(id)), ...[...paths.keys()].filter((id) => !wanted.includes(id))];
  if (unlike.length) throw new Error(`${NAMES} and the shapes of the package differ: ${unlike.join(", ")}`);
  const shapes = wanted.map((id) => `<path id="${id}" d="${paths.get(id)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${frame}">\n${shapes.join("\n")}\n</svg>\n`;
}

// Returns a path with its points on a grid of a tenth: neighbours keep the same border, as each
// point is rounded where it lies and not as a step from the one before.
function rounded(path) {
  const words = path.match(/[a-zA-Z]|-?\d*\.?\d+(?:e-?\d+)?/g);
  let [x, y, startX, startY, verb, at] = [0, 0, 0, 0, "", 0];
  let text = "";
  while (at < words.length) {
    if (/^[a-z]/i.test(words[at])) verb = words[at++];
    if (verb === "z" || verb === "Z") {
      text += "z";
      [x, y] = [startX, startY];
      continue;
    }
    const kind = verb.toLowerCase();
    if (!(kind in POINTS)) throw new Error(`A shape is drawn with ${verb}, which we do not read`);
    const from = verb === kind ? [x, y] : [0, 0];
    const base = [tenth(x), tenth(y)];
    const steps = [];
    for (let point = 0; point < POINTS[kind]; point++) {
      [x, y] = [from[0] + Number(words[at++]), from[1] + Number(words[at++])];
      steps.push(tenth(x) - base[0], tenth(y) - base[1]);
    }
    const isFirst = kind === "m";
    if (isFirst) [startX, startY] = [x, y];
    if (isFirst) text += `M${tenth(x) / 10},${tenth(y) / 10}`;
    else if (steps.some(Boolean)) text += kind + steps.map((step) => step / 10).join(",");
    if (isFirst) verb = verb === "m" ? "l" : "L";
  }
  return text;
}

function tenth(value) {
  return Math.round(value * 10);
}

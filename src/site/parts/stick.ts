import { type Html, NOTHING, trusted } from "../markup/html.js";

/** The growth at which a stick is steepest, in percent. */
const STEEPEST = 60;

/** The recurring drawing: a ring for the year before, a dot for now, a line between. Nothing where no growth is known. */
export function stick(rate: number | null): Html {
  if (rate === null || !Number.isFinite(rate)) return NOTHING;
  const rise = (Math.max(-STEEPEST, Math.min(STEEPEST, rate)) / STEEPEST) * 7;
  const [from, to] = [(10 + rise).toFixed(1), (10 - rise).toFixed(1)];
  return trusted(
    `<svg class="slope" width="40" height="20" viewBox="0 0 40 20" aria-hidden="true"><path class="line" d="M5 ${from}L35 ${to}"/><circle class="implied" cx="5" cy="${from}" r="2.6"/><circle class="dot" cx="35" cy="${to}" r="3.4"/></svg>`,
  );
}

/** Of fewer values a line would tell nothing. */
const FEWEST = 8;

/**
 * A small line of the last values, the newest a dot; nothing where most of them have no neighbour. Neighbouring periods
 * alone are joined; it hides from screen readers.
 */
export function spark(points: readonly { readonly x: number; readonly y: number }[]): Html {
  const joined = points.filter(({ x }, i) => x - (points[i - 1]?.x ?? Number.NaN) === 1).length;
  if (points.length < FEWEST || joined * 2 < points.length) return NOTHING;
  const [width, height, pad] = [120, 28, 4];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const at = ({ x, y }: { x: number; y: number }): [string, string] => [
    (pad + ((x - left) / (right - left || 1)) * (width - 2 * pad)).toFixed(1),
    (height - pad - ((y - low) / (high - low || 1)) * (height - 2 * pad)).toFixed(1),
  ];
  let path = "";
  let dots = "";
  points.forEach((point, i) => {
    const [x, y] = at(point);
    const neighbour = i > 0 && point.x - points[i - 1]!.x === 1;
    path += `${neighbour ? "L" : "M"}${x} ${y}`;
    const alone = !neighbour && points[i + 1]?.x !== point.x + 1;
    if (alone && i < points.length - 1) dots += `<circle class="lone" cx="${x}" cy="${y}" r="1.6"/>`;
  });
  const [x, y] = at(points.at(-1)!);
  // Levels of one sign have no zero here: the small line shows their course, the chart of the series their size.
  const zero =
    low < 0 && high > 0 ? `<path class="base" d="M${pad} ${at({ x: left, y: 0 })[1]}H${width - pad}"/>` : "";
  return trusted(
    `<svg class="spark" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${zero}<path class="line" d="${path}"/>${dots}<circle class="dot" cx="${x}" cy="${y}" r="3"/></svg>`,
  );
}

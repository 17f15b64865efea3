import { KEY_DIMENSIONS, type KeyDimension } from "../../store/identity/series-key.js";
import { Unexpected } from "./expected.js";

type Codes = Readonly<Record<KeyDimension, string>>;

const MOST = 100;
const CODE = /^[A-Za-z0-9_@$-]+$/;

/**
 * The test that a key of SDMX-REST means: a code or `*` for each dimension in order, `.` between them; dimensions left out
 * at the end may be anything, and `,` parts several keys.
 *
 * @throws Unexpected where it is none
 *
 * @example keyTest("M.KR,Q.KR")({ FREQ: "M", REF_AREA: "KR", … }) // true
 */
export function keyTest(text: string): (codes: Codes) => boolean {
  const keys = text.split(",").map((key) => key.split("."));
  if (keys.length > MOST) throw new Unexpected("key", `${keys.length} keys; expected ${MOST} at most`);
  for (const key of keys) {
    if (key.length > KEY_DIMENSIONS.length)
      throw new Unexpected(
        "key",
        `${key.length} dimensions; expected ${KEY_DIMENSIONS.length} at most: ${KEY_DIMENSIONS.join(".")}`,
      );
    for (const code of key)
      if (code !== "*" && code !== "" && !CODE.test(code))
        throw new Unexpected("key", `${JSON.stringify(code.slice(0, 40))}; expected a code, or * for any`);
  }
  return (codes) =>
    keys.some((key) =>
      key.every((code, i) => code === "*" || code === "" || code === codes[KEY_DIMENSIONS[i]!]),
    );
}

/** Whether an id, an agency or a version is among those of a path: `*` for any, `,` between several. */
export function among(wanted: string): (id: string) => boolean {
  if (wanted === "*") return () => true;
  const ids = new Set(wanted.split(","));
  return (id) => ids.has(id);
}

/** Versions: `*` any, `+` the latest stable, `~` the latest; of each thing there is one. */
export function amongVersions(wanted: string, here: string): boolean {
  return wanted
    .split(",")
    .some((one) => ["*", "+", "~", "latest", here].includes(one) || /^1(?:\.0)?(?:\.0)?\+?$/.test(one));
}

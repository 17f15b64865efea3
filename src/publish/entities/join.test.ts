import { describe, expect, test } from "vitest";
import { join } from "./join.js";
import type { Sighting } from "./sightings.js";

let n = 0;
const seen = (of: Partial<Sighting>, date = "2025-10-01"): Sighting => ({
  id: null,
  name: null,
  role: null,
  organization: null,
  organization_id: null,
  area: null,
  kind: "quote",
  ...of,
  release: { id: `${date}-${n++}`, title: "T", date },
});
const kim = { id: "person:kim-ji-ho", name: "Kim Ji-ho", area: "KR", organization_id: "org:kats" };
const ids = (sightings: readonly Sighting[], decisions: Parameters<typeof join>[1] = []): string[] =>
  join(sightings, decisions)
    .filter(({ type }) => type === "person")
    .map(({ id }) => id);

describe("persons across releases", () => {
  test("one id with changing titles is one person, each title with its days", () => {
    const found = join(
      [
        seen({ ...kim, role: "Administrator" }, "2025-10-13"),
        seen({ ...kim, role: "President" }, "2025-09-30"),
        seen({ ...kim, role: "Administrator" }, "2025-10-20"),
      ],
      [],
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      first: "2025-09-30",
      last: "2025-10-20",
      releases: 3,
      facts: { quote: 3 },
    });
    expect(found[0]!.offices).toMatchObject([
      { role: "President", first: "2025-09-30", last: "2025-09-30" },
      { role: "Administrator", first: "2025-10-13", last: "2025-10-20" },
    ]);
  });

  test("names in another order or spelling are one", () => {
    const [one] = join(
      [
        seen({ id: "person:ha-in-kyo", name: "Ha In-kyo" }),
        seen({ id: "person:inkyo-ha", name: "Inkyo Ha" }),
      ],
      [],
    );
    expect(one).toMatchObject({ id: "person:ha-in-kyo", aliases: ["Inkyo Ha", "person:inkyo-ha"] });
    expect(one!.because[0]).toContain("another order or spelling");
    expect(
      ids([
        seen({ id: "person:park-jin-sung", name: "Park Jin-sung" }),
        seen({ id: "person:park-sung-jin", name: "Park Sung-jin" }),
      ]),
    ).toHaveLength(2);
  });

  test("namesakes are told apart by country, else by body", () => {
    expect(ids([seen(kim), seen({ ...kim, area: "KZ", organization_id: null })])).toEqual([
      "person:kim-ji-ho",
      "person:kim-ji-ho-kz",
    ]);
    expect(
      ids([seen({ ...kim, area: null }), seen({ ...kim, area: null, organization_id: "org:lg" })]),
    ).toEqual(["person:kim-ji-ho", "person:kim-ji-ho-lg"]);
  });

  test("a family name with a title is who held the office nearest in time", () => {
    const [one, ...others] = join(
      [
        seen(kim, "2025-10-01"),
        seen({ name: "Kim", role: "Administrator", organization_id: "org:kats" }, "2025-10-08"),
      ],
      [],
    );
    expect(others).toEqual([]);
    expect(one!.because).toEqual([
      "«Administrator Kim» of org:kats (2025-10-08): the one of that name there, told 7 days apart",
    ]);
  });

  test("decisions join what differs, and part what is alike", () => {
    const other = { ...kim, id: "person:jiho-k", name: "Jiho K." };
    const same = { what: "same", id: other.id, by: kim.id, note: "a pen name" } as const;
    expect(ids([seen(kim), seen(other)])).toHaveLength(2);
    expect(ids([seen(kim), seen(other)], [same])).toEqual([kim.id]);
    const later = seen({ ...kim, organization_id: "org:lg" });
    expect(ids([seen(kim), later])).toEqual([kim.id]);
    const apart = { what: "apart", id: kim.id, by: "org:lg", note: "a namesake" } as const;
    expect(ids([seen(kim), later], [apart])).toEqual([kim.id, "person:kim-ji-ho-lg"]);
  });

  test("a body is one by its id, whatever it is called", () => {
    const body = { organization_id: "org:motir", organization: "Ministry of Trade, Industry and Energy" };
    const [one] = join([seen(body), seen({ ...body, organization: "MOTIR" })], []);
    expect(one).toMatchObject({ id: "org:motir", type: "organization", aliases: ["MOTIR"] });
    expect(one!.because).toContain("MOTIR from 2025-10-01 to now, by organizations.tsv");
  });
});

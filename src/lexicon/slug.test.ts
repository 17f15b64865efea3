import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf } from "./slug.js";

describe("a slug", () => {
  test.each([
    ["a good is plural", "finished product", "finished_products"],
    ["after its spelling", "secondary battery", "secondary_batteries"],
    ["after its spelling", "light switch", "light_switches"],
    ["what has no plural stays", "crude oil", "crude_oil"],
    ["what has no plural stays", "medical equipment", "medical_equipment"],
    ["what ends in s stays", "machine tools", "machine_tools"],
    ["empty words fall away", "key new items", "items"],
    ["empty words fall away", "total exports", "exports"],
    ["a possessive falls away", "Ireland's gas", "ireland_gas"],
    ["a possessive falls away", "Kellogg’s cereal", "kellogg_cereals"],
    ["… but for kinds of goods", "men's clothing", "mens_clothing"],
    ["… but for kinds of goods", "kids’ goods", "kids_goods"],
    ["marks part words", "home-appliance part", "home_appliance_parts"],
    ["marks part words", "24-inch TVs", "24_inch_tvs"],
    ["letters with accents stay", "café latte", "café_lattes"],
  ])("%s: %s", (_principle, name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("of a firm is no plural", () => {
    expect(slugOf("Hyundai Motor", false)).toBe("hyundai_motor");
  });

  test.each(["", "---", "total", "all other"])("of nothing is null: “%s”", (name) => {
    expect(slugOf(name)).toBeNull();
  });

  test("is words in lower case joined by _, whatever the name, and is its own slug", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        const slug = slugOf(name, false);
        if (slug === null) return;
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)*$/u);
        expect(slug).toBe(slug.toLowerCase());
        expect(slugOf(slug.replaceAll("_", " "), false)).toBe(slug);
      }),
    );
  });
});

test("“/” and “&” in one printed name are “and”", () => {
  expect(slugOf("fashion/clothing")).toBe("fashion_and_clothing");
  expect(slugOf("toys & games")).toBe("toys_and_games");
});

test("a letter and its combining accent are one letter, not the end of a word", () => {
  expect(slugOf("cafe\u0301 latte")).toBe(slugOf("café latte"));
});

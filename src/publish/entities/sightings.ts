import { names } from "../../lexicon/index.js";
import type { Fact } from "../../model/fact.js";
import type { ReleaseRef } from "../../model/release.js";

/** One place in a fact where somebody is told: a person with a title and a body, or a body. */
export interface Sighting {
  /** `null` where only a family name or a title is printed. */
  readonly id: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly organization: string | null;
  readonly organization_id: string | null;
  readonly area: string | null;
  readonly release: ReleaseRef;
  readonly kind: Fact["kind"];
}

/** Everybody whom a fact tells of, wherever in it: its speaker, its participants, a representative. */
export function sightingsIn(fact: Fact): Sighting[] {
  const { release, evidence: _evidence, ...fields } = fact;
  const found: Sighting[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) look(each);
    else if (typeof value === "object" && value !== null) {
      const of = value as Record<string, unknown>;
      if ("organization_id" in of) found.push(sighting(of, release, fact.kind));
      else for (const each of Object.values(of)) look(each);
    }
  };
  look(Object.values(fields));
  return found;
}

function sighting(of: Record<string, unknown>, release: ReleaseRef, kind: Fact["kind"]): Sighting {
  const text = (name: string): string | null => (typeof of[name] === "string" ? (of[name] as string) : null);
  const organization_id = text("organization_id");
  return {
    id: text("id"),
    name: text("name"),
    role: text("role"),
    organization: text("organization"),
    organization_id,
    area: text("area") ?? (organization_id === null ? null : (names.areas.get(organization_id) ?? null)),
    release,
    kind,
  };
}

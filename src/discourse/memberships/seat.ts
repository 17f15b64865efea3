import type { MembershipStatus } from "../../model/register.js";
import type { Party } from "../cast.js";

/** A seat on a body that somebody was given. Tokens `[first, last)` tell it. */
export interface Seat {
  readonly body: string;
  readonly body_id: string | null;
  readonly member: { readonly name: string | null; readonly area: string | null; readonly id: string | null };
  readonly representative: Party | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly status: MembershipStatus;
  readonly first: number;
  readonly last: number;
}

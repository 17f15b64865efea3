import type { MembershipStatus } from "../../model/register.js";

/** A text, and the seats that it tells of; what is left out is open. */
export interface Example {
  readonly text: string;
  readonly seats: readonly {
    readonly body: string;
    readonly member?: string;
    readonly representative?: string;
    readonly since?: string;
    readonly until?: string;
    readonly status: MembershipStatus;
  }[];
}

/** Constructions that tell of a seat on a body, and some that look alike. */
export const examples: readonly Example[] = [
  {
    text: "The Council elected Mexico to the Commission on Population and Development.",
    seats: [{ body: "Commission on Population and Development", member: "Mexico", status: "elected" }],
  },
  {
    text: "Korea was re-elected to the Council of the International Maritime Organization (IMO) for the 2026-2027 term.",
    seats: [
      {
        body: "Council of the International Maritime Organization (IMO)",
        member: "Korea",
        since: "2026",
        until: "2027",
        status: "elected",
      },
    ],
  },
  {
    text: "Korea has been reappointed to the Standards Board of the IEC. As a result, Korea will go on as a member through 2028, with Professor Min Young-jun of KAIST representing the country.",
    seats: [
      {
        body: "Standards Board of the IEC",
        member: "Korea",
        representative: "Min Young-jun",
        until: "2028",
        status: "reappointed",
      },
    ],
  },
  {
    text: "Japan, which won a seat on the ITU Council in September, will host it.",
    seats: [{ body: "ITU Council", member: "Japan", since: "2025-09", status: "elected" }],
  },
  {
    text: "Bahrain, Colombia and Latvia were elected to the UN Security Council on Tuesday.",
    seats: ["Bahrain", "Colombia", "Latvia"].map((member) => ({
      body: "UN Security Council",
      member,
      status: "elected" as const,
    })),
  },
  {
    text: "Dr. Park Ju-ho of Seoul National University was elected chair of the IEC Technical Committee on Batteries for a term from January 2026 to December 2028.",
    seats: [
      {
        body: "IEC Technical Committee on Batteries",
        representative: "Park Ju-ho",
        since: "2026-01",
        until: "2028-12",
        status: "elected",
      },
    ],
  },
  {
    text: "Jane Roe has been reappointed to the Monetary Policy Committee until 31 August 2028.",
    seats: [
      {
        body: "Monetary Policy Committee",
        representative: "Jane Roe",
        until: "2028-08-31",
        status: "reappointed",
      },
    ],
  },
  {
    text: "Norway has been reappointed to the Testing Board of the IEC. Kari Lund-Moe, an engineer at the Maritime Institute, will represent the country on the Board from 2026 through 2028.",
    seats: [
      {
        body: "Testing Board of the IEC",
        member: "Norway",
        representative: "Kari Lund-Moe",
        since: "2026",
        until: "2028",
        status: "reappointed",
      },
    ],
  },
  {
    text: "Chile was elected to the ITU Council. Chile first won a seat on it in 1998. It had also been elected to the Council for a term that lasted from 2006 to 2010.",
    seats: [
      { body: "ITU Council", member: "Chile", status: "elected" },
      { body: "ITU Council", member: "Chile", since: "1998", status: "elected" },
      {
        body: "ITU Council",
        member: "Chile",
        since: "2006",
        until: "2010",
        status: "elected",
      },
    ],
  },
  {
    text: "Professor Seo Min-a of Inha University was elected to the IEC Market Board last year and Ryu Tae-o of Doosan to the IEC Management Board, both until 2027.",
    seats: [
      {
        body: "IEC Market Board",
        representative: "Seo Min-a",
        since: "2024",
        until: "2027",
        status: "elected",
      },
      {
        body: "IEC Management Board",
        representative: "Ryu Tae-o",
        since: "2024",
        until: "2027",
        status: "elected",
      },
    ],
  },
  { text: "Minister Kim won praise for the plan. The company secured a seat at the table.", seats: [] },
  { text: "Firms appointed by the Ministry of Trade will take part.", seats: [] },
  { text: "Samsung was selected as a partner of the Ministry of Trade, Industry and Energy.", seats: [] },
  { text: "The firm was chosen to supply the Board of Trade with data.", seats: [] },
];

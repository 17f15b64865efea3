/**
 * Sentences with what must be read in them, construction by construction; fields that are not given do not count. All are
 * written for this project. The release's day is 2025-10-20, a Monday; the ministry of trade of Korea speaks where none is named.
 */
export interface RegisterExample {
  /** The rule that reads it. */
  readonly rule: string;
  readonly text: string;
  /** The facts of its kind, in order; each field given must match. */
  readonly reads: readonly Readonly<Record<string, unknown>>[];
}

/** Texts that look alike and tell nothing of the kind. */
export interface Leaves {
  readonly rule: string;
  readonly text: string;
  readonly why: string;
}

export const events: { readonly reads: readonly RegisterExample[]; readonly leaves: readonly Leaves[] } = {
  reads: [
    {
      rule: "met-with",
      text: "Minister of Trade Kim Ara-na met with Estonia’s Minister of Economy Jaan Tamm in Tallinn on October 14 to discuss batteries.",
      reads: [
        {
          type: "meeting",
          start: "2025-10-14",
          end: "2025-10-14",
          place: { name: "Tallinn", area: "EE" },
          format: "in_person",
        },
      ],
    },
    {
      rule: "hold-event",
      text: "The Ministry of Trade, Industry and Resources (MOTIR) will host the 3rd Hydrogen Valley Forum at the Lakeside Hotel in Busan from October 28 to 30.",
      reads: [
        {
          type: "forum",
          name: "3rd Hydrogen Valley Forum",
          start: "2025-10-28",
          end: "2025-10-30",
          place: { name: "Lakeside Hotel", area: "KR" },
        },
      ],
    },
    {
      rule: "event-was-held",
      text: "The fifth round of negotiations on the Korea–Peru FTA was held virtually from October 6 to 8.",
      reads: [
        { type: "negotiation_round", start: "2025-10-06", end: "2025-10-08", place: null, format: "virtual" },
      ],
    },
    {
      rule: "visited",
      text: "Vice Minister Park So-min will visit Hanoi between October 22 and 24.",
      reads: [
        {
          type: "visit",
          start: "2025-10-22",
          end: "2025-10-24",
          place: { name: "Hanoi", area: "VN" },
          format: "in_person",
        },
      ],
    },
    {
      rule: "signed",
      text: "Korea and Chile signed a memorandum of understanding on lithium in Santiago on Thursday, October 16.",
      reads: [{ type: "signing", start: "2025-10-16", place: { name: "Santiago", area: "CL" } }],
    },
    {
      rule: "announced",
      text: "The Ministry of Trade, Industry and Resources (MOTIR) announced today that ship exports rose.",
      reads: [{ type: "announcement", start: "2025-10-20", format: null }],
    },
    {
      rule: "launched",
      text: "The Ministry of Trade, Industry and Resources (MOTIR) launched the Smart Port Program in 2023.",
      reads: [{ type: "launch", start: "2023", end: "2023", format: null }],
    },
    {
      rule: "appointed",
      text: "Korea won a seat on the IEC Council in September.",
      reads: [{ type: "appointment", start: "2025-09", format: null }],
    },
    {
      rule: "met-with",
      text: "Trade Secretary Anna Bell spoke on the telephone with Minister Yeo Han-koo on October 17.",
      reads: [
        {
          type: "meeting",
          format: "virtual",
          start: "2025-10-17",
          plover: { type: "CONSULT", mode: "phone" },
        },
      ],
    },
    {
      rule: "visit-of",
      text: "The talks followed the visit of Prime Minister Nils Berg to Korea in May.",
      reads: [{ type: "visit", start: "2025-05", place: { name: "Korea", area: "KR" } }],
    },
    {
      rule: "named-event",
      text: "Experts prepare the upcoming Arctic Shipping Summit scheduled for December.",
      reads: [{ type: "forum", name: "Arctic Shipping Summit", start: "2025-12", end: "2025-12" }],
    },
    {
      rule: "gathered-for",
      text: "About 250 engineers gathered for the Robot Safety Forum on October 15.",
      reads: [{ type: "forum", name: "Robot Safety Forum", start: "2025-10-15", attendance: 250 }],
    },
    {
      rule: "brought-together",
      text: "Minister Kim Ara-na attended the Robot Safety Forum on October 15. The event brought together around 300 participants.",
      reads: [{ type: "forum", attendance: 300 }],
    },
    {
      rule: "signed",
      text: "Korea held the Robot Safety Forum in Daegu on October 15. In addition, two MOUs were signed between Korean and Danish institutes.",
      reads: [
        { type: "forum", start: "2025-10-15" },
        { type: "signing", start: "2025-10-15", place: { name: "Daegu", area: "KR" } },
      ],
    },
    {
      rule: "day-of",
      text: "Korea signed three MOUs on the occasion of the Korea–Oceania Summit. On the second day of the Summit, October 16, guests toured a port.",
      reads: [
        { type: "signing", start: "2025-10-15", end: null },
        { type: "forum", name: "Korea–Oceania Summit", start: "2025-10-15", end: null },
      ],
    },
    {
      rule: "signed",
      text: "Both sides noted the MOU on graphite that Vice Minister Park So-min and Juma Otieno, Kenyan Minister of Mining, signed in Nairobi on March 5, 2024.",
      reads: [
        { type: "signing", start: "2024-03-05", place: { name: "Nairobi", area: "KE" }, subject: "graphite" },
      ],
    },
    {
      rule: "signed",
      text: "Korea held talks with Chile in Busan on October 15 and renewed an MOU with Peru on copper.",
      reads: [
        { type: "meeting", participants: [{ area: "KR" }, { area: "CL" }] },
        { type: "signing", start: "2025-10-15", participants: [{ area: "KR" }, { area: "PE" }] },
      ],
    },
    {
      rule: "launched",
      text: "After a pause, talks resumed in July 2020.",
      reads: [{ type: "launch", start: "2020-07" }],
    },
    {
      rule: "announced",
      text: "The task belongs to the Battery Roadmap 2.0, which MOTIR unveiled in May.",
      reads: [{ type: "announcement", start: "2025-05" }],
    },
    {
      rule: "event-was-held",
      text: "The third session of the joint committee took place in Busan on February 3.",
      reads: [{ type: "meeting", start: "2025-02-03", place: { name: "Busan", area: "KR" } }],
    },
    {
      rule: "led-delegations",
      text: "MOTIR hosted the Korea–Peru Mining Dialogue in Busan on October 15. Park So-min, Deputy Minister for Energy Policy, and Luis Soto, Vice Minister of Mines of Peru, led the two delegations.",
      reads: [
        {
          type: "meeting",
          participants: [{ organization_id: "org:motir" }, { name: "Park So-min" }, { name: "Luis Soto" }],
        },
      ],
    },
    {
      rule: "hold-event",
      text: "Vice Minister Park So-min visited Lima from October 14 to 16. On October 15, he held the second session of the joint committee with Luis Soto, Vice Minister of Mines of Peru.",
      reads: [
        { type: "visit", place: { name: "Lima", area: "PE" } },
        { type: "meeting", start: "2025-10-15", place: { name: "Lima", area: "PE" }, format: "in_person" },
      ],
    },
    {
      rule: "met-with-people",
      text: "Vice Minister Park So-min met with Luis Soto, Vice Minister of Mines of Peru, in Lima on October 15. On the same day, he met with representatives of Korean firms.",
      reads: [
        { type: "meeting", start: "2025-10-15" },
        { type: "meeting", start: "2025-10-15", participants: [{ name: "Park So-min" }] },
      ],
    },
  ],
  leaves: [
    {
      rule: "announced",
      text: "The plan belongs to a strategy, which MOTIR unveiled.",
      why: "no day, and no name",
    },
    {
      rule: "hold-event",
      text: "The two sides agreed to hold a working group meeting every year.",
      why: "agreed on, not held",
    },
    { rule: "met-with", text: "The new plant will meet demand from carmakers.", why: "nobody is met" },
    {
      rule: "announced",
      text: "The Ministry of Trade, Industry and Resources (MOTIR) announced that exports rose.",
      why: "no day",
    },
    { rule: "signed", text: "Exporters benefit from the Korea–EU FTA signed long ago.", why: "no day" },
    { rule: "visited", text: "Visits to department stores grew.", why: "no traveller" },
  ],
};

export const agreements: typeof events = {
  reads: [
    {
      rule: "signed-before",
      text: "The Korean Agency for Technology and Standards (KATS) signed an MOU with the Kenya Bureau of Standards on October 16 to cooperate on testing.",
      reads: [{ instrument: "mou", status: "signed", date: "2025-10-16", number: null }],
    },
    {
      rule: "was-signed",
      text: "Four contracts were signed between Korean and Polish firms on October 16.",
      reads: [{ instrument: "contract", status: "signed", number: 4, date: "2025-10-16" }],
    },
    {
      rule: "under-negotiation",
      text: "Korea and Kenya launched negotiations on an Economic Partnership Agreement (EPA).",
      reads: [{ instrument: "epa", status: "under_negotiation" }],
    },
    {
      rule: "under-negotiation",
      text: "The ministry will work toward opening CEPA negotiations with Fiji.",
      reads: [{ instrument: "cepa", status: "proposed" }],
    },
    {
      rule: "in-force",
      text: "The Korea–Peru Free Trade Agreement enters into force on 1 November 2025.",
      reads: [{ instrument: "fta", status: "in_force", date: "2025-11-01" }],
    },
    {
      rule: "one-of-several",
      text: "Korea and Peru signed two MOUs in Lima on October 16. The first is about copper: both will share surveys.",
      reads: [
        { instrument: "mou", number: 2 },
        { instrument: "mou", number: null, subject: "copper", provisions: ["both will share surveys"] },
      ],
    },
    {
      rule: "under-negotiation",
      text: "Korea signed a free trade agreement (FTA) with Peru on 3 October, and a further FTA is being negotiated with Kenya.",
      reads: [
        {
          instrument: "fta",
          status: "signed",
          date: "2025-10-03",
          parties: [{ area: "KR" }, { area: "PE" }],
        },
        { instrument: "fta", status: "under_negotiation" },
      ],
    },
    {
      rule: "in-force",
      text: "The free trade agreement between Chile and Norway came into force on 1 October 2025.",
      reads: [{ status: "in_force", parties: [{ area: "CL" }, { area: "NO" }] }],
    },
  ],
  leaves: [
    {
      rule: "signed-before",
      text: "They agreed on the need to strengthen cooperation.",
      why: "nothing is agreed on yet",
    },
    {
      rule: "under-negotiation",
      text: "Exports under the Korea–Peru FTA grew by a tenth.",
      why: "no word on its state",
    },
  ],
};

export const programmes: typeof events = {
  reads: [
    {
      rule: "programme",
      text: "MOTIR launched the Blue Carbon R&D Program in 2024 and has expanded its budget (KRW 2 billion in 2024 → KRW 3.5 billion in 2025 → KRW 5 billion proposed for 2026).",
      reads: [
        {
          name: "Blue Carbon R&D Program",
          start: "2024",
          budgets: [
            { year: 2024, value: 2, currency: "KRW", unit_mult: 9, status: "actual", of: null },
            { year: 2025, value: 3.5, currency: "KRW", unit_mult: 9, status: "actual", of: null },
            { year: 2026, value: 5, currency: "KRW", unit_mult: 9, status: "proposed", of: null },
          ],
        },
      ],
    },
    {
      rule: "programme",
      text: "Under the Chip Talent Plan, the government will train 40,000 engineers by 2031.",
      reads: [
        {
          name: "Chip Talent Plan",
          targets: [{ metric: "engineers", op: null, value: 40000, unit_measure: "engineers", by: "2031" }],
        },
      ],
    },
    {
      rule: "programme",
      text: "Talks turned to Bright Seas, the EU’s ocean research programme, which has a budget of €2.5 billion.",
      reads: [
        {
          name: "Bright Seas",
          owner: "EU",
          budgets: [{ year: null, value: 2.5, currency: "EUR", unit_mult: 9 }],
        },
      ],
    },
    {
      rule: "programme",
      text: "In March this year, MOTIR launched the Korea–Peru Copper Desk in Lima.",
      reads: [{ name: "Korea–Peru Copper Desk", start: "2025-03" }],
    },
    {
      rule: "programme",
      text: "Under the Tidal Power Strategy, which runs from this year to 2029, 30 pilot sites will be built by 2027.",
      reads: [
        { name: "Tidal Power Strategy", start: "2025", end: "2029", targets: [{ value: 30, by: "2027" }] },
      ],
    },
    {
      rule: "programme",
      text: "Korea will contribute KRW 2 billion to the WTO Seafood Safety Facility.",
      reads: [{ name: "WTO Seafood Safety Facility", owner: "Korea" }],
    },
    {
      rule: "programme",
      text: "The Home Battery Scheme aims to raise the share of homes with storage from 4 percent in 2024 to 15 percent by 2030.",
      reads: [{ name: "Home Battery Scheme" }],
    },
  ],
  leaves: [
    {
      rule: "programme",
      text: "The 60 members of the Battery Alliance, drawn from 12 industries, account for close to 40 percent of output.",
      why: "no aim",
    },
    { rule: "programme", text: "Exports rose 5.0 percent to $7.2 billion in 2024.", why: "a statistic" },
    { rule: "programme", text: "The strategy aims at a fair transition.", why: "a worded aim" },
  ],
};

export const barriers: typeof events = {
  reads: [
    {
      rule: "raised-concerns",
      text: "Minister Kim Ara-na conveyed concerns regarding Brazil’s import licensing rules and shortage of certification bodies.",
      reads: [
        { with_area: "BR", state: "open", subject: "Brazil’s import licensing rules" },
        { with_area: "BR", state: "open" },
      ],
    },
    {
      rule: "raised-concerns",
      text: "MOTIR raised four specific trade concerns there, among them Kenya’s certification for heaters, Peru’s labelling rules on toys and the EU’s regulation on solvents.",
      reads: [
        { with_area: "KE", state: "open", subject: "Kenya’s certification for heaters" },
        { with_area: "PE", state: "open", subject: "Peru’s labelling rules on toys" },
        { with_area: "EU", state: "open", subject: "EU’s regulation on solvents" },
      ],
    },
    {
      rule: "hinders",
      text: "MOTIR noted that a shortage of testing bodies and a lack of data on standards in Ghana keep exporters from applying there.",
      reads: [
        { with_area: "GH", state: "open", subject: "shortage of testing bodies" },
        { with_area: "GH", state: "open", subject: "lack of data on standards in Ghana" },
      ],
    },
    {
      rule: "ended",
      text: "Consultations have resolved the difficulties that Korean toymakers had with customs clearance in Peru, and Kenya’s ban on solvents has also been settled.",
      reads: [
        { with_area: "PE", state: "resolved", resolution: "Consultations" },
        { with_area: "KE", state: "resolved", subject: "Kenya’s ban on solvents" },
      ],
    },
    {
      rule: "endured",
      text: "Toys have until now had to undergo a costly testing procedure in Peru. Under the new rules, Peru recognises tests made abroad.",
      reads: [
        {
          with_area: "PE",
          state: "resolved",
          subject: "costly testing procedure in Peru",
          resolution: "Peru recognises tests made abroad",
        },
      ],
    },
    {
      rule: "asked-for-remedy",
      text: "He urged Indonesia to ease its local content requirements for phones.",
      reads: [{ with_area: "ID", state: "open" }],
    },
    {
      rule: "ended",
      text: "China lifted its ban on Korean grapes.",
      reads: [{ with_area: "CN", state: "resolved" }],
    },
    {
      rule: "faced-trouble",
      text: "Exports of heaters to Mongolia faced customs delays due to labelling rules, but the issue was resolved by adopting a sample check.",
      reads: [{ with_area: "MN", state: "resolved", resolution: "adopting a sample check" }],
    },
  ],
  leaves: [
    {
      rule: "raised-concerns",
      text: "Analysts voiced concerns about weak demand in Brazil.",
      why: "no measure of a border",
    },
    {
      rule: "hinders",
      text: "Minister Kim Ara-na stressed that weak demand in Peru keeps firms from investing.",
      why: "demand is no measure",
    },
    {
      rule: "endured",
      text: "Firms in Peru have to pass a test.",
      why: "a rule that nobody calls an obstacle",
    },
    {
      rule: "ended",
      text: "The two firms resolved a dispute over a contract in Peru.",
      why: "no measure of a border",
    },
  ],
};

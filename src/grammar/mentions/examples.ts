import type { Mention } from "./mention.js";

/** A text with « » around what must be one mention, and the fields of it that count. */
export type Named = readonly [marked: string, of: Partial<Mention>];

const person = (name: string | null, role: string | null, of: Partial<Mention> = {}): Partial<Mention> => ({
  type: "person",
  name,
  role,
  ...of,
});
const body = (name: string, of: Partial<Mention> = {}): Partial<Mention> => ({
  type: "organization",
  name,
  ...of,
});

/** The ways in which releases name persons, bodies and places. All persons are made up. */
export const namings: Readonly<Record<string, readonly Named[]>> = {
  "A title before the name": [
    [
      "«KATS Administrator Kim Min-ja» spoke.",
      person("Kim Min-ja", "Administrator", { organization: "KATS", known: "org:kats" }),
    ],
    [
      "«Minister of Trade, Industry and Resources Han Ji-woo» met them.",
      person("Han Ji-woo", "Minister of Trade, Industry and Resources"),
    ],
    [
      "«Trade, Industry and Energy Minister Moon Sungho» met them.",
      person("Moon Sungho", "Trade, Industry and Energy Minister"),
    ],
    [
      "They met «Kazakhstan’s Deputy Prime Minister Arman Bekov» on Monday.",
      person("Arman Bekov", "Deputy Prime Minister", { area: "KZ" }),
    ],
    [
      "«Minister of Science and Higher Education Dana Nurlan» was there.",
      person("Dana Nurlan", "Minister of Science and Higher Education"),
    ],
    [
      "«Doosan Robotics CEO Ryu Min-hoon» took part.",
      person("Ryu Min-hoon", "CEO", { organization: "Doosan Robotics" }),
    ],
    [
      "«Bank of Korea Governor Rhee Min-yong» agreed.",
      person("Rhee Min-yong", "Governor", { known: "org:bok", area: "KR" }),
    ],
    [
      "It was led by «European Commission Executive Vice-President Vera Dahl».",
      person("Vera Dahl", "Executive Vice-President", { known: "org:ec" }),
    ],
    [
      "He met «Saudi Arabia's Minister of Investment Khalid Al-Harbi» there.",
      person("Khalid Al-Harbi", "Minister of Investment", { area: "SA" }),
    ],
    ["«Economy Secretary Marta Ebrard Casas» spoke.", person("Marta Ebrard Casas", "Economy Secretary")],
    ["«President von der Heide» spoke.", person("von der Heide", "President")],
    ["«Mr. Okafor» left.", person("Okafor", null, { titled: true })],
    [
      "The visit of «Swedish Crown Princess Astrid» began.",
      person("Crown Princess Astrid", "Crown Princess", { area: "SE" }),
    ],
  ],
  "A title behind the name, or a body": [
    [
      "«Ann Bryce, the UK Minister of State at the Department for Business and Trade», called.",
      person("Ann Bryce", "Minister of State", { area: "GB", known: "org:dbt" }),
    ],
    [
      "«Yu Min-beop, Director-General for Investment Policy at MOTIR», spoke.",
      person("Yu Min-beop", "Director-General for Investment Policy", { known: "org:motir" }),
    ],
    [
      "«Kim Wan-ho, Chairman of the Korea Robot Industry Association», was there.",
      person("Kim Wan-ho", "Chairman", { organization: "Korea Robot Industry Association" }),
    ],
    [
      "«Nguyen Van Dien, Vietnam’s Minister of Industry and Trade», signed.",
      person("Nguyen Van Dien", "Minister of Industry and Trade", { area: "VN" }),
    ],
    [
      "«Sheikh Abdullah bin Saif Al Mazrui, Minister of Economy», signed.",
      person("Abdullah bin Saif Al Mazrui", "Minister of Economy"),
    ],
    [
      "«The Minister for Small Business, Peter Obi Lawal», said so.",
      person("Peter Obi Lawal", "Minister for Small Business"),
    ],
    ["«Jan Keen, head of national accounts», said so.", person("Jan Keen", "head of national accounts")],
  ],
  "A head in brackets, with the body before": [
    [
      "The Korean Agency for Technology and Standards (KATS, «Administrator Kim Min-ja») spoke.",
      person("Kim Min-ja", "Administrator", { known: "org:kats" }),
    ],
    [
      "The Uzbek Agency for Technical Regulation («Director Akmal Karimov») signed.",
      person("Akmal Karimov", "Director", {
        organization: "Uzbek Agency for Technical Regulation",
        area: "UZ",
      }),
    ],
  ],
  "An office without its holder": [
    ["They saw the «minister» leave.", person(null, "minister")],
    [
      "They saw «Vietnam’s Minister of Industry and Trade» leave.",
      person(null, "Minister of Industry and Trade", { area: "VN" }),
    ],
  ],
  Bodies: [
    [
      "The «Ministry of Trade, Industry and Resources (MOTIR)» said so.",
      body("Ministry of Trade, Industry and Resources", {
        abbreviation: "MOTIR",
        known: "org:motir",
        area: "KR",
      }),
    ],
    [
      "The «Uzbek Agency for Technical Regulation» agreed.",
      body("Uzbek Agency for Technical Regulation", { area: "UZ" }),
    ],
    [
      "It joined the «Technical Management Board (TMB)» today.",
      body("Technical Management Board", { abbreviation: "TMB" }),
    ],
    [
      "The «Department for Environment, Food and Rural Affairs» said so.",
      body("Department for Environment, Food and Rural Affairs", { known: "org:defra" }),
    ],
    [
      "The «Korea Robot Industry Association» agreed.",
      body("Korea Robot Industry Association", { area: "KR" }),
    ],
  ],
  "Places and countries": [
    ["It was held in «Kigali», Rwanda.", { type: "place", name: "Kigali", area: "RW" }],
    ["It was held in Kigali, «Rwanda».", { type: "area", name: "Rwanda", area: "RW" }],
    ["«Swedish» firms took part.", { type: "area", name: "Swedish", area: "SE" }],
  ],
};

import type { TopicItem } from "../../chart/kinds.js";

/** What an item prints; a measure's `sign`, and whether it is `open` or a `verb`, only where they matter. */
type Item = Partial<TopicItem>;

/** A phrase and its items; « » mark the stretch of the noun phrase where it is not all of the text. */
export type Reads = readonly [phrase: string, ...items: Item[]];
/** A text in which no noun phrase is found, and why. */
export type Leaves = readonly [text: string, why: string];

/** One principle of noun phrases, with phrases that show it. */
export interface NounPhrases {
  readonly principle: string;
  readonly reads?: readonly Reads[];
  readonly leaves?: readonly Leaves[];
  /** Names that the lexicon lacks, which the phrases of this group slug from the text. */
  readonly unknown?: readonly string[];
  /** Some of its names are slugged from the text, whether the lexicon has them or not. */
  readonly slugged?: true;
}

const exports = { measure: "exports" };
const imports = { measure: "imports" };
const month = (m: number) => ({ period: { t: "month", m, y: null } }) as const;

export default [
  {
    principle: "a product stands before its measure or behind “of”",
    reads: [
      ["exports of semiconductors", { ...exports, product: "semiconductors" }],
      ["chip exports", { ...exports, product: "semiconductors" }],
      [
        "industrial production of consumer goods",
        { measure: "industrial_production", product: "consumer_goods" },
      ],
      ["«displays» falling 4.1 percent", { product: "displays" }],
      ["new orders for machinery", { measure: "new_orders", product: "machinery" }],
    ],
  },
  {
    principle: "a list gives one item for each of its members, in order",
    reads: [
      [
        "exports of semiconductors, automobiles and ships",
        { ...exports, product: "semiconductors" },
        { ...exports, product: "automobiles" },
        { ...exports, product: "ships" },
      ],
      [
        "exports of chips, machine tools, and cars",
        { ...exports, product: "semiconductors" },
        { ...exports, product: "machine_tools" },
        { ...exports, product: "automobiles" },
      ],
      ["semiconductors as well as displays", { product: "semiconductors" }, { product: "displays" }],
      [
        "exports of both cars and ships",
        { ...exports, product: "automobiles" },
        { ...exports, product: "ships" },
      ],
      ["«exports of ships», however, fell", { ...exports, product: "ships" }],
    ],
  },
  {
    principle: "a name that holds “and” is one name where the lexicon has it so",
    reads: [
      ["computers and peripherals", { product: "computers_and_peripherals" }],
      ["machinery and transport equipment", { product: "machinery_and_transport_equipment" }],
      [
        "sales at supermarkets and convenience stores",
        { measure: "sales", component: "supermarkets_and_convenience_stores" },
      ],
    ],
  },
  {
    principle: "a listed name goes on with the nouns behind it",
    reads: [["exports of ship engines", { ...exports, product: "ship_engines" }]],
    unknown: ["ship_engines"],
  },
  {
    principle: "… but not with who makes it, nor with a verb",
    reads: [
      ["«chip» makers", { product: "semiconductors" }],
      ["«exports of steel» outpaced others", { ...exports, product: "steel" }],
    ],
  },
  {
    principle: "words that cannot stand alone share the head behind “and”: one group",
    slugged: true,
    reads: [
      ["fresh and prepared food", { product: "fresh_and_prepared_food" }],
      [
        "agricultural, fishery and livestock products",
        { product: "agricultural_fishery_and_livestock_products" },
      ],
      ["«plastic and paper products» rose 3 percent", { product: "plastic_and_paper_products" }],
    ],
  },
  {
    principle: "… but those that can are goods of their own",
    reads: [
      ["steel and petroleum products", { product: "steel" }, { product: "petroleum_products" }],
      [
        "chip and display exports",
        { ...exports, product: "semiconductors" },
        { ...exports, product: "displays" },
      ],
    ],
  },
  {
    principle: "as many figures as members make a list of what would be a group",
    reads: [
      [
        "«organic and inorganic chemicals» fell 4.2 percent and 5.1 percent",
        { product: "organic_chemicals" },
        { product: "inorganic_chemicals" },
      ],
      ["«organic and inorganic chemicals» fell 4.2 percent", { product: "organic_and_inorganic_chemicals" }],
      [
        "«chemicals, plastics and rubber» rose 3, 4 and 5 percent",
        { product: "chemicals" },
        { product: "plastics" },
        { product: "rubber" },
      ],
    ],
  },
  {
    principle: "the “and” of a group at a list's end is the list's, unless the list has groups",
    slugged: true,
    reads: [
      [
        "«cars, buses and trucks» rose",
        { product: "automobiles" },
        { product: "buses" },
        { product: "trucks" },
      ],
      [
        "meat and meat products, dairy products and eggs",
        { product: "meat_and_meat_products" },
        { product: "dairy_products_and_eggs" },
      ],
    ],
  },
  {
    principle: "a comma before the “and” of two begins a clause",
    reads: [["«online education», and cars rose", { component: "online", activity: "education" }]],
  },
  {
    principle: "kinds of cars are goods of their own",
    reads: [
      [
        "sales of battery electric, plug-in hybrid and hybrid cars",
        { measure: "sales", product: "battery_electric_vehicles" },
        { measure: "sales", product: "plug_in_hybrid_vehicles" },
        { measure: "sales", product: "hybrid_vehicles" },
      ],
    ],
  },
  {
    principle: "what belongs to goods is part of their name",
    slugged: true,
    reads: [
      ["vehicles, parts, and accessories", { product: "vehicles_parts_and_accessories" }],
      ["semiconductors and other electronic parts", { product: "semiconductors_and_other_electronic_parts" }],
      ["copper and copper products", { product: "copper_and_copper_products" }],
      ["zinc and articles thereof", { product: "zinc_and_articles_thereof" }],
    ],
  },
  {
    principle: "what a slash joins is one name, and what it is called says nothing more",
    slugged: true,
    reads: [
      ["home/living", { product: "home_and_living" }],
      ["services/others", { product: "services_and_others" }],
      ["household/furniture category", { product: "household_and_furniture" }],
    ],
  },
  {
    principle: "words joined by “and” share the head of the last",
    reads: [
      ["electric and hydrogen cars", { product: "electric_vehicles" }, { product: "fuel_cell_vehicles" }],
      [
        "hybrid and electric vehicle exports",
        { ...exports, product: "hybrid_vehicles" },
        { ...exports, product: "electric_vehicles" },
      ],
    ],
  },
  {
    principle: "an area is the owner of its statistics before “'s”, as an adjective, and behind “of”",
    reads: [
      ["Korea's exports", { ...exports, owner: "KR" }],
      ["Korean exports", { ...exports, owner: "KR" }],
      ["exports of the euro area", { ...exports, owner: "EA" }],
    ],
  },
  {
    principle: "an area behind “to”, “from” or “with” is the partner",
    reads: [
      ["exports to China", { ...exports, partner: "CN" }],
      ["imports from the EU", { ...imports, partner: "EU" }],
      ["trade with Vietnam", { measure: "total_trade", partner: "VN" }],
      ["exports to China and Japan", { ...exports, partner: "CN" }, { ...exports, partner: "JP" }],
      ["«exports to China», Japan's largest partner", { ...exports, partner: "CN" }],
      ["exports to countries other than the United States", { ...exports, partner: "NON_US" }],
      ["ICT goods bound for China", { product: "ict_goods", partner: "CN" }],
      ["chips shipped to China", { product: "semiconductors", partner: "CN" }],
    ],
  },
  {
    principle: "an area alone leaves open which of them it is",
    reads: [
      ["China, Japan and Vietnam", { bare: "CN" }, { bare: "JP" }, { bare: "VN" }],
      ["«Japan's» were up", { bare: "JP" }],
      ["Chinese steel", { bare: "CN", product: "steel" }],
      ["extra-EU exports", { ...exports, bare: "NON_EU" }],
    ],
  },
  {
    principle: "a group of countries is named with its members, and with a country what counts to it",
    reads: [
      ["exports to ASEAN member states", { ...exports, partner: "ASEAN" }],
      ["exports to the six Middle East countries", { ...exports, partner: "MIDDLE_EAST" }],
      ["exports to other European countries", { ...exports, partner: "OTHER_EUROPE" }],
      ["exports to the Member States", { ...exports, partner: "EU" }],
      ["imports from the rest of Asia", { ...imports, partner: "ASIA" }],
      ["exports to China, including Hong Kong and Macao", { ...exports, partner: "CN+HK+MO" }],
      ["orders from European buyers", { measure: "orders", partner: "EUROPE" }],
      [
        "exports to the Middle East and Africa",
        { ...exports, partner: "MIDDLE_EAST" },
        { ...exports, partner: "AFRICA" },
      ],
    ],
  },
  {
    principle: "… and a list may repeat its preposition",
    reads: [
      [
        "trade with Russia and with China",
        { measure: "total_trade", partner: "RU" },
        { measure: "total_trade", partner: "CN" },
      ],
      ["exports of fruit and of nuts", { ...exports, product: "fruit" }, { ...exports, product: "nuts" }],
    ],
  },
  {
    principle: "a partner may be pointed at",
    reads: [
      ["exports there", { ...exports, partner: "@" }],
      ["exports to that country", { ...exports, partner: "@" }],
      ["exports to the bloc", { ...exports, partner: "@" }],
      ["trade with them", { measure: "total_trade", partner: "@" }],
      ["exports to the rest of the world", { ...exports, partner: "NON_@" }],
      ["exports to all other countries", { ...exports, partner: "NON_@" }],
    ],
  },
  {
    principle: "what stands before and behind the measure comes together",
    reads: [
      [
        "Korea's daily average exports of chips to China",
        { ...exports, owner: "KR", basis: "daily_average", product: "semiconductors", partner: "CN" },
      ],
      ["China's imports of gas from Russia", { ...imports, owner: "CN", product: "gas", partner: "RU" }],
      [
        "exports of cars to the United States and Canada",
        { ...exports, product: "automobiles", partner: "US" },
        { ...exports, product: "automobiles", partner: "CA" },
      ],
    ],
  },
  {
    principle: "measures joined by “and” share what stands beside them",
    reads: [
      [
        "production and exports of cars",
        { measure: "production", product: "automobiles" },
        { ...exports, product: "automobiles" },
      ],
      ["exports and imports of steel", { ...exports, product: "steel" }, { ...imports, product: "steel" }],
      [
        "services exports and imports",
        { ...exports, activity: "services" },
        { ...imports, activity: "services" },
      ],
    ],
  },
  {
    principle: "a deficit is a balance with its sign turned",
    reads: [
      ["the «trade deficit»", { measure: "trade_balance", sign: -1 }],
      ["a «surplus with China»", { measure: "trade_balance", sign: 1, open: true, partner: "CN" }],
    ],
  },
  {
    principle: "“those of” leaves its measure to the one last spoken of",
    reads: [
      ["those of ships", { anaphor: true, product: "ships" }],
      ["those to China", { anaphor: true, partner: "CN" }],
    ],
  },
  {
    principle: "a pronoun stands for the whole subject",
    reads: [
      ["«They» rose", { anaphor: true }],
      ["«The former» rose", { anaphor: true }],
      ["«the two» rose", { anaphor: true }],
    ],
  },
  {
    principle: "channels, kinds of investment and origins are components",
    reads: [
      [
        "sales of food at hypermarkets",
        { measure: "sales", open: true, product: "food", component: "hypermarkets" },
      ],
      [
        "offline and online sales",
        { measure: "sales", component: "offline" },
        { measure: "sales", component: "online" },
      ],
      ["greenfield pledges", { measure: "fdi_pledged", component: "greenfield" }],
      ["imports by private enterprises", { ...imports, component: "private_enterprises" }],
      ["imported cars", { component: "imported" }],
      ["sales of imported EVs", { measure: "sales", component: "imported", product: "electric_vehicles" }],
      ["output for the home market", { measure: "production", component: "domestic" }],
      ["output for export", { measure: "production", component: "export" }],
      ["the «eastern and western regions»", { component: "eastern_region" }, { component: "western_region" }],
      ["urban and rural areas", { component: "urban" }, { component: "rural" }],
      ["SMEs and middle-market companies", { component: "smes_and_middle_market_companies" }],
      [
        "Hyundai Motor, Kia and GM Korea",
        { component: "hyundai_motor" },
        { component: "kia" },
        { component: "gm_korea" },
      ],
      ["GM Korea's output", { measure: "production", component: "gm_korea" }],
    ],
  },
  {
    principle: "what shops are named for is the shop, not the good",
    slugged: true,
    reads: [
      ["used car dealers", { component: "used_car_dealers" }],
      ["furniture and home furnishings stores", { component: "furniture_and_home_furnishings_stores" }],
      ["other motor vehicle dealers", { activity: "other_motor_vehicle_dealers" }],
    ],
  },
  {
    principle: "what is left out of a figure is its component",
    reads: [
      ["With «ships left out»", { component: "excluding_ships" }],
      ["Leaving out «ships»", { component: "excluding_ships" }],
    ],
  },
  {
    principle: "what stands in brackets beside a name only counts to it",
    reads: [
      ["foreign-invested enterprises (crude oil included)", { component: "foreign_invested_enterprises" }],
    ],
  },
  {
    principle: "an abbreviation in brackets is passed over",
    reads: [
      ["foreign direct investment (FDI) pledges", { measure: "fdi_pledged" }],
      ["information and communication technology (ICT) exports", { ...exports, product: "ict_goods" }],
      ["non-oil domestic exports (NODX)", { measure: "non_oil_domestic_exports" }],
    ],
  },
  {
    principle: "a name that the lexicon lacks is slugged from the text",
    unknown: ["precision_bearings"],
    reads: [
      ["exports of precision bearings", { ...exports, product: "precision_bearings" }],
      ["precision bearing exports", { ...exports, product: "precision_bearings" }],
    ],
  },
  {
    principle: "… where its words are evidence of a name: no verb, no adjective alone",
    reads: [
      ["«regional exports»", exports],
      ["«purchases of aircraft» outweighed declines", { measure: "purchases", product: "aircraft" }],
      ["«cheaper oil and gas» helped", { product: "oil_and_gas" }],
    ],
  },
  {
    principle: "adjectives and hyphens belong to the name behind them",
    slugged: true,
    reads: [
      ["agro-fisheries products", { product: "agro_fisheries_products" }],
      ["eco-friendly models", { product: "eco_friendly_vehicles" }],
      [
        "exports of non-monetary gold, primary chemicals and pharmaceuticals",
        { ...exports, product: "non_monetary_gold" },
        { ...exports, product: "primary_chemicals" },
        { ...exports, product: "pharmaceuticals" },
      ],
      ["electrical and electronic (E&E) products", { product: "electrical_and_electronic_products" }],
      ["household equipment and electronics", { product: "household_equipment" }, { product: "electronics" }],
      ["new passenger cars", { product: "new_passenger_cars" }],
    ],
  },
  {
    principle: "a period before its measure is part of the name; one behind is not",
    reads: [
      ["September exports", { ...exports, ...month(9) }],
      ["the «June trade surplus»", { measure: "trade_balance", ...month(6) }],
      ["third-quarter pledges", { measure: "fdi_pledged", period: { t: "quarter", q: 3, y: null } }],
      ["«exports» in the third quarter", exports],
    ],
  },
  {
    principle: "general words name nothing",
    reads: [
      ["the «value of exports»", exports],
      [
        "the country’s first «merchandise trade surplus»",
        { measure: "trade_balance", activity: "goods", sign: 1 },
      ],
      ["exports of goods", { ...exports, activity: "goods" }],
      ["exports of goods and services", { ...exports, activity: "goods_and_services" }],
    ],
  },
  {
    principle: "what is no topic",
    leaves: [
      ["the trade ministry said", "an office"],
      ["the Ministry of Trade, Industry and Energy said", "an office with names of industries in its own"],
      ["free trade talks", "a policy"],
      ["export restrictions", "a policy"],
      ["US$5 billion was paid", "a currency names no country"],
      ["Thursday was fine", "no name"],
    ],
  },
] satisfies readonly NounPhrases[] as readonly NounPhrases[];

/** Plain phrases that are read wrongly today, with what should be read and why it is not. */
export const knownGaps: readonly (readonly [...Reads, { readonly why: string }])[] = [
  [
    "exports of small precision flanges, ships and cars",
    { ...exports, product: "small_precision_flanges" },
    { ...exports, product: "ships" },
    { ...exports, product: "automobiles" },
    { why: "a size at the start of a name is a filler, which ends it" },
  ],
  [
    "shipments between Korea and Japan",
    { ...exports, owner: "KR", partner: "JP" },
    { why: "both areas are taken for partners" },
  ],
];

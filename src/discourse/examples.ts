/**
 * How figures get their subject, period, step, sign and status: each principle with short texts that show it.
 *
 * Facts are written so: `AREA:measure/product@activity~component→partner change basis period value unit status`, for
 * example `exports/semiconductors→CN yoy 2025-09 +12.7 percent`. What is usual is left out: the area where it is Korea,
 * the basis where it is the total, the status where it is final. Claims begin with what they claim.
 */
export interface Setting {
  readonly title: string;
  readonly date: string;
}

/** A text and all the facts that are read in it, in the order of the reading. */
export type Told = readonly [text: string, facts: readonly string[]];

/** What decides a dimension, with texts to show it. */
export interface Principle {
  readonly principle: string;
  /** Korea's exports in September where nothing else is said. */
  readonly setting?: Setting;
  readonly texts: readonly Told[];
}

export const USUAL: Setting = { title: "Korea's Exports in September 2025", date: "2025-10-01" };

const CARS: Setting = { title: "Auto Exports and Production in June 2025", date: "2025-07-15" };
const FDI: Setting = { title: "Foreign Direct Investment in the Third Quarter of 2025", date: "2025-10-02" };
const RETAIL: Setting = { title: "Korea's Retail Sales in September 2025", date: "2025-10-29" };
const EUROPE: Setting = { title: "Euro area international trade in goods, August 2025", date: "2025-10-16" };
const JAPAN: Setting = { title: "Japan's Trade in September 2025", date: "2025-10-22" };
const CHINA: Setting = { title: "China's Foreign Trade in September 2025", date: "2025-10-13" };
const ABROAD: Setting = { title: "Trade Statistics", date: "2025-10-22" };

export const subjects: readonly Principle[] = [
  {
    principle: "Exports from a country are its own",
    setting: { title: "Auto Exports Rebound in September", date: "2025-10-19" },
    texts: [
      [
        "Auto exports from South Korea rose 2.3 percent in September.",
        ["exports/automobiles yoy 2025-09 +2.3 percent"],
      ],
    ],
  },
  {
    principle: "An office or a home named anywhere says whose statistics they are where the opening does not",
    setting: { title: "Goods Trade in September 2025", date: "2025-10-22" },
    texts: [
      [
        "Goods exports rose 3.2 percent. Imports were down 2.0 percent. The deficit narrowed. Stats NZ published the figures.",
        [
          "NZ:exports yoy 2025-09 +3.2 percent",
          "NZ:imports yoy 2025-09 -2.0 percent",
          "direction NZ:trade_balance 2025-09 up",
        ],
      ],
    ],
  },
  {
    principle: "Vehicles that left a country were exported from it",
    setting: { title: "Auto Trade in September 2025", date: "2025-10-19" },
    texts: [
      [
        "In September, 198,000 vehicles left Korea, 12.3 percent more than a year earlier.",
        [
          "exports/automobiles level 2025-09 198000 vehicles",
          "exports/automobiles yoy 2025-09 +12.3 percent",
        ],
      ],
    ],
  },
  {
    principle: "All others are all but the partner told of before, and “them” are those",
    texts: [
      [
        "Exports to China rose 1.2 percent. Exports to all other countries climbed 4.5 percent, and imports from them fell 0.2 percent.",
        [
          "exports→CN yoy 2025-09 +1.2 percent",
          "exports→NON_CN yoy 2025-09 +4.5 percent",
          "imports→NON_CN yoy 2025-09 -0.2 percent",
        ],
      ],
    ],
  },
  {
    principle: "A figure that a conjunction puts before a verb is the verb's",
    setting: { title: "Korea's FDI in the Third Quarter of 2025", date: "2025-10-02" },
    texts: [
      [
        "Japanese investors pledged $465 million, but only $328 million arrived.",
        ["fdi_pledged→JP level 2025-Q3 465 million USD", "fdi_arrived→JP level 2025-Q3 328 million USD"],
      ],
      [
        "In services, pledges climbed 16.0 percent to $10.8 billion and arrivals 9.9 percent.",
        [
          "fdi_pledged@services yoy 2025-Q3 +16.0 percent",
          "fdi_pledged@services level 2025-Q3 10.8 billion USD",
          "fdi_arrived@services yoy 2025-Q3 +9.9 percent",
        ],
      ],
      [
        "The EU together with the UK pledged $2.0 billion.",
        ["fdi_pledged→EU+GB level 2025-Q3 2.0 billion USD"],
      ],
    ],
  },
  {
    principle:
      "A figure behind a name's comma and “at” is that name's, and what “being” joins is the name's before it",
    texts: [
      [
        "Growth was far quicker in exports to China, at 11.8 percent, than in exports to Japan, at 3.9 percent.",
        ["exports→CN yoy 2025-09 +11.8 percent", "exports→JP yoy 2025-09 +3.9 percent"],
      ],
      [
        "Ships bounced back as well, exports being 9.4 percent higher at $1.9 billion.",
        ["exports/ships yoy 2025-09 +9.4 percent", "exports/ships level 2025-09 1.9 billion USD"],
      ],
    ],
  },
  {
    principle: "Goods that moved are exports or imports, by their verb",
    setting: { title: "German Exports in September 2025", date: "2025-11-07" },
    texts: [
      [
        "Goods to the value of 136.7 billion euros were exported and goods to the value of 120.7 billion euros imported.",
        ["DE:exports level 2025-09 136.7 billion EUR", "DE:imports level 2025-09 120.7 billion EUR"],
      ],
      [
        "Goods worth 52.2 billion euros went to Japan, from which goods worth 41.7 billion euros were received.",
        ["DE:exports→JP level 2025-09 52.2 billion EUR", "DE:imports→JP level 2025-09 41.7 billion EUR"],
      ],
    ],
  },
  {
    principle: "A figure set against another name's is no earlier one",
    setting: RETAIL,
    texts: [
      [
        "Online sales advanced 15.2 percent, against 2.1 percent for department stores, and accounted for 41.2 percent of the total.",
        [
          "retail_sales~online yoy 2025-09 +15.2 percent",
          "retail_sales~department_stores yoy 2025-09 +2.1 percent",
          "retail_sales~online level share 2025-09 41.2 percent",
        ],
      ],
    ],
  },
  {
    principle: "“There” sets a sentence of goods in the shops of the one before",
    setting: RETAIL,
    texts: [
      [
        "Department stores sold 0.1 percent less. Formal wear there fell 7.6 percent and food 2.8 percent.",
        [
          "retail_sales~department_stores yoy 2025-09 -0.1 percent",
          "retail_sales/formal_wear~department_stores yoy 2025-09 -7.6 percent",
          "retail_sales/food~department_stores yoy 2025-09 -2.8 percent",
        ],
      ],
    ],
  },
  {
    principle: "A list told in brackets and commas is told in turn, and “gained in exports” says only how",
    setting: { title: "Korea's Auto Exports in June 2025", date: "2025-07-15" },
    texts: [
      [
        "Exports of hybrids (HEVs), plug-in hybrids (PHEVs), and electric vehicles (EVs) rose, up 78.4 percent, up 83.9 percent and up 191.1 percent, respectively.",
        [
          "exports/hybrid_vehicles yoy 2025-06 +78.4 percent",
          "exports/plug_in_hybrid_vehicles yoy 2025-06 +83.9 percent",
          "exports/electric_vehicles yoy 2025-06 +191.1 percent",
        ],
      ],
    ],
  },
  {
    principle: "Figures told “respectively” take turns, past brackets and by their comparisons",
    texts: [
      [
        "Exports to the US and Japan slipped to $1.3 billion (down 23.4 percent) and $330 million (down 14.3 percent), respectively.",
        [
          "exports→US level 2025-09 1.3 billion USD",
          "exports→US yoy 2025-09 -23.4 percent",
          "exports→JP level 2025-09 330 million USD",
          "exports→JP yoy 2025-09 -14.3 percent",
        ],
      ],
      [
        "Exports rose 5.7 percent over the previous month and 15.1 percent over the same month of last year; imports were up 5.2 percent and 3.1 percent, respectively.",
        [
          "exports mom 2025-09 +5.7 percent",
          "exports yoy 2025-09 +15.1 percent",
          "imports mom 2025-09 +5.2 percent",
          "imports yoy 2025-09 +3.1 percent",
        ],
      ],
    ],
  },
  {
    principle: "Money is of what it was spent on, and a ratio of what it covers",
    texts: [
      [
        "Imports rose 2.7 percent to $58.9 billion, of which $15.5 billion was spent on energy.",
        [
          "imports yoy 2025-09 +2.7 percent",
          "imports level 2025-09 58.9 billion USD",
          "imports/energy level 2025-09 15.5 billion USD",
        ],
      ],
      [
        "Exports covered 89.6 percent of imports, against 96.9 percent a year earlier.",
        [
          "exports_coverage_of_imports level 2025-09 89.6 percent",
          "exports_coverage_of_imports level 2024-09 96.9 percent previous",
        ],
      ],
    ],
  },
  {
    principle: "What a title gives as the cause is not what the release is about",
    setting: { title: "Korea's Exports Up on Chips, Cars", date: "2025-10-01" },
    texts: [
      [
        "Exports rose 8.4 percent in September on demand for chips and cars.",
        ["exports yoy 2025-09 +8.4 percent"],
      ],
    ],
  },
  {
    principle: "A good in the title is a part where the opening tells the whole beside it",
    setting: { title: "March Chip Exports Highest in 21 Months", date: "2024-04-01" },
    texts: [
      [
        "A 66.7 percent leap in semiconductor exports carried Korea’s overall exports to $52.41 billion. Imports dropped 13.1 percent.",
        [
          "exports/semiconductors yoy 2024-03 +66.7 percent",
          "exports level 2024-03 52.41 billion USD",
          "imports yoy 2024-03 -13.1 percent",
        ],
      ],
      [
        "Korea’s exports rose 3.1 percent in March. Semiconductor exports rose 35.7 percent. Imports fell 12.3 percent.",
        [
          "exports yoy 2024-03 +3.1 percent",
          "exports/semiconductors yoy 2024-03 +35.7 percent",
          "imports yoy 2024-03 -12.3 percent",
        ],
      ],
    ],
  },
  {
    principle: "Investment “actually used” has arrived",
    setting: { title: "FDI into China in September", date: "2025-10-14" },
    texts: [
      [
        "Foreign direct investment actually used in China edged up 0.3 percent in September.",
        ["CN:fdi_arrived yoy 2025-09 +0.3 percent"],
      ],
    ],
  },
  {
    principle: "A sentence that opens with what it is about tells all its measures of that",
    texts: [
      [
        "As for displays, exports rose 2.3 percent to $1.6 billion.",
        ["exports/displays yoy 2025-09 +2.3 percent", "exports/displays level 2025-09 1.6 billion USD"],
      ],
      [
        "In the case of Japan, exports fell 3.1 percent and imports 4.2 percent.",
        ["exports→JP yoy 2025-09 -3.1 percent", "imports→JP yoy 2025-09 -4.2 percent"],
      ],
    ],
  },
  {
    principle: "What no table lists is named by what it does: a verb of change, or a level between commas",
    texts: [
      [
        "In September, exports rose 2 percent. Skis fell to $2 billion.",
        ["exports yoy 2025-09 +2 percent", "exports/skis level 2025-09 2 billion USD"],
      ],
      [
        "In September, exports rose 2 percent. Only skis, at $2 billion, lost ground.",
        ["exports yoy 2025-09 +2 percent", "exports/skis level 2025-09 2 billion USD"],
      ],
      ["Liquid-crystal display (LCD) panels fell 2 percent.", ["exports/lcd_panels yoy 2025-09 -2 percent"]],
    ],
  },
  {
    principle: "“The two countries” are the partners last named, and who pledged is who brought in",
    setting: FDI,
    texts: [
      [
        "Pledges to Korea from Japan fell 3 percent and those from China 4 percent, while arrivals from the two countries rose 5 percent and 6 percent, respectively.",
        [
          "fdi_pledged→JP yoy 2025-Q3 -3 percent",
          "fdi_pledged→CN yoy 2025-Q3 -4 percent",
          "fdi_arrived→JP yoy 2025-Q3 +5 percent",
          "fdi_arrived→CN yoy 2025-Q3 +6 percent",
        ],
      ],
    ],
  },
  {
    principle: "A figure is of the name before its verb, whatever stands between them",
    texts: [
      ["Exports rose 12.7 percent year-on-year in September.", ["exports yoy 2025-09 +12.7 percent"]],
      [
        "Exports of semiconductors to China rose 12.7 percent in September.",
        ["exports/semiconductors→CN yoy 2025-09 +12.7 percent"],
      ],
      [
        "Imports, hit by cheaper oil, slipped 3.4 percent to $51.9 billion.",
        ["imports yoy 2025-09 -3.4 percent", "imports level 2025-09 51.9 billion USD"],
      ],
      [
        "Exports of ships, at $2.9 billion, rose 21.9 percent.",
        ["exports/ships level 2025-09 2.9 billion USD", "exports/ships yoy 2025-09 +21.9 percent"],
      ],
      ["Led by chips, exports rose 12.7 percent.", ["exports yoy 2025-09 +12.7 percent"]],
      [
        "Exports of SSDs, a part of computers, rose 12.7 percent.",
        ["exports/solid_state_drives yoy 2025-09 +12.7 percent"],
      ],
    ],
  },
  {
    principle: "A bracket is of the name right before it, also inside an adjunct",
    texts: [
      [
        "Shipments of cars (up 7.4 percent) and ships (down 2.1 percent) went separate ways.",
        ["exports/automobiles yoy 2025-09 +7.4 percent", "exports/ships yoy 2025-09 -2.1 percent"],
      ],
      [
        "Exports of ships ($2.9 billion), cars ($6.4 billion) and chips ($16.6 billion) led the way.",
        [
          "exports/ships level 2025-09 2.9 billion USD",
          "exports/automobiles level 2025-09 6.4 billion USD",
          "exports/semiconductors level 2025-09 16.6 billion USD",
        ],
      ],
      [
        "Exports went to China ($11.2 billion, down 0.9 percent) and Vietnam ($5.6 billion, up 20.8 percent).",
        [
          "exports→CN level 2025-09 11.2 billion USD",
          "exports→CN yoy 2025-09 -0.9 percent",
          "exports→VN level 2025-09 5.6 billion USD",
          "exports→VN yoy 2025-09 +20.8 percent",
        ],
      ],
      [
        "Exports rose 12.7 percent on brisk demand for memory chips ($16.6 billion, up 22.1 percent).",
        [
          "exports yoy 2025-09 +12.7 percent",
          "exports/memory_chips level 2025-09 16.6 billion USD",
          "exports/memory_chips yoy 2025-09 +22.1 percent",
        ],
      ],
      [
        "Growth was led by chips (up 22.1 percent) and ships (up 21.9 percent).",
        ["exports/semiconductors yoy 2025-09 +22.1 percent", "exports/ships yoy 2025-09 +21.9 percent"],
      ],
      [
        "Exports of chips ($16.6 billion) rose 22.1 percent, and those of cars ($6.4 billion) 16.8 percent.",
        [
          "exports/semiconductors level 2025-09 16.6 billion USD",
          "exports/semiconductors yoy 2025-09 +22.1 percent",
          "exports/automobiles level 2025-09 6.4 billion USD",
          "exports/automobiles yoy 2025-09 +16.8 percent",
        ],
      ],
    ],
  },
  {
    principle: "A noun of change has its name behind it",
    texts: [
      ["Exports showed a $3 billion increase.", ["exports yoy_difference 2025-09 +3 billion USD"]],
      [
        "Exports of chips rose 9.4 percent, with displays falling 4.1 percent and ships rising 30.2 percent.",
        [
          "exports/semiconductors yoy 2025-09 +9.4 percent",
          "exports/displays yoy 2025-09 -4.1 percent",
          "exports/ships yoy 2025-09 +30.2 percent",
        ],
      ],
      [
        "September brought a rise of 3.0 percent in exports of steel.",
        ["exports/steel yoy 2025-09 +3.0 percent"],
      ],
      [
        "The ministry reported a 5.2 percent increase in exports to the EU.",
        ["exports→EU yoy 2025-09 +5.2 percent"],
      ],
      [
        "There were gains of $640 million in fuels and $210 million in ships.",
        [
          "exports/fuel yoy_difference 2025-09 +640 million USD",
          "exports/ships yoy_difference 2025-09 +210 million USD",
        ],
      ],
      [
        "Imports fell on a 10.1 percent drop in crude oil.",
        ["imports/crude_oil yoy 2025-09 -10.1 percent", "direction imports 2025-09 down"],
      ],
    ],
  },
  {
    principle: "Names told side by side take their figures in order, with “respectively” or without",
    texts: [
      [
        "Exports of chips and cars rose 14.2 percent and 3.9 percent, respectively.",
        ["exports/semiconductors yoy 2025-09 +14.2 percent", "exports/automobiles yoy 2025-09 +3.9 percent"],
      ],
      [
        "Exports to China, ASEAN and the EU rose 0.5, 17.8 and 19.3 percent, respectively.",
        [
          "exports→CN yoy 2025-09 +0.5 percent",
          "exports→ASEAN yoy 2025-09 +17.8 percent",
          "exports→EU yoy 2025-09 +19.3 percent",
        ],
      ],
      [
        "Exports of chips, cars and ships came to $15.1 billion, $6.4 billion and $2.2 billion.",
        [
          "exports/semiconductors level 2025-09 15.1 billion USD",
          "exports/automobiles level 2025-09 6.4 billion USD",
          "exports/ships level 2025-09 2.2 billion USD",
        ],
      ],
      [
        "Exports and imports rose by 4.4% and 5.1%, respectively.",
        ["exports yoy 2025-09 +4.4 percent", "imports yoy 2025-09 +5.1 percent"],
      ],
      [
        "Exports of computers and peripherals rose 15.4 percent and 5.6 percent.",
        ["exports/computers yoy 2025-09 +15.4 percent", "exports/peripherals yoy 2025-09 +5.6 percent"],
      ],
    ],
  },
  {
    principle: "Of two lists of figures, each is told of the same names",
    texts: [
      [
        "Exports and imports amounted to $65.9 billion and $56.4 billion, up 12.7 percent and 8.2 percent each.",
        [
          "exports level 2025-09 65.9 billion USD",
          "imports level 2025-09 56.4 billion USD",
          "exports yoy 2025-09 +12.7 percent",
          "imports yoy 2025-09 +8.2 percent",
        ],
      ],
    ],
  },
  {
    principle: "Figures told in turn go to the names in turn",
    texts: [
      [
        "Exports to ASEAN and India rose 7.2 percent to $9.8 billion and 5.9 percent to $1.7 billion.",
        [
          "exports→ASEAN yoy 2025-09 +7.2 percent",
          "exports→ASEAN level 2025-09 9.8 billion USD",
          "exports→IN yoy 2025-09 +5.9 percent",
          "exports→IN level 2025-09 1.7 billion USD",
        ],
      ],
    ],
  },
  {
    principle: "One figure of several names is of each with “both”, else of all of them together",
    texts: [
      [
        "Exports to China and the EU both rose 2.2 percent.",
        ["exports→CN yoy 2025-09 +2.2 percent", "exports→EU yoy 2025-09 +2.2 percent"],
      ],
      [
        "Exports to China and Hong Kong together rose 1.6 percent.",
        ["exports→CN+HK yoy 2025-09 +1.6 percent"],
      ],
      ["Exports and imports together rose 10.6 percent.", ["total_trade yoy 2025-09 +10.6 percent"]],
    ],
  },
  {
    principle: "A verb told once is carried to the names and figures that follow",
    texts: [
      [
        "Exports of chips rose 14.2 percent, cars 3.9 percent and ships 1.5 percent.",
        [
          "exports/semiconductors yoy 2025-09 +14.2 percent",
          "exports/automobiles yoy 2025-09 +3.9 percent",
          "exports/ships yoy 2025-09 +1.5 percent",
        ],
      ],
      [
        "Chips rose 22.1 percent and cars 16.8 percent, while steel fell 4.2 percent and petrochemicals 2.8 percent.",
        [
          "exports/semiconductors yoy 2025-09 +22.1 percent",
          "exports/automobiles yoy 2025-09 +16.8 percent",
          "exports/steel yoy 2025-09 -4.2 percent",
          "exports/petrochemicals yoy 2025-09 -2.8 percent",
        ],
      ],
      [
        "Exports rose 12.7 percent to $65.9 billion and imports 8.2 percent to $56.4 billion.",
        [
          "exports yoy 2025-09 +12.7 percent",
          "exports level 2025-09 65.9 billion USD",
          "imports yoy 2025-09 +8.2 percent",
          "imports level 2025-09 56.4 billion USD",
        ],
      ],
      [
        "Exports to China fell 0.9 percent and to Japan 3.2 percent.",
        ["exports→CN yoy 2025-09 -0.9 percent", "exports→JP yoy 2025-09 -3.2 percent"],
      ],
    ],
  },
  {
    principle: "“Those of” and “they” stand for the measure and the subject last spoken of",
    texts: [
      [
        "Exports of chips rose 9.4 percent, while those of ships fell 2.2 percent.",
        ["exports/semiconductors yoy 2025-09 +9.4 percent", "exports/ships yoy 2025-09 -2.2 percent"],
      ],
      [
        "Exports of chips to China rose 22.1 percent. Those to Vietnam fell 1.2 percent.",
        [
          "exports/semiconductors→CN yoy 2025-09 +22.1 percent",
          "exports/semiconductors→VN yoy 2025-09 -1.2 percent",
        ],
      ],
      [
        "Exports of chips rose 9.4 percent. They reached $15.0 billion.",
        [
          "exports/semiconductors yoy 2025-09 +9.4 percent",
          "exports/semiconductors level 2025-09 15.0 billion USD",
        ],
      ],
      [
        "The surplus with the United States was $4.9 billion and that with China $1.0 billion.",
        ["trade_balance→US level 2025-09 4.9 billion USD", "trade_balance→CN level 2025-09 1.0 billion USD"],
      ],
    ],
  },
  {
    principle: "“The former” and “the latter” are the last two subjects",
    texts: [
      [
        "Exports of chips and ships moved apart. The former rose 9.4 percent.",
        ["exports/semiconductors yoy 2025-09 +9.4 percent"],
      ],
      [
        "Exports of chips and ships moved apart. The latter fell 2.2 percent.",
        ["exports/ships yoy 2025-09 -2.2 percent"],
      ],
    ],
  },
];

export const scopes: readonly Principle[] = [
  {
    principle: "An item told in the sentence of a destination is of that destination",
    texts: [
      [
        "Exports to China rose 2.5 percent, with chips up 8.1 percent and cars down 2.9 percent.",
        [
          "exports→CN yoy 2025-09 +2.5 percent",
          "exports/semiconductors→CN yoy 2025-09 +8.1 percent",
          "exports/automobiles→CN yoy 2025-09 -2.9 percent",
        ],
      ],
      [
        "Exports to the EU rose 19.3 percent to $7.2 billion on cars ($2.0 billion, up 54.0 percent).",
        [
          "exports→EU yoy 2025-09 +19.3 percent",
          "exports→EU level 2025-09 7.2 billion USD",
          "exports/automobiles→EU level 2025-09 2.0 billion USD",
          "exports/automobiles→EU yoy 2025-09 +54.0 percent",
        ],
      ],
      [
        "Exports to China reached $11.7 billion, of which chips $3.9 billion.",
        [
          "exports→CN level 2025-09 11.7 billion USD",
          "exports/semiconductors→CN level 2025-09 3.9 billion USD",
        ],
      ],
    ],
  },
  {
    principle: "Goods told in the sentence of a shop are sold there",
    setting: RETAIL,
    texts: [
      [
        "Retail sales grew 4.1 percent. Department stores gained 3.0 percent, with food up 2.2 percent.",
        [
          "retail_sales yoy 2025-09 +4.1 percent",
          "retail_sales~department_stores yoy 2025-09 +3.0 percent",
          "retail_sales/food~department_stores yoy 2025-09 +2.2 percent",
        ],
      ],
      [
        "Hypermarkets saw food (-2.2 percent) and clothing (-9.1 percent) fall.",
        [
          "retail_sales/food~hypermarkets yoy 2025-09 -2.2 percent",
          "retail_sales/clothing~hypermarkets yoy 2025-09 -9.1 percent",
        ],
      ],
      [
        "Sales at department stores rose 1.2 percent, and the number of purchases there 0.3 percent.",
        [
          "retail_sales~department_stores yoy 2025-09 +1.2 percent",
          "number_of_purchases~department_stores yoy 2025-09 +0.3 percent",
        ],
      ],
    ],
  },
  {
    principle: "A measure told anew starts from the release's subject",
    texts: [
      [
        "Exports of chips to China rose 2.5 percent. Imports fell 3.0 percent.",
        ["exports/semiconductors→CN yoy 2025-09 +2.5 percent", "imports yoy 2025-09 -3.0 percent"],
      ],
      [
        "Exports to China rose 2.5 percent. Imports of oil fell 3.0 percent.",
        ["exports→CN yoy 2025-09 +2.5 percent", "imports/oil yoy 2025-09 -3.0 percent"],
      ],
    ],
  },
  {
    principle:
      "A bare name goes on with the measure last told; in a new sentence it stands beside the name before",
    texts: [
      [
        "Imports rose 8.2 percent. Crude oil fell 10.1 percent and gas rose 2.4 percent.",
        [
          "imports yoy 2025-09 +8.2 percent",
          "imports/crude_oil yoy 2025-09 -10.1 percent",
          "imports/gas yoy 2025-09 +2.4 percent",
        ],
      ],
      [
        "Exports of chips rose 9.4 percent. Displays fell 4.1 percent.",
        ["exports/semiconductors yoy 2025-09 +9.4 percent", "exports/displays yoy 2025-09 -4.1 percent"],
      ],
      [
        "By item, chips rose 22.1 percent. By region, China was up 0.5 percent and Japan down 1.2 percent.",
        [
          "exports/semiconductors yoy 2025-09 +22.1 percent",
          "exports→CN yoy 2025-09 +0.5 percent",
          "exports→JP yoy 2025-09 -1.2 percent",
        ],
      ],
      [
        "Exports of machine parts rose 9.4 percent; precision flanges fell 4.1 percent.",
        [
          "exports/machine_parts yoy 2025-09 +9.4 percent",
          "exports/precision_flanges yoy 2025-09 -4.1 percent",
        ],
      ],
    ],
  },
  {
    principle: "Balances and prices are told in passing: a bare name does not go on with them",
    texts: [
      [
        "Exports of chips rose 9.4 percent. The trade surplus was $8.2 billion. Cars fell 3.1 percent.",
        [
          "exports/semiconductors yoy 2025-09 +9.4 percent",
          "trade_balance level 2025-09 8.2 billion USD",
          "exports/automobiles yoy 2025-09 -3.1 percent",
        ],
      ],
      [
        "Exports of chips rose 9.4 percent. Export prices rose 2.0 percent. Cars fell 3.1 percent.",
        [
          "exports/semiconductors yoy 2025-09 +9.4 percent",
          "export_prices yoy 2025-09 +2.0 percent",
          "exports/automobiles yoy 2025-09 -3.1 percent",
        ],
      ],
    ],
  },
  {
    principle: "“There” and “that country” point at the partner last named",
    texts: [
      [
        "Exports to China fell 0.9 percent, while imports from there rose 5.5 percent.",
        ["exports→CN yoy 2025-09 -0.9 percent", "imports→CN yoy 2025-09 +5.5 percent"],
      ],
      [
        "Exports to Vietnam rose 20.8 percent. Imports from that country fell 3.3 percent.",
        ["exports→VN yoy 2025-09 +20.8 percent", "imports→VN yoy 2025-09 -3.3 percent"],
      ],
      [
        "Imports from China rose 2.2 percent. Exports to the country fell 0.9 percent.",
        ["imports→CN yoy 2025-09 +2.2 percent", "exports→CN yoy 2025-09 -0.9 percent"],
      ],
    ],
  },
  {
    principle: "A partner that buys imports what the release's area exports",
    texts: [
      [
        "In September, exports to China rose 0.5 percent. Japan bought 2.0 percent less.",
        ["exports→CN yoy 2025-09 +0.5 percent", "exports→JP yoy 2025-09 -2.0 percent"],
      ],
    ],
  },
  {
    principle: "The owner of a statistic is the union or the euro area where each is told",
    setting: EUROPE,
    texts: [
      [
        "The euro area trade surplus was €1.0 billion in August 2025. The EU recorded a deficit of €5.8 billion.",
        ["EA:trade_balance level 2025-08 1.0 billion EUR", "EU:trade_balance level 2025-08 -5.8 billion EUR"],
      ],
      [
        "Euro area exports to China fell 11.3% in August 2025 and those to Japan rose 2.1%.",
        ["EA:exports→CN yoy 2025-08 -11.3 percent", "EA:exports→JP yoy 2025-08 +2.1 percent"],
      ],
      [
        "Extra-EU exports fell by 6.1% in August 2025. Intra-EU trade rose by 0.5%.",
        ["EU:exports yoy 2025-08 -6.1 percent", "EU:total_trade→EU yoy 2025-08 +0.5 percent"],
      ],
      [
        "Compared with July 2025, industrial production decreased by 1.2% in the euro area and by 1.0% in the EU.",
        [
          "EA:industrial_production mom 2025-08 -1.2 percent",
          "EU:industrial_production mom 2025-08 -1.0 percent",
        ],
      ],
      [
        "The EU recorded a deficit of €5.8 billion in August 2025. Among Member States, the largest surplus was in Ireland (€9.2 billion).",
        ["EU:trade_balance level 2025-08 -5.8 billion EUR", "IE:trade_balance level 2025-08 9.2 billion EUR"],
      ],
    ],
  },
  {
    principle: "Investment names industries, its partner is where it comes from",
    setting: FDI,
    texts: [
      [
        "FDI pledges in manufacturing fell 29.1 percent in the third quarter of 2025, those in services 10.6 percent.",
        [
          "null:fdi_pledged@manufacturing yoy 2025-Q3 -29.1 percent",
          "null:fdi_pledged@services yoy 2025-Q3 -10.6 percent",
        ],
      ],
      [
        "Greenfield pledges fell 6.6 percent to $15.6 billion in the third quarter of 2025, and M&A pledges 41.1 percent to $5.1 billion.",
        [
          "null:fdi_pledged~greenfield yoy 2025-Q3 -6.6 percent",
          "null:fdi_pledged~greenfield level 2025-Q3 15.6 billion USD",
          "null:fdi_pledged~m_and_a yoy 2025-Q3 -41.1 percent",
          "null:fdi_pledged~m_and_a level 2025-Q3 5.1 billion USD",
        ],
      ],
    ],
  },
  {
    principle: "A release on cars is on cars throughout, and counts vehicles",
    setting: CARS,
    texts: [
      [
        "In June, Korea's carmakers produced 352,000 vehicles, exported 241,000 units and sold 144,000 at home.",
        [
          "production/automobiles level 2025-06 352000 vehicles",
          "exports/automobiles level 2025-06 241000 vehicles",
          "domestic_sales/automobiles level 2025-06 144000 vehicles",
        ],
      ],
      [
        "In June, Korea's car exports rose 2.3 percent to $6.3 billion, and 242,000 units were shipped overseas.",
        [
          "exports/automobiles yoy 2025-06 +2.3 percent",
          "exports/automobiles level 2025-06 6.3 billion USD",
          "exports/automobiles level 2025-06 242000 vehicles",
        ],
      ],
    ],
  },
  {
    principle: "What is excluded is no product of the figure",
    texts: [
      ["Excluding ships, exports rose 4.1 percent.", ["exports~excluding_ships yoy 2025-09 +4.1 percent"]],
      ["Exports, excluding ships, rose 4.1 percent.", ["exports~excluding_ships yoy 2025-09 +4.1 percent"]],
      ["Exports to countries outside the EU rose 1.1 percent.", ["exports→NON_EU yoy 2025-09 +1.1 percent"]],
    ],
  },
];

export const periods: readonly Principle[] = [
  {
    principle: "A time before that opens its sentence is of its figures",
    texts: [
      [
        "Exports rose 12.7 percent from a year earlier. In the previous month, the annual increase was faster at 25.9 percent.",
        ["exports yoy 2025-09 +12.7 percent", "exports yoy 2025-08 +25.9 percent previous"],
      ],
    ],
  },
  {
    principle: "What is forecast is still to come, and “those months” are the ones just told of",
    texts: [
      [
        "The minister said exports would grow 5 percent in the fourth quarter.",
        ["exports yoy 2025-Q4 +5 percent estimate"],
      ],
      [
        "From January to June, exports rose 3.2 percent. The surplus for those six months was $10.2 billion.",
        ["exports yoy 2025-01/2025-06 +3.2 percent", "trade_balance level 2025-01/2025-06 10.2 billion USD"],
      ],
    ],
  },
  {
    principle: "A record or a level of another time is what a figure is set against",
    texts: [
      [
        "Exports remain 16.6 percent below the record level of May 2022.",
        ["exports vs_2022-05 2025-09 -16.6 percent", "record exports 2022-05 "],
      ],
      [
        "Exports were still 9.4 percent short of pre-pandemic July 2019.",
        ["exports vs_2019-07 2025-09 -9.4 percent"],
      ],
      [
        "Exports were $5.4 billion, 9.1 percent short of last September's $5.9 billion.",
        [
          "exports level 2025-09 5.4 billion USD",
          "exports yoy 2025-09 -9.1 percent",
          "exports level 2024-09 5.9 billion USD previous",
        ],
      ],
    ],
  },
  {
    principle: "A figure is of the period told first, behind it or in its name; else of the release's own",
    texts: [
      ["Exports rose 12.7 percent.", ["exports yoy 2025-09 +12.7 percent"]],
      ["In September, exports rose 12.7 percent.", ["exports yoy 2025-09 +12.7 percent"]],
      [
        "In September, exports rose 12.7 percent; in August they had risen 1.3 percent.",
        ["exports yoy 2025-09 +12.7 percent", "exports yoy 2025-08 +1.3 percent previous"],
      ],
      ["Exports in the third quarter rose 6.6 percent.", ["exports yoy 2025-Q3 +6.6 percent"]],
      [
        "Exports rose 12.7 percent in September. Growth in 2024 was 8.1 percent.",
        ["exports yoy 2025-09 +12.7 percent", "exports yoy 2024 +8.1 percent previous"],
      ],
    ],
  },
  {
    principle: "What is told of a time “alone” ends with its sentence",
    texts: [
      [
        "Exports rose 12.7 percent in September. In the third quarter alone, chip exports grew 20.1 percent. Cars rose 3.1 percent.",
        [
          "exports yoy 2025-09 +12.7 percent",
          "exports/semiconductors yoy 2025-Q3 +20.1 percent",
          "exports/automobiles yoy 2025-09 +3.1 percent",
        ],
      ],
    ],
  },
  {
    principle: "A cumulative period is an interval with a change of its own",
    texts: [
      [
        "Exports rose 12.7 percent in September. In the first nine months, they grew 2.2 percent.",
        ["exports yoy 2025-09 +12.7 percent", "exports yoy 2025-01/2025-09 +2.2 percent"],
      ],
      [
        "Exports rose 12.7 percent in September. Exports in January-September grew 2.2 percent to $519.8 billion.",
        [
          "exports yoy 2025-09 +12.7 percent",
          "exports yoy 2025-01/2025-09 +2.2 percent",
          "exports level 2025-01/2025-09 519.8 billion USD",
        ],
      ],
    ],
  },
  {
    principle: "Days are told to the day",
    setting: { title: "Exports in the First 20 Days of October", date: "2025-10-21" },
    texts: [
      [
        "Korea's exports fell 7.8 percent in the first 20 days of October to $30.2 billion.",
        [
          "exports yoy 2025-10-01/2025-10-20 -7.8 percent",
          "exports level 2025-10-01/2025-10-20 30.2 billion USD",
        ],
      ],
    ],
  },
  {
    principle: "The base of a comparison has its own period, a time before the release's",
    texts: [
      [
        "Exports were $65.9 billion, up from $58.5 billion a year earlier.",
        ["exports level 2025-09 65.9 billion USD", "exports level 2024-09 58.5 billion USD previous"],
      ],
      [
        "In September, exports rose to $65.9 billion from $58.3 billion in August.",
        ["exports level 2025-09 65.9 billion USD", "exports level 2025-08 58.3 billion USD previous"],
      ],
      [
        "Exports were $65.9 billion in September, compared with $58.5 billion in September 2024.",
        ["exports level 2025-09 65.9 billion USD", "exports level 2024-09 58.5 billion USD previous"],
      ],
    ],
  },
  {
    principle: "The comparison tells the step of a change, by a word or by its date",
    texts: [
      ["Exports rose 3.1 percent from August.", ["exports mom 2025-09 +3.1 percent"]],
      ["September exports rose 3.1 percent from August.", ["exports mom 2025-09 +3.1 percent"]],
      [
        "Exports rose 12.7 percent from a year ago and 3.1 percent from a month earlier.",
        ["exports yoy 2025-09 +12.7 percent", "exports mom 2025-09 +3.1 percent"],
      ],
      [
        "In the third quarter, exports grew 6.6 percent from a year earlier and 1.9 percent from the second quarter.",
        ["exports yoy 2025-Q3 +6.6 percent", "exports qoq 2025-Q3 +1.9 percent"],
      ],
      [
        "In September 2025, exports were 3.4 percent higher than in September 2023.",
        ["exports vs_2023-09 2025-09 +3.4 percent"],
      ],
    ],
  },
  {
    principle:
      "A change that tells no step is in the release's own, that of its first comparison; else on the year before",
    texts: [
      ["Ship exports grew 4.2 percent.", ["exports/ships yoy 2025-09 +4.2 percent"]],
      [
        "Exports rose 3.1 percent month-on-month. Ships grew 4.2 percent.",
        ["exports mom 2025-09 +3.1 percent", "exports/ships mom 2025-09 +4.2 percent"],
      ],
      [
        "In September exports were 3.1 percent higher than in August. Imports were 0.9 percent lower.",
        ["exports mom 2025-09 +3.1 percent", "imports mom 2025-09 -0.9 percent"],
      ],
      [
        "Exports rose 12.7 percent from a year earlier in September. Ships grew 3.1 percent from August.",
        ["exports yoy 2025-09 +12.7 percent", "exports/ships mom 2025-09 +3.1 percent"],
      ],
    ],
  },
];

export const values: readonly Principle[] = [
  {
    principle: "What is estimated is an estimate, no bound",
    texts: [["Exports rose an estimated 12.7 percent.", ["exports yoy 2025-09 +12.7 percent estimate"]]],
  },
  {
    principle: "Points of an index are its level",
    setting: { title: "Japan's Industrial Production in September 2025", date: "2025-10-31" },
    texts: [
      [
        "The industrial production index rose to 113.1 points, up 2.6 percent from the previous month.",
        [
          "JP:industrial_production level 2025-09 113.1 index",
          "JP:industrial_production mom 2025-09 +2.6 percent",
        ],
      ],
    ],
  },
  {
    principle: "A percentage that is another word for a level is its share",
    texts: [
      [
        "Of imports, 73.7 percent were intermediate goods, 14.8 percent capital goods and 11.3 percent consumer goods.",
        [
          "imports/intermediate_goods level share 2025-09 73.7 percent",
          "imports/capital_goods level share 2025-09 14.8 percent",
          "imports/consumer_goods level share 2025-09 11.3 percent",
        ],
      ],
      [
        "China accounted for 46.8 percent of exports. Vietnam was next with 16.9 percent, followed by the US with 10.5 percent.",
        [
          "exports→CN level share 2025-09 46.8 percent",
          "exports→VN level share 2025-09 16.9 percent",
          "exports→US level share 2025-09 10.5 percent",
        ],
      ],
      [
        "The export-import coverage ratio was 82.6 percent.",
        ["export_import_coverage_ratio level 2025-09 82.6 percent"],
      ],
      [
        "Exports to China came to $11.7 billion, or 17.8 percent.",
        ["exports→CN level 2025-09 11.7 billion USD", "exports→CN level share 2025-09 17.8 percent"],
      ],
    ],
  },
  {
    principle: "A deficit is a negative balance, and a wider one a fall of the balance",
    texts: [
      ["The trade deficit was $2.4 billion.", ["trade_balance level 2025-09 -2.4 billion USD"]],
      [
        "The trade balance turned to a deficit of $2.4 billion.",
        ["trade_balance level 2025-09 -2.4 billion USD"],
      ],
      [
        "The trade deficit widened by $0.6 billion to $2.4 billion.",
        [
          "trade_balance yoy_difference 2025-09 -0.6 billion USD",
          "trade_balance level 2025-09 -2.4 billion USD",
        ],
      ],
      [
        "The trade deficit with Japan narrowed by $0.4 billion to $1.9 billion.",
        [
          "trade_balance→JP yoy_difference 2025-09 +0.4 billion USD",
          "trade_balance→JP level 2025-09 -1.9 billion USD",
        ],
      ],
      [
        "The trade surplus narrowed by $0.6 billion from a year earlier.",
        ["trade_balance yoy_difference 2025-09 -0.6 billion USD"],
      ],
      [
        "The trade surplus was $9.5 billion, against a deficit of $0.3 billion a year ago.",
        [
          "trade_balance level 2025-09 9.5 billion USD",
          "trade_balance level 2024-09 -0.3 billion USD previous",
        ],
      ],
    ],
  },
  {
    principle: "A share is of the part's own measure, and points are a change of the share",
    texts: [
      [
        "The share of chips rose 2.1 percentage points to 25.2 percent.",
        [
          "exports/semiconductors yoy_difference share 2025-09 +2.1 percentage_points",
          "exports/semiconductors level share 2025-09 25.2 percent",
        ],
      ],
      [
        "Exports of chips accounted for 25.2 percent of total exports.",
        ["exports/semiconductors level share 2025-09 25.2 percent"],
      ],
      [
        "The share of chips in total exports was 25.2 percent.",
        ["exports/semiconductors level share 2025-09 25.2 percent"],
      ],
      [
        "Chips made up 25.2 percent of exports, up 2.1 percentage points from a year ago.",
        [
          "exports/semiconductors level share 2025-09 25.2 percent",
          "exports/semiconductors yoy_difference share 2025-09 +2.1 percentage_points",
        ],
      ],
      [
        "Exports to China accounted for 17.7 percent of the total, up from 17.1 percent a year earlier.",
        [
          "exports→CN level share 2025-09 17.7 percent",
          "exports→CN level share 2024-09 17.1 percent previous",
        ],
      ],
      [
        "Of exports, chips took 25.2 percent and cars 9.7 percent.",
        [
          "exports/semiconductors level share 2025-09 25.2 percent",
          "exports/automobiles level share 2025-09 9.7 percent",
        ],
      ],
    ],
  },
  {
    principle: "A frame (volume, won terms, daily average) holds for its clause, or for the figure before it",
    texts: [
      [
        "In volume terms, exports of steel rose 3.0 percent.",
        ["exports/steel~volume yoy 2025-09 +3.0 percent"],
      ],
      [
        "Exports of steel rose 3.0 percent in volume terms and 1.2 percent in value.",
        ["exports/steel~volume yoy 2025-09 +3.0 percent", "exports/steel yoy 2025-09 +1.2 percent"],
      ],
      [
        "Exports of chips rose 22.1 percent. Their volume fell 1.0 percent.",
        [
          "exports/semiconductors yoy 2025-09 +22.1 percent",
          "exports/semiconductors~volume yoy 2025-09 -1.0 percent",
        ],
      ],
      ["In won terms, exports rose 9.8 percent.", ["exports~won_terms yoy 2025-09 +9.8 percent"]],
      [
        "Exports rose 12.7 percent. On a daily average basis, they rose 6.1 percent.",
        ["exports yoy 2025-09 +12.7 percent", "exports yoy daily_average 2025-09 +6.1 percent"],
      ],
      ["Exports averaged $2.7 billion a day.", ["exports level daily_average 2025-09 2.7 billion USD"]],
      [
        "Exports averaged $57.8 billion per month in the first nine months.",
        ["exports level monthly_average 2025-01/2025-09 57.8 billion USD"],
      ],
    ],
  },
  {
    principle: "Of two readings of one series, the second carries its way as component",
    texts: [
      [
        "Exports rose 12.7 percent; seasonally adjusted they rose 8.8 percent.",
        ["exports yoy 2025-09 +12.7 percent", "exports~seasonally_adjusted yoy 2025-09 +8.8 percent"],
      ],
      [
        "Exports rose 12.7 percent in dollar terms and 15.1 percent in won terms.",
        ["exports yoy 2025-09 +12.7 percent", "exports~won_terms yoy 2025-09 +15.1 percent"],
      ],
    ],
  },
  {
    principle: "Of two currencies' terms, the second told carries them",
    setting: CHINA,
    texts: [
      [
        "In yuan terms, China's exports rose 8.4 percent in September. In dollar terms, they rose 8.3 percent.",
        ["CN:exports yoy 2025-09 +8.4 percent", "CN:exports~dollar_terms yoy 2025-09 +8.3 percent"],
      ],
    ],
  },
  {
    principle: "A bare dollar is that of the area whose statistic it is",
    setting: ABROAD,
    texts: [
      [
        "Canada's exports rose 0.9% to $61.9 billion in July.",
        ["CA:exports yoy 2025-07 +0.9 percent", "CA:exports level 2025-07 61.9 billion CAD"],
      ],
      [
        "Hong Kong's exports came to $457.3 billion in September.",
        ["HK:exports level 2025-09 457.3 billion HKD"],
      ],
      [
        "Australia's exports were $44.0 billion in July. Imports came to US$27.1 billion.",
        ["AU:exports level 2025-07 44.0 billion AUD", "AU:imports level 2025-07 27.1 billion USD"],
      ],
      [
        "India's merchandise exports reached $35.1 billion in August 2025.",
        ["IN:exports level 2025-08 35.1 billion USD"],
      ],
    ],
  },
  {
    principle: "A fronted partner is of the figure behind it",
    setting: JAPAN,
    texts: [
      [
        "Japan had a trade deficit of 234.6 billion yen in September. With China the deficit was 646.1 billion yen.",
        [
          "JP:trade_balance level 2025-09 -234.6 billion JPY",
          "JP:trade_balance→CN level 2025-09 -646.1 billion JPY",
        ],
      ],
    ],
  },
  {
    principle: "A word on the data is of all of them, a word on a figure of that figure",
    texts: [
      [
        "Preliminary data show that exports rose 12.7 percent in September.",
        ["exports yoy 2025-09 +12.7 percent preliminary"],
      ],
      [
        "The flash estimate shows that exports rose 12.7 percent.",
        ["exports yoy 2025-09 +12.7 percent estimate"],
      ],
      ["Exports are estimated at $66.1 billion.", ["exports level 2025-09 66.1 billion USD estimate"]],
      [
        "Exports are forecast to rise between 2 and 3 percent in 2026.",
        ["exports yoy 2026 +2 percent estimate", "exports yoy 2026 +3 percent estimate"],
      ],
      [
        "In September, exports rose 12.7 percent. The target for 2025 is $700 billion.",
        ["exports yoy 2025-09 +12.7 percent", "exports level 2025 700 billion USD target"],
      ],
    ],
  },
  {
    principle: "What a revised figure was before is preliminary",
    texts: [
      [
        "September imports were revised from $52.1 billion to $51.8 billion.",
        ["imports level 2025-09 52.1 billion USD preliminary", "imports level 2025-09 51.8 billion USD"],
      ],
    ],
  },
  {
    principle: "A bound is a claim, no observation",
    texts: [
      ["Exports topped $60 billion.", ["threshold exports 2025-09 over 60 billion USD"]],
      ["Exports to China exceeded $10 billion.", ["threshold exports→CN 2025-09 over 10 billion USD"]],
      ["Exports reached about $66 billion.", ["threshold exports 2025-09 about 66 billion USD"]],
      ["Exports fell short of $60 billion.", ["threshold exports 2025-09 under 60 billion USD"]],
    ],
  },
  {
    principle: "A margin of error is no statistic",
    texts: [["Exports rose 3.2 percent (±0.9 percent).", ["exports yoy 2025-09 +3.2 percent"]]],
  },
  {
    principle: "What a sentence turns to holds there only: a pair's members, a revision, a relative clause",
    texts: [
      [
        "Exports of chips and ships moved apart. The former rose 9.4 percent, the latter fell 2.2 percent.",
        ["exports/semiconductors yoy 2025-09 +9.4 percent", "exports/ships yoy 2025-09 -2.2 percent"],
      ],
      [
        "In September, exports rose 12.7 percent. August imports were revised from $52.1 billion to $51.8 billion.",
        [
          "exports yoy 2025-09 +12.7 percent",
          "imports level 2025-08 52.1 billion USD preliminary",
          "imports level 2025-08 51.8 billion USD previous",
        ],
      ],
      [
        "In September, exports, which had risen 1.3 percent in August, rose 12.7 percent.",
        ["exports yoy 2025-08 +1.3 percent previous", "exports yoy 2025-09 +12.7 percent"],
      ],
    ],
  },
  {
    principle: "Goods are sold at the shop that their sentence names first",
    setting: RETAIL,
    texts: [
      [
        "Retail sales rose 4.1 percent. At department stores, sales of food rose 2.4 percent.",
        [
          "retail_sales yoy 2025-09 +4.1 percent",
          "retail_sales/food~department_stores yoy 2025-09 +2.4 percent",
        ],
      ],
    ],
  },
  {
    principle: "Investment is of the area that it goes to",
    setting: FDI,
    texts: [
      [
        "FDI pledged to Korea fell 18.0 percent in the third quarter of 2025 to $7.7 billion.",
        ["fdi_pledged yoy 2025-Q3 -18.0 percent", "fdi_pledged level 2025-Q3 7.7 billion USD"],
      ],
    ],
  },
];

/** Plain texts that are read wrongly today, with what should be read and where the reading goes astray. */
export interface Gap {
  readonly text: string;
  readonly facts: readonly string[];
  readonly why: string;
  readonly setting?: Setting;
}

export const knownGaps: readonly Gap[] = [
  {
    text: "Exports were $65.9 billion, compared with $58.5 billion in September 2024.",
    facts: ["exports level 2025-09 65.9 billion USD", "exports level 2024-09 58.5 billion USD previous"],
    why: "the month compared with is taken for the release's own where an amount stands between",
  },
  {
    text: "Exports excluding semiconductors fell 1.0 percent.",
    facts: ["exports~excluding_semiconductors yoy 2025-09 -1.0 percent"],
    why: "the noun phrase takes what is excluded as the product, too",
  },
  {
    text: "Exports rose 4.1 percent excluding ships.",
    facts: ["exports~excluding_ships yoy 2025-09 +4.1 percent"],
    why: "told behind its figure, an exclusion is not applied to it",
  },
  {
    text: "Exports other than chips fell 1.0 percent.",
    facts: ["exports~excluding_semiconductors yoy 2025-09 -1.0 percent"],
    why: "“other than” is read for areas only",
  },
  {
    text: "In September, exports rose 12.7 percent. The government targets exports of $700 billion in 2025.",
    facts: ["exports yoy 2025-09 +12.7 percent", "exports level 2025 700 billion USD target"],
    why: "“government targets” is taken for a good before “exports”",
  },
  {
    text: "In September, exports rose 12.7 percent after rising 1.3 percent in August.",
    facts: ["exports yoy 2025-09 +12.7 percent", "exports yoy 2025-08 +1.3 percent previous"],
    why: "the same behind “after”",
  },
  {
    text: "In September exports grew 12.7 percent to $65.9 billion (August: $58.3 billion).",
    facts: [
      "exports yoy 2025-09 +12.7 percent",
      "exports level 2025-09 65.9 billion USD",
      "exports level 2025-08 58.3 billion USD previous",
    ],
    why: "a month before a colon in a bracket is given up at the colon",
  },
  {
    text: "In September exports rose 12.7 percent, and cumulative exports through September 2.2 percent.",
    facts: ["exports yoy 2025-09 +12.7 percent", "exports yoy 2025-01/2025-09 +2.2 percent"],
    why: "“cumulative” before a measure is a mere modifier",
  },
  {
    text: "In September, exports rose 12.7 percent. A year earlier they had risen 7.1 percent.",
    facts: ["exports yoy 2025-09 +12.7 percent", "exports yoy 2024-09 +7.1 percent previous"],
    why: "a base that opens a sentence is no period",
  },
  {
    text: "Exports to China rose 0.5 percent. Its share of total exports was 17.7 percent.",
    facts: ["exports→CN yoy 2025-09 +0.5 percent", "exports→CN level share 2025-09 17.7 percent"],
    why: "“its” before “share” is not resolved",
  },
  {
    text: "Exports to China rose 0.5 percent to $11.7 billion. Chips there gained 3.3 percent.",
    facts: [
      "exports→CN yoy 2025-09 +0.5 percent",
      "exports→CN level 2025-09 11.7 billion USD",
      "exports/semiconductors→CN yoy 2025-09 +3.3 percent",
    ],
    why: "“there” is read behind a measure only",
  },
  {
    text: "September exports rose 12.7 percent; in August they had risen 1.3 percent.",
    facts: ["exports yoy 2025-09 +12.7 percent", "exports yoy 2025-08 +1.3 percent previous"],
    why: "a period in the name goes with “they” and outweighs the one told before the verb",
  },
  {
    text: "Extra-EU exports fell by 6.1% in August 2025.",
    facts: ["EU:exports yoy 2025-08 -6.1 percent"],
    why: "what is outside the union is taken for an owner where the title does not name the union",
    setting: ABROAD,
  },
  {
    text: "The survey covers 24 firms.",
    facts: [],
    why: "how many firms a survey asks is no observation",
  },
  {
    text: "Euro area exports rose by 1.2% in August 2025, while in the EU they fell by 0.4%.",
    facts: ["EA:exports yoy 2025-08 +1.2 percent", "EU:exports yoy 2025-08 -0.4 percent"],
    why: "behind “in”, the other area is taken for a partner",
    setting: EUROPE,
  },
  {
    text: "China's exports fell 0.9% in August in dollar terms, and 0.1% in yuan terms.",
    facts: ["CN:exports yoy 2025-08 -0.9 percent", "CN:exports~yuan_terms yoy 2025-08 -0.1 percent"],
    why: "where a period stands between a figure and its frame, the frame goes to the next figure",
    setting: CHINA,
  },
];

/** A release that the texts are read in, and the period it is about. */
interface Setting {
  readonly title: string;
  readonly date: string;
  readonly period: string;
}

/** Texts of one family of claims, each with the claims that are made in it, in their order; numbers and causes make none. */
interface Family {
  readonly family: string;
  readonly setting: Setting;
  readonly texts: readonly (readonly [text: string, claims: readonly string[]])[];
}

const KOREA: Setting = { title: "Korea's Exports in June", date: "2024-07-01", period: "2024-06" };

/** How offices, ministries and agencies claim what history can confirm. */
export const families: readonly Family[] = [
  {
    family: "Records and ranks",
    setting: KOREA,
    texts: [
      [
        "Exports came to $57.1 billion in June, a level never seen before in that month.",
        ["record exports: high month"],
      ],
      [
        "Chip exports reached $13.4 billion in June, rewriting the previous monthly record of $12.9 billion set in March 2022.",
        ["record exports/semiconductors: high all_time"],
      ],
      [
        "Car exports amounted to $6.2 billion, marking the second-best June performance ever.",
        ["record exports/automobiles: high month #2"],
      ],
      [
        "Exports of ships stood at $2.6 billion, the third-highest figure for a June.",
        ["record exports/ships: high month #3"],
      ],
      [
        "Exports to the United States totaled $11.0 billion, renewing their all-time high.",
        ["record exports→US: high all_time"],
      ],
      ["Exports to India hit a record-high $1.7 billion.", ["record exports→IN: high all_time"]],
      [
        "Never before have exports to Vietnam been as high as in June, when they reached $5.3 billion.",
        ["record exports→VN: high all_time"],
      ],
      [
        "Exports of cosmetics, at $0.9 billion, were at an all-time high.",
        ["record exports/cosmetics: high all_time"],
      ],
      [
        "Exports in the first half amounted to $334.8 billion, the second-highest on record for a first half.",
        ["record exports 2024-S1: high period #2"],
      ],
      [
        "The trade surplus reached $8.0 billion, its highest June level in the history of Korean trade statistics.",
        ["record trade_balance: high month"],
      ],
      [
        "Exports of bio-health products posted their best-ever monthly performance.",
        ["record exports/bio_health_products: high all_time"],
      ],
      [
        "Auto exports set a new first-half record of $37.0 billion.",
        ["record exports/automobiles 2024-S1: high period"],
      ],
      ["Exports of steel logged the largest-ever volume for June.", ["record exports/steel: high month"]],
      [
        "Semiconductor exports recorded the highest performance ever in a single month.",
        ["record exports/semiconductors: high all_time"],
      ],
      ["The value of exports was the highest for any half-year period.", ["record exports: high all_time"]],
      [
        "Imports of natural gas dropped to the lowest June level on record.",
        ["record imports/natural_gas: low month"],
      ],
      [
        "Battery exports came to $1.0 billion in June, surpassing the previous high of $0.9 billion, recorded in May 2023.",
        ["record exports/batteries: high all_time"],
      ],
      ["The deficit with Japan widened to a record $2.9 billion.", ["record trade_balance→JP: low all_time"]],
    ],
  },
  {
    family: "Streaks",
    setting: KOREA,
    texts: [
      [
        "Exports rose 5.1 percent, marking the ninth month in a row of expansion.",
        ["streak exports: 9 month growth running"],
      ],
      [
        "Exports increased 5.1 percent, the ninth consecutive month they have done so.",
        ["streak exports: 9 month growth running"],
      ],
      ["Exports have kept rising for nine straight months.", ["streak exports: 9 month growth running"]],
      [
        "Exports of displays advanced 26.1 percent, staying on a growth path for the 11th month in a row.",
        ["streak exports/displays: 11 month growth running"],
      ],
      [
        "Exports of steel fell 9.9 percent, the fourth monthly drop in a row.",
        ["streak exports/steel: 4 month decline running"],
      ],
      [
        "Exports to China were down 1.8 percent, having declined for three consecutive months.",
        ["streak exports→CN: 3 month decline running"],
      ],
      [
        "The trade balance has remained in surplus for 13 consecutive months since June 2023.",
        ["streak trade_balance: 13 month surplus running"],
      ],
      [
        "The country has now run a trade surplus for 13 months in a row.",
        ["streak trade_balance: 13 month surplus running"],
      ],
      [
        "The trade balance recorded a surplus for the 13th month in a row.",
        ["streak trade_balance: 13 month surplus running"],
      ],
      [
        "The trade balance stayed positive for a 13th straight month.",
        ["streak trade_balance: 13 month surplus running"],
      ],
      [
        "Chip exports soared 50.9 percent, extending gains to an eighth straight month.",
        ["streak exports/semiconductors: 8 month growth running"],
      ],
      [
        "Chip exports soared 50.9 percent, posting year-on-year growth for the eighth month running.",
        ["streak exports/semiconductors: 8 month growth running"],
      ],
      [
        "Auto parts exports dipped 1.2 percent, breaking a streak of five months of growth.",
        ["streak exports/auto_parts: 5 month growth ended"],
      ],
      [
        "Exports of petrochemicals climbed 4.8 percent, ending their 12-month losing streak.",
        ["streak exports/petrochemicals: 12 month decline ended"],
      ],
      [
        "Home appliance exports rose 8.0 percent, rebounding after five consecutive months of decline.",
        ["streak exports/home_appliances: 5 month decline ended"],
      ],
      ["Imports fell 7.5 percent, a sixth month of decline.", ["streak imports: 6 month decline running"]],
      ["Imports slid for the sixth time in as many months.", ["streak imports: 6 month decline running"]],
      ["The growth streak continued for a ninth month.", ["streak exports: 9 month growth running"]],
    ],
  },
  {
    family: "The largest since, and first times",
    setting: KOREA,
    texts: [
      [
        "The trade surplus was $8.0 billion, the widest in nearly four years.",
        ["since trade_balance: largest P4Y"],
      ],
      [
        "The trade surplus was $8.0 billion, the biggest monthly surplus since September 2020.",
        ["since trade_balance: largest 2020-09"],
      ],
      [
        "Exports amounted to $57.1 billion, their highest since September 2022.",
        ["since exports: largest 2022-09"],
      ],
      ["Exports amounted to $57.1 billion, a 21-month high.", ["since exports: largest P21M"]],
      [
        "Exports fell below $40 billion for the first time in 20 months.",
        ["threshold exports: under 40 billion USD", "since exports: first P20M"],
      ],
      [
        "The trade balance swung to a deficit for the first time in 13 months.",
        ["since trade_balance: first deficit P13M"],
      ],
      [
        "The trade balance turned to the black for the first time since May 2023.",
        ["since trade_balance: first surplus 2023-05"],
      ],
      [
        "Korea posted a trade deficit in June, the first since May 2023.",
        ["since trade_balance: first deficit 2023-05"],
      ],
      [
        "Exports of steel rose 2.1 percent, the first gain in five months.",
        ["since exports/steel: first growth P5M"],
      ],
      [
        "Exports of steel rose 2.1 percent, their first rise since January.",
        ["since exports/steel: first growth 2024-01"],
      ],
      [
        "Exports of displays turned positive for the first time in half a year.",
        ["since exports/displays: first growth P6M"],
      ],
      ["Exports hit $57.1 billion, the highest level seen since the autumn of 2022.", []],
      ["Not since June 2022 have exports been this high.", ["since exports: largest 2022-06"]],
      [
        "Car exports fell 0.4 percent, falling for the first time in 18 months.",
        ["since exports/automobiles: first decline P18M"],
      ],
      [
        "Exports of computers fell in June for the first time in eight months.",
        ["since exports/computers: first decline P8M"],
      ],
      ["Exports to Japan posted their first increase in six months.", ["since exports→JP: first growth P6M"]],
      ["The surplus hit its highest level in 44 months.", ["since trade_balance: largest P44M"]],
      [
        "This was the largest surplus in 44 months, or since October 2020.",
        ["since trade_balance: largest P44M 2020-10"],
      ],
    ],
  },
  {
    family: "Counts",
    setting: KOREA,
    texts: [
      [
        "Of the country's 15 main export items, six saw their shipments increase.",
        ["count exports: 6 of 15 product up"],
      ],
      ["Exports of six of the 15 major items rose.", ["count exports: 6 of 15 product up"]],
      ["Shipments grew for 13 of the 15 key items.", ["count exports: 13 of 15 product up"]],
      ["All 15 major export items posted gains.", ["count exports: 15 of 15 product up"]],
      ["Exports to seven of the nine major regions rose.", ["count exports: 7 of 9 counterpart_area up"]],
      ["Exports rose to seven out of nine regions.", ["count exports: 7 of 9 counterpart_area up"]],
      ["Nine of the 15 flagship items registered positive growth.", ["count exports: 9 of 15 product up"]],
      ["Ten key items, among them semiconductors, recorded increases.", ["count exports: 10 product up"]],
      [
        "Six out of the 15 major products enjoyed an increase in exports.",
        ["count exports: 6 of 15 product up"],
      ],
      [
        "Among the 15 major items, nine expanded and six contracted.",
        ["count exports: 9 of 15 product up", "count exports: 6 of 15 product down"],
      ],
      ["Growth was seen in 8 of the 15 categories.", ["count exports: 8 of 15 product up"]],
      ["Exports increased in 10 out of 15 major categories.", ["count exports: 10 of 15 product up"]],
      ["Seven regions out of nine recorded higher exports.", ["count exports: 7 of 9 counterpart_area up"]],
      ["Only three of the nine regions posted declines.", ["count exports: 3 of 9 counterpart_area down"]],
      ["None of the 15 items posted a decline.", []],
      ["Thirteen of 20 main products logged double-digit growth.", ["count exports: 13 of 20 product up"]],
      [
        "Exports of 12 out of the 15 items were up from a year earlier.",
        ["count exports: 12 of 15 product up"],
      ],
      [
        "Nine of Korea's 15 leading export goods sold better than a year before.",
        ["count exports: 9 of 15 product up"],
      ],
    ],
  },
  {
    family: "Bounds",
    setting: KOREA,
    texts: [
      [
        "Exports stayed above $50 billion for a fifth straight month.",
        ["threshold exports: over 50 billion USD, 5 month"],
      ],
      [
        "Exports have remained above the $50 billion mark since March.",
        ["threshold exports: over 50 billion USD"],
      ],
      [
        "Chip exports surpassed $10 billion for the fourth month in a row.",
        ["threshold exports/semiconductors: over 10 billion USD, 4 month"],
      ],
      [
        "Chip exports crossed the $13 billion mark for the first time.",
        ["threshold exports/semiconductors: over 13 billion USD"],
      ],
      [
        "Exports broke through the $600 billion barrier for the second year running.",
        ["threshold exports: over 600 billion USD, 2 year"],
      ],
      ["Exports to China fell short of $10 billion.", ["threshold exports→CN: under 10 billion USD"]],
      ["Exports came to just under $57 billion.", ["threshold exports: under 57 billion USD"]],
      ["Exports came to a little over $57 billion.", ["threshold exports: over 57 billion USD"]],
      ["Exports came to close to $57 billion.", ["threshold exports: about 57 billion USD"]],
      ["Exports came to approximately $57 billion.", ["threshold exports: about 57 billion USD"]],
      ["Exports came to roughly $57 billion.", ["threshold exports: about 57 billion USD"]],
      ["Exports neared $57 billion.", ["threshold exports: about 57 billion USD"]],
      ["Exports approached the $57 billion mark.", ["threshold exports: about 57 billion USD"]],
      ["Exports came to at least $57 billion.", ["threshold exports: over 57 billion USD"]],
      ["More than half of the exports went to Asia.", ["threshold exports→ASIA share: over 50 percent"]],
      [
        "Chips made up around one fifth of exports.",
        ["threshold exports/semiconductors share: about 20 percent"],
      ],
      [
        "Chips accounted for well over 20 percent of exports.",
        ["threshold exports/semiconductors share: over 20 percent"],
      ],
      [
        "Chips accounted for about a quarter of exports.",
        ["threshold exports/semiconductors share: about 25 percent"],
      ],
    ],
  },
  {
    family: "Directions that no number tells",
    setting: KOREA,
    texts: [
      [
        "Exports of steel and textiles fell.",
        ["direction exports/steel: down", "direction exports/textiles: down"],
      ],
      ["Exports of steel went into reverse.", []],
      ["Car exports also picked up.", ["direction exports/automobiles: up"]],
      ["Exports to Japan remained weak.", []],
      ["Exports to Japan continued to fall.", ["direction exports→JP: down"]],
      ["Home appliances also enjoyed growth.", ["direction exports/home_appliances: up"]],
      ["Exports of machinery saw a decline.", ["direction exports/machinery: down"]],
      ["A decline was seen in exports of machinery.", ["direction exports/machinery: down"]],
      ["There was a decline in exports of machinery.", ["direction exports/machinery: down"]],
      ["Exports of machinery were on the decline.", ["direction exports/machinery: down"]],
      ["Exports of machinery were sluggish.", []],
      ["Exports fell 3.0 percent as shipments of steel shrank.", ["direction exports/steel: down"]],
      ["Exports fell 3.0 percent on lower oil prices.", []],
      ["Exports fell 3.0 percent amid falling demand.", []],
      [
        "Exports rose 3.0 percent, driven by increased shipments of cars.",
        ["direction exports/automobiles: up"],
      ],
      ["Exports rose 3.0 percent thanks to a rise in car shipments.", ["direction exports/automobiles: up"]],
      ["Exports of SSDs nearly doubled.", ["direction exports/solid_state_drives: up"]],
      ["Exports of SSDs halved.", ["direction exports/solid_state_drives: down"]],
    ],
  },
  {
    family: "Whose a claim is",
    setting: KOREA,
    texts: [
      [
        "Total trade rose 9.8 percent, helped by exports that hit a new high.",
        ["record exports: high all_time"],
      ],
      [
        "Exports of core goods, which leave out cars, gasoline and ships, were unchanged.",
        ["direction exports/core_goods: flat"],
      ],
      [
        "Exports of machinery, which had been shrinking for two months, grew again.",
        ["streak exports/machinery: 2 month decline running", "direction exports/machinery: up"],
      ],
      [
        "Exports rose 3.0 percent on higher exports of iron ore to China and of gold to Switzerland.",
        ["direction exports/iron_ore→CN: up", "direction exports/gold→CH: up"],
      ],
      [
        "Imports fell 5.9 percent, with Switzerland (pharmaceuticals) and China (phones) posting the steepest drops.",
        ["direction imports/pharmaceuticals→CH: down", "direction imports/phones→CN: down"],
      ],
      [
        "Exports of cars rose 7.9 percent and those of ships 8.1 percent, the latter for the fifth month in a row.",
        ["streak exports/ships: 5 month growth running"],
      ],
      [
        "The trade surplus grew 1.7 percent to $8.3 billion in June, after having shrunk 41.1 percent in May, and it was the 13th consecutive monthly surplus.",
        ["streak trade_balance: 13 month surplus running"],
      ],
      [
        "The trade balance showed a surplus of $15.5 billion, the largest in history and the 13th in a row.",
        ["record trade_balance: high all_time", "streak trade_balance: 13 month surplus running"],
      ],
      [
        "Exports to the United States rose 10.5 percent to $12.8 billion, the seventh straight monthly record.",
        ["record exports→US: high all_time", "streak exports→US: 7 month record running"],
      ],
      [
        "Exports to six of the nine regions rose. The other three declined.",
        ["count exports: 6 of 9 counterpart_area up", "count exports: 3 of 9 counterpart_area down"],
      ],
      [
        "Nine of the 15 major items saw their exports shrink, among them steel and ships.",
        [
          "count exports: 9 of 15 product down",
          "direction exports/steel: down",
          "direction exports/ships: down",
        ],
      ],
      [
        "Imports of iron ore inched up in value but fell in volume.",
        ["direction imports/iron_ore: up", "direction imports/iron_ore~volume: down"],
      ],
      ["The share of chips rose.", ["direction exports/semiconductors share: up"]],
      ["The growth in exports to Japan slowed.", ["direction exports→JP: up"]],
      ["Exports rose 5.1 percent, with all major regions but China posting growth.", []],
      ["Domestic sales fell 3.0 percent as department stores lost customers.", []],
      ["If auto parts are added, the total reaches $6.2 billion.", []],
    ],
  },
  {
    family: "No series, no claim",
    setting: KOREA,
    texts: [
      ["Demand for semiconductors rose as the global economy recovered.", []],
      ["Exports rose 5.1 percent on strong demand and higher prices.", []],
      ["Exports fell 5.1 percent as the number of working days decreased.", []],
      ["The ministry will provide record support of 300 trillion won in trade finance.", []],
      ["Exports increased 5.1 percent to $57.1 billion.", []],
      ["Car exports dropped 0.4 percent, while exports of auto parts rose 1.2 percent.", []],
      ["Uncertainties in the global trade environment increased.", []],
      [
        "Exports to the U.S. (up 14.7 percent), ASEAN (up 3.4 percent) and India (up 1.8 percent) increased.",
        [],
      ],
      ["Minister Ahn said the ministry would increase support for exporters.", []],
      ["Growth was driven by solid demand for electric vehicles.", []],
      ["The share of electric vehicles was 10.5 percent.", []],
      ["Exports were $2.0 billion more than a year earlier.", []],
      ["This is a decrease of 4.2 percent from a year ago.", []],
      ["There were 1.5 fewer working days than last June.", []],
      ["The largest increase was recorded in chips, up 50.9 percent.", []],
      ["Ireland posted the highest monthly increase (+7.6%), followed by Sweden (+3.2%).", []],
      ["Exports rose 5.1 percent, the sharpest increase since 2022.", []],
      ["The forum, held for the fifth consecutive year, drew 300 firms.", []],
    ],
  },
];

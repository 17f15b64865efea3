// The words by which a number that no fact uses is known to be no statistic.

/** Why a number that no fact uses is no statistic. */
export const REASON = {
  date: "a date",
  time: "a time of day",
  length: "the length of a period",
  name: "part of a name",
  ordinal: "an ordinal in a name",
  address: "part of an address",
  phone: "a phone number",
  index: "the base of an index",
  list: "the numbering of a list",
  footnote: "a footnote's number",
  survey: "how many a survey asks",
  margin: "a margin of error",
  pronoun: "no number here",
  back: "refers back to those named",
} as const;
export type Reason = (typeof REASON)[keyof typeof REASON];

const set = (words: string) => new Set(words.split(" "));

export const TIME_UNITS = set(
  "day days week weeks weekly month months monthly quarter quarters year years yearly yr yrs hour hours minute minutes decade decades century centuries",
);
/** Behind a length these make a streak or an extreme of it, which a claim should have read. */
export const OF_A_CLAIM = set(
  "high low highs lows streak run running straight consecutive winning losing slump slide decline declines fall growth rise rally peak record successive row",
);
/** Before a length these say that time passes, not that something held for it. */
export const LASTS = set(
  "past last next coming previous preceding first recent within every over per after before in initial opening following another",
);
export const SUPERLATIVE = /(?:[a-z]{2}est|^most|^least|^first|^only|^worst|^best)$/;
/** Words whose number names a thing: "Article 7", "ISO 9001", "page 12". */
export const NAME_HEADS = set(
  "article articles section sections chapter annex appendix clause paragraph page pages p pp table tables figure fig no nos number chart box room floor route highway iso iec hs mti sitc isic nace rule resolution phase level tier class line step version euro stage part industry category type scenario scope round day item vision expo agenda group web usb bluetooth wi fi generation gen model series formula track pillar schedule form code codes",
);
export const EVENTS = set(
  "meeting meetings round rounds session sessions assembly anniversary forum conference summit edition phase term committee council negotiations talks amendment stage tier generation party dialogue symposium workshop congress plan exhibition fair expo world country countries parties revolution roundtable commission consultation plenum plenary century gathering installment instalment review day",
);
export const SIDES = set(
  "countries sides nations leaders ministers parties governments ministries economies allies neighbors neighbours companies agencies areas fields groups partners regions organizations institutions others officials items categories channels models segments subgroups sub figures types",
);
export const DEFINITE = set("the these those both all its their our any");
export const PHONE = set("tel telephone phone phones fax mobile call contact hotline inquiries");
export const FIRMS = set(
  "companies firms enterprises businesses retailers stores shops manufacturers respondents households establishments outlets operators chains factories exporters importers economists analysts distributors malls branches",
);
export const SURVEY = set(
  "survey surveys surveyed surveying polled poll sample samples sampled respondents responded monitored covers covered covering questioned asked interviewed",
);
/** Units of physics: what they measure may be a statistic. */
export const PHYSICAL = /^(?:[kMGT]?W|[kMGT]?Wh|km|kg|ha|mt?|t|ft|lb|bpd|mmbtu|x|fold|percent)$/i;
export const ORDINALS_OF_DAYS = set("on until through to by of from since and");

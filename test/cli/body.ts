/** A body in which any reader of statistics finds a rate and a level. */
export const BODY = "Korea’s exports rose 12.7 percent year-on-year to USD 66.0 billion in September 2025.";

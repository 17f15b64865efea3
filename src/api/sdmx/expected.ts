/** A query that cannot be answered as it stands: what of it, and what was expected. */
export class Unexpected extends Error {
  readonly parameter: string;
  /** 400 for what is wrong, 501 for what the standard has and this service has not. */
  readonly status: 400 | 406 | 413 | 501;

  constructor(parameter: string, message: string, status: 400 | 406 | 413 | 501 = 400) {
    super(message);
    this.parameter = parameter;
    this.status = status;
  }
}

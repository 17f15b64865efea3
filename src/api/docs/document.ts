// What the page of documentation reads of an OpenAPI document: no more than this project's own documents have.

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

export interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A schema's type in a few words: "integer or null", "list of Fact". */
export function typeWords(schema: Schema): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1)!;
  const several = schema.oneOf ?? schema.anyOf;
  if (several !== undefined) return several.map(typeWords).join(" or ");
  if (schema.allOf !== undefined) return schema.allOf.map(typeWords).join(" and ");
  if (schema.enum !== undefined) return schema.enum.filter((one) => one !== null).join(", ");
  const types = [schema.type ?? "anything"].flat();
  return types
    .map((type) => (type === "array" ? `list of ${typeWords(schema.items ?? {})}` : type))
    .join(" or ");
}

/** The address of an operation with examples of its parameters in it: `there` has some that this store holds. */
export function exampleOf(
  path: string,
  { parameters = [] }: Operation,
  there: Readonly<Record<string, string>>,
): string {
  const example = ({ name, schema }: Parameter): string =>
    encodeURIComponent(there[name] ?? String(schema.example ?? ""));
  const filled = parameters
    .filter((one) => one.in === "path")
    .reduce((text, one) => text.replace(`{${one.name}}`, example(one)), path);
  const needed = parameters.filter((one) => one.in === "query" && one.required);
  return needed.length === 0
    ? filled
    : `${filled}?${needed.map((one) => `${one.name}=${example(one)}`).join("&")}`;
}

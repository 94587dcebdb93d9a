/** The JSON Schema editors check rule files with, written from the same definitions that load them. */
import { z } from "zod";
import { itemChecks, siteChecks } from "../checks/registry.ts";
import { overrideSchema, ruleFileSchema, ruleSchema } from "./rule-schema.ts";

type Schema = z.core.JSONSchema.BaseSchema;

export function ruleFileJsonSchema(): Schema {
  const file = schemaOf(ruleFileSchema);
  const { $schema: _dialect, ...rule } = schemaOf(ruleSchema);
  const { $schema: _again, ...override } = schemaOf(overrideSchema);
  return {
    ...file,
    title: "govinspect rule set",
    properties: {
      ...file.properties,
      rules: { type: "array", items: { $ref: "#/$defs/rule" } },
      override: { type: "object", additionalProperties: { $ref: "#/$defs/override" } },
    },
    $defs: {
      rule,
      override,
      siteCondition: conditionOf("siteCondition", siteChecks),
      itemCondition: conditionOf("itemCondition", itemChecks),
    },
  };
}

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const { condition } = jsonSchema as { condition?: string };
      if (condition === undefined) return;
      for (const key of Object.keys(jsonSchema)) delete (jsonSchema as Record<string, unknown>)[key];
      jsonSchema.$ref = `#/$defs/${condition}`;
    },
  });
}

interface Described {
  readonly about: string;
  readonly options: z.ZodType;
}

function conditionOf(name: string, checks: ReadonlyMap<string, Described>): Schema {
  const several: Schema = { type: "array", minItems: 1, items: { $ref: `#/$defs/${name}` } };
  const steps: (readonly [string, Schema])[] = [
    ...["all", "any", "none"].map((key) => [key, several] as const),
    ...[...checks].map(
      ([id, { about, options }]) => [id, { description: about, ...orParameters(schemaOf(options)) }] as const,
    ),
  ];
  return {
    type: "object",
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(steps),
  };
}

/** Wherever an option is a plain value, `$name` may stand for a parameter. */
function orParameters({ $schema: _dialect, ...schema }: Schema): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([key, one]) => [
    key,
    orParameter(one as Schema),
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

function orParameter(schema: Schema): Schema {
  if (schema.$ref !== undefined || schema.type === "array" || schema.field === true) return schema;
  return { anyOf: [schema, { type: "string", pattern: "^\\$[a-z][a-z0-9-]*$" }] };
}

export function parsedYaml(folder: string): Record<string, unknown>;

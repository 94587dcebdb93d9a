/** The parts that a bundler makes of an application. */
export const bundle =
  /(?:^|\/)(?:chunk[-.]|vendors?[-.~]|(?:runtime|app|main|index|umi|bundle)[-.~][0-9a-f]{3,32}\.js)/i;

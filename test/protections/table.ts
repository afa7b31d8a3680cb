/** Every row of docs/security.md with the lines that hold it. */
import { EFFECTS } from "./effects.ts";
import { EVIDENCE } from "./evidence.ts";
import { EXCHANGE } from "./exchange.ts";
import type { Protection } from "./protection.ts";

export const PROTECTIONS: readonly Protection[] = [...EVIDENCE, ...EFFECTS, ...EXCHANGE];

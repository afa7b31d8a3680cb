/** The time zone in which people of an environment read times. */
import type { Environment } from "./schema.ts";

/** The zone of the first window, else of the first freeze that has one; undefined: the policy names none. */
export function findTimeZone({ windows, freezes }: Pick<Environment, "windows" | "freezes">): string | undefined {
	return [...windows, ...freezes].flatMap((one) => ("time-zone" in one ? [one["time-zone"]] : []))[0];
}

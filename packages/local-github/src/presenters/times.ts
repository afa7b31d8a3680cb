/** How times look in GitHub's REST answers. */

/** A replacer for JSON. GitHub's times have no fractions of a second: what is known more precisely here must not be seen, or ties would never show. */
export function showSeconds(key: string, value: unknown): unknown {
	return typeof value === "string" && /(?:_at|^date)$/.test(key) && /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(value)
		? `${value.slice(0, 19)}Z`
		: value;
}

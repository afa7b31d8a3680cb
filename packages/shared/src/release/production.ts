/** Which environments customers see. */

/** As the policy says; where it does not, the environment of the name `production`. */
export function isProduction({
	name,
	production,
}: {
	readonly name: string;
	readonly production?: boolean | undefined;
}): boolean {
	return production ?? name === "production";
}

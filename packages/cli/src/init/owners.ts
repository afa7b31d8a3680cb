/** Reads who owns a repository from its CODEOWNERS. */

export interface Owners {
	readonly users: readonly string[];
	readonly teams: readonly string[];
}

/** Who owns `*`; the last such line counts, as on GitHub. */
export function readOwners(text: string): Owners {
	const line = text
		.split("\n")
		.map((one) => one.replace(/#.*/, "").trim().split(/\s+/))
		.filter(([pattern]) => pattern === "*")
		.at(-1);
	const names = (line ?? []).slice(1).flatMap((owner) => (/^@[A-Za-z0-9_./-]+$/.test(owner) ? [owner.slice(1)] : []));
	return {
		users: names.filter((name) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(name)),
		teams: names.filter((name) => /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(name)),
	};
}

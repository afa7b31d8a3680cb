/** What is released under tags of its own in a repository that holds several; pure. */
import type { Answers } from "./answers.ts";
import type { Package } from "./package-facts.ts";
import type { RepositoryFacts } from "./repository-facts.ts";

/** Services that are deployed, or packages that are published; empty where the repository is released as one. */
export function listReleased(answers: Pick<Answers, "kind" | "packages">, facts: RepositoryFacts): readonly Package[] {
	if (answers.kind === "service" && facts.services.length > 0)
		return facts.services.map(({ name, path }) => ({ name, tag: serviceTag(name, facts), paths: [`${path}/**`] }));
	const chosen = facts.packages.filter(({ name }) => answers.packages.includes(name));
	return chosen.length < 2 ? [] : chosen;
}

/** As the repository's tags have it for this service, else `name-v{version}`. */
function serviceTag(name: string, facts: RepositoryFacts): string {
	return (
		facts.tagPatterns.find((pattern) => new RegExp(`^${name}[-/@]v?\\{version\\}$`).test(pattern)) ??
		`${name}-v{version}`
	);
}

/** What is released under tags of its own in a repository that holds several; pure. */
import type { Package, PackageFacts } from "./package-facts.ts";
import type { TagFacts } from "./tag-facts.ts";

interface Chosen {
	readonly kind: "service" | "library";
	/** Names. */
	readonly packages: readonly string[];
}

interface Releasable extends Pick<TagFacts, "tagPatterns">, Pick<PackageFacts, "packages"> {
	/** Folders with a build file of their own. */
	readonly services: readonly { readonly name: string; readonly path: string }[];
}

/** Services that are deployed, or packages that are published; empty where the repository is released as one. */
export function listReleased(answers: Chosen, facts: Releasable): readonly Package[] {
	if (answers.kind === "service" && facts.services.length > 0)
		return facts.services.map(({ name, path }) => ({ name, tag: serviceTag(name, facts), paths: [`${path}/**`] }));
	const chosen = facts.packages.filter(({ name }) => answers.packages.includes(name));
	return chosen.length < 2 ? [] : chosen;
}

/** As the repository's tags have it for this service, else `name-v{version}`. */
function serviceTag(name: string, facts: Releasable): string {
	return (
		facts.tagPatterns.find((pattern) => new RegExp(`^${name}[-/@]v?\\{version\\}$`).test(pattern)) ??
		`${name}-v{version}`
	);
}

/** Patterns of all tags that may be those of releases, before anybody has chosen. */
export function listTagPatterns(facts: Releasable): readonly string[] {
	const services = listReleased({ kind: "service", packages: [] }, facts);
	return [facts.tagPatterns[0] ?? "v{version}", ...[...services, ...facts.packages].map(({ tag }) => tag)];
}

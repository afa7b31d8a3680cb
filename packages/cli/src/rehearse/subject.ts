/** Which release of which repository is rehearsed, and by which workflow. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { versionText } from "@octoacme/shared/process/inputs.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Values } from "../command.ts";
import { type LocalRepository, readLocalRepository } from "../local-repository.ts";
import type { Runtime } from "../runtime.ts";
import { UsageError } from "../usage-error.ts";

const OWN_WORKFLOW = ".github/workflows/release.yml";

export interface Subject {
	readonly repository: LocalRepository;
	readonly tag: string;
	readonly workflow: string | undefined;
}

/** Undefined: the sample shop. */
export function chooseSubject(values: Values, runtime: Runtime): Subject | undefined {
	const tag = values.text("tag");
	const repo = values.text("repo");
	const workflow = values.text("workflow");
	if (tag === undefined) {
		if (repo === undefined && workflow === undefined) return undefined;
		throw new UsageError("--tag is missing: which release of the repository is to be rehearsed?", "Add --tag v1.0.0.");
	}
	const field = versionText();
	const parsed = field.parse(tag);
	if (!parsed.ok) throw new UsageError(`--tag is ${quoteValue(tag)}; expected ${field.expected}.`, parsed.fix ?? "");
	const repository = readLocalRepository(resolve(runtime.cwd, repo ?? "."), runtime);
	if (!repository.hasCommits)
		throw new ActionableError({
			code: "not-found",
			message: `${quoteValue(repository.root)} has no commits.`,
			hint: "Commit first: a release is a commit.",
		});
	if (workflow !== undefined && !existsSync(join(repository.root, workflow)))
		throw new UsageError(
			`--workflow is ${quoteValue(workflow)}; there is no such file in the repository.`,
			"Give its path from the repository's root, such as .github/workflows/release.yml.",
		);
	return { repository, tag, workflow: workflow ?? findReleaseWorkflow(repository) };
}

/** The workflow that calls our actions, `release.yml` before others; else any `release.yml`. */
function findReleaseWorkflow(repository: LocalRepository): string | undefined {
	const paths = [
		OWN_WORKFLOW,
		...repository.files.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)),
	].filter((path) => existsSync(join(repository.root, path)));
	const isReleasing = (text: string) =>
		/^[ \t]*(?:-[ \t]*)?uses:[ \t]*["']?octoacme\/(?:release(?:-actions)?\/(?:actions\/|\.github\/workflows\/ship(?:-oidc)?\.yml)|preflight@)/m.test(
			text,
		) &&
		/^[ \t]*(?:"on"|on):/m.test(text) &&
		/\bpush\b/.test(text);
	return (
		paths.find((path) => isReleasing(readFileSync(join(repository.root, path), "utf8"))) ??
		paths.find((path) => path === OWN_WORKFLOW)
	);
}

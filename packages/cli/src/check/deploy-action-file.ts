/** What GitHub would say of the repository's own deploy action, before a release needs it; pure. */
import {
	findKey,
	isSequence,
	parseActionFile,
	refuse,
	type TemplateToken,
	WorkflowError,
} from "@octoacme/rehearsal/runner/syntax.ts";
import type { Finding } from "./finding.ts";
import { describeRefusal } from "./workflow-calls.ts";

/** Whether a path of the repository is the file that `deploy-with: action` runs. */
export const isDeployActionFile = (path: string): boolean =>
	/^\.github\/actions\/release-deploy\/action\.ya?ml$/.test(path);

/** Findings with their lines; none for a file that GitHub takes. */
export function checkDeployActionFile(path: string, text: string): readonly Finding[] {
	try {
		const runs = findKey(parseActionFile(path, text), "runs");
		refuseEqualIds(path, findKey(runs, "steps"));
		return [];
	} catch (thrown) {
		if (!(thrown instanceof WorkflowError)) throw thrown;
		return describeRefusal(path, thrown);
	}
}

/** GitHub refuses them when the action runs; its parser takes them. */
function refuseEqualIds(path: string, steps: TemplateToken | undefined): void {
	const seen = new Set<string>();
	for (const step of steps !== undefined && isSequence(steps) ? steps : []) {
		const token = findKey(step, "id");
		const id = token?.toString().toLowerCase();
		if (id === undefined) continue;
		if (seen.has(id)) refuse(path, token, `The identifier '${token}' may not be used more than once`);
		seen.add(id);
	}
}

/** What GitHub would say of the repository's own deploy action, before a release needs it; pure. */
import {
	findKey,
	isSequence,
	parseActionFile,
	refuse,
	type TemplateToken,
	WorkflowError,
} from "@octoacme/rehearsal/runner/syntax.ts";
import { UNWRITTEN } from "../ci/deploy-action.ts";
import type { Finding } from "./finding.ts";
import { describeRefusal } from "./workflow-calls.ts";

/** Findings with their lines; none for a file that GitHub takes and that deploys. */
export function checkDeployActionFile(path: string, text: string): readonly Finding[] {
	try {
		const runs = findKey(parseActionFile(path, text), "runs");
		refuseEqualIds(path, findKey(runs, "steps"));
		return findUnwritten(path, text);
	} catch (thrown) {
		if (!(thrown instanceof WorkflowError)) throw thrown;
		return describeRefusal(path, thrown);
	}
}

function findUnwritten(path: string, text: string): readonly Finding[] {
	const line = text.split("\n").findIndex((one) => !one.startsWith("#") && one.includes(UNWRITTEN));
	if (line < 0) return [];
	return [
		{
			severity: "warning",
			about: "workflow",
			...{ file: path, line: line + 1, column: null },
			what: "The deploy action is not written yet: every deployment, rollback and drill by it fails.",
			fix: "Replace its step by those that deploy; the comments in the file say what init did not take over.",
		},
	];
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

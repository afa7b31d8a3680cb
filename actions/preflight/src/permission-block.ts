/** The exact `permissions:` block that preflight needs under a policy and its inputs, each line with its reason. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";

interface PermissionLine {
	readonly name: string;
	readonly level: "read" | "write";
	readonly why: string;
}

/** What this policy and these inputs need, in GitHub's order. */
export function listPermissions(
	policy: Policy,
	options: { readonly dryRun: boolean; readonly releaseIssue: boolean; readonly continues: boolean },
): readonly PermissionLine[] {
	const isOn = (id: string) => policy.requirements[id]?.enabled === true;
	const lines: (PermissionLine | false)[] = [
		{
			name: "actions",
			level: options.continues ? "write" : "read",
			why: options.continues
				? "which workflow a check came from; the run that waits continues"
				: "which workflow a check came from, approvals",
		},
		{ name: "checks", level: options.dryRun ? "read" : "write", why: options.dryRun ? "CI" : "CI, and the verdict" },
		{
			name: "contents",
			level: isOn("release-notes") ? "write" : "read",
			why: isOn("release-notes") ? "draft releases are shown only to writers" : "policy, tags, commits",
		},
		{ name: "deployments", level: "read", why: "what was deployed and verified" },
		{
			name: "issues",
			level: options.dryRun || !options.releaseIssue ? "read" : "write",
			why: options.releaseIssue ? "the release issue, sign-offs, debts" : "linked issues, debts",
		},
		{ name: "pull-requests", level: "read", why: "what was merged, reviews" },
		(isOn("sast") || isOn("dast")) && { name: "security-events", level: "read", why: "code scanning" },
		{ name: "statuses", level: "read", why: "CI of other systems" },
		isOn("dependencies") &&
			policy.requirements["dependencies"]?.settings["dependabot"] !== "off" && {
				name: "vulnerability-alerts",
				level: "read",
				why: "Dependabot alerts",
			},
	];
	return lines.filter((line) => line !== false);
}

/** As YAML to paste into the job. */
export function renderPermissions(lines: readonly PermissionLine[]): string {
	return ["permissions:", ...lines.map(({ name, level, why }) => `  ${name}: ${level} # ${why}`)].join("\n");
}

/** The lines that GitHub refused something for, from rows and other facts, each once. */
export function listMissing(permissions: readonly (string | null | undefined)[]): readonly string[] {
	return [...new Set(permissions.filter((line): line is string => typeof line === "string" && line !== ""))].sort();
}

/** Renders the part of `docs/policy.md` that says what holds without a policy file: roles, requirements, kinds of change, all from the standard policy itself. */
import type { RequirementPolicy } from "@octoacme/shared/policy/policy.ts";
import { STANDARD_POLICY } from "@octoacme/shared/policy/standard.ts";
import { renderDuration } from "@octoacme/shared/text/duration.ts";

const SIGN_OFF: Readonly<Record<RequirementPolicy["signOff"], string>> = {
	never: "no; evidence alone",
	fallback: "where no machine can tell",
	required: "always",
};

/** Markdown below a heading of its own. */
export function renderStandardPolicy(): readonly string[] {
	return [
		"## What holds without a policy file",
		"",
		"The standard policy is the release guide as data. `octoacme-release policy` prints the policy in force with the origin of each value.",
		"",
		"### Roles",
		"",
		"These roles exist. One that `roles` does not name is **everybody with its permission** to the repository; name people in `users` to narrow it.",
		"A role of your own counts once something uses it; one that nothing uses is an error.",
		"",
		...renderRoles(),
		"",
		"### Requirements",
		"",
		"Every requirement counts for `patch`, `minor` and `major`. A row with a kind of change is asked only when the release holds such a change.",
		"A first release is never a `patch`. A patch may defer the rows that say for how long. A [waiver](../actions/preflight/README.md#how-to-sign) names an end no later than that.",
		"",
		...renderRequirements(),
		"",
		"### Kinds of change",
		"",
		"A change is of a kind when it touches one of the paths, or its pull request has one of the labels.",
		"",
		...renderKinds(),
		"",
		`Releases are tagged \`${STANDARD_POLICY.tag}\` on ${STANDARD_POLICY.branches.map((branch) => `\`${branch}\``).join(", ")}, and go to ${STANDARD_POLICY.environments.map(({ name }) => `\`${name}\``).join(", then ")}.`,
		"",
	];
}

function renderRoles(): readonly string[] {
	const notified = STANDARD_POLICY.incident.notify;
	return [
		"| role | title | without `users` and `teams` | signs for | in an incident |",
		"| --- | --- | --- | --- | --- |",
		...Object.entries(STANDARD_POLICY.roles).map(([name, { title = name, permission }]) => {
			const rows = Object.entries(STANDARD_POLICY.requirements).filter(
				([, row]) => row.role === name && row.signOff !== "never",
			);
			const incident = notified[name as keyof typeof notified];
			const word = incident === undefined ? "–" : incident.required ? "must be reached" : "is notified";
			return `| \`${name}\` | ${title} | everybody with ${permission} permission${permission === "write" ? " or more" : " or admin"} | ${rows.map(([row]) => `\`${row}\``).join(", ") || "–"} | ${name === "security-champion" ? `${word}, in a security incident` : word} |`;
		}),
	];
}

function renderRequirements(): readonly string[] {
	return [
		"| requirement | role | signature | only when | a patch defers it | waived at most |",
		"| --- | --- | --- | --- | --- | --- |",
		...Object.entries(STANDARD_POLICY.requirements).map(
			([name, { role, signOff, when, defer, deferForMs, waivable, maxWaiverMs, settings }]) =>
				`| \`${name}\` | \`${role}\` | ${SIGN_OFF[signOff]}${describeAlways(settings)} | ${when === undefined ? "–" : `\`${when}\``} | ${defer ? renderDuration(deferForMs) : "–"} | ${waivable ? renderDuration(maxWaiverMs) : "never"} |`,
		),
	];
}

/** Types whose evidence does not stand without a signature. */
function describeAlways(settings: RequirementPolicy["settings"]): string {
	const types = settings["signature-too-for"];
	return Array.isArray(types) ? `; always for ${types.map((type) => `\`${type}\``).join(", ")}` : "";
}

function renderKinds(): readonly string[] {
	return [
		"| kind | paths | labels |",
		"| --- | --- | --- |",
		...Object.entries(STANDARD_POLICY.changes).map(
			([name, { paths, labels }]) =>
				`| \`${name}\` | ${paths.map((path) => `\`${path}\``).join(", ")} | ${labels.map((label) => `\`${label}\``).join(", ")} |`,
		),
	];
}

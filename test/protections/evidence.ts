/** Rows of docs/security.md about what is believed, and from whom. */
import { type Protection, row } from "./protection.ts";

export const EVIDENCE: readonly Protection[] = [
	...row("A tag is moved after the decision", {
		file: "actions/deploy/src/carry-out.ts",
		test: "actions/deploy/test/faults.test.ts",
		title: "which is looked at after the last write",
		bundles: ["deploy"],
		without: [["requireTagAt(clients.github, tag, sha),", "undefined,"]],
	}),
	...row("A tag's name is code or an option (`v1$(id)`, `--upload-pack=x`, 40 hex digits)", {
		file: "packages/shared/src/process/inputs.ts",
		test: "test/bundles.test.ts",
		title: "refuses the version",
		bundles: ["announce", "deploy", "preflight", "release-notes", "rollback", "verify", "cli"],
		without: [
			["if (value.length > 200 || !/^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/.test(value))", "if (false)"],
			["if (/^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$/.test(value))", "if (false)"],
		],
	}),
	...row(
		"A verdict is forged by another workflow (needs `checks: write`)",
		{
			file: "actions/deploy/src/evidence.ts",
			test: "test/trust.test.ts",
			title: "a verdict of preflight",
			bundles: ["deploy"],
			without: [
				["if (doubt !== undefined) return", "if (doubt === null) return"],
				['if (entry.decision !== "go")', 'if (entry.decision === "")'],
				["expected.verdict ?? entry.hash", "entry.hash"],
			],
		},
		{
			file: "actions/deploy/src/evidence.ts",
			test: "actions/deploy/test/evidence.test.ts",
			without: [
				["if (moment !== undefined) return", "if (moment === null) return"],
				["if (!(age <= expected.maxAgeMs))", "if (age === -1)"],
				['if (judged.ok || judged.reason !== "preflight-not-trusted") return judged;', "return judged;"],
			],
		},
		{
			file: "packages/shared/src/record/provenance.ts",
			test: "actions/deploy/test/evidence.test.ts",
			without: [["if (!run.ofDefaultBranch) return", "if (run.id === '') return"]],
		},
	),
	...row("A deployment, its verification or the end of a quarantine is posted by API (needs push access)", {
		file: "packages/shared/src/record/provenance.ts",
		test: "test/trust.test.ts",
		title: "deployments that somebody else posted",
		bundles: ["deploy", "rollback"],
		without: [
			[
				"if (!isTrustedAuthor(deployment.creator, writers) || !namesRelease(deployment, writers))",
				"if (!namesRelease(deployment, writers))",
			],
			[
				"statuses: deployment.statuses.filter(({ creator }) => isTrustedAuthor(creator, writers)),",
				"statuses: deployment.statuses,",
			],
			[" || !namesRelease(deployment, writers))", ")"],
		],
	}),
	...row(
		"A tag or a deployment of what was never released hides commits from the gates (needs the right to push tags, or `deployments: write`)",
		{
			file: "packages/shared/src/release/last-released.ts",
			test: "test/trust.test.ts",
			title: "the range of a release",
			bundles: ["preflight"],
			without: [
				[
					"if (verified.length > 0) return compareWithTags(verified, candidates);",
					"if (verified.length >= 0) return { starts: candidates, untagged: [] };",
				],
				["deployed.filter(isTagged)", "deployed"],
			],
		},
	),
	...row(
		"A tag or a deployment of what was never released hides commits from the gates (needs the right to push tags, or `deployments: write`)",
		{
			file: "packages/shared/src/release/last-released.ts",
			test: "packages/shared/test/release/last-released.test.ts",
			without: [
				["if (deployed.length > 0) return compareWithTags(deployed, candidates);", ""],
				[" && !deployments.some((one) => isQuarantining(one, null));", ";"],
				['payload.kind === "drill") continue;', 'payload.kind === ("" as never)) continue;'],
			],
		},
	),
	...row("A commit is made in a release bot's name", {
		file: "packages/shared/src/github/commits.ts",
		test: "actions/preflight/test/both-sources.test.ts",
		title: "a commit straight to the branch",
		bundles: ["preflight"],
		without: [["if (commit.commit.verification?.verified !== true) return null;", ""]],
	}),
	...row("A check is forged under CI's name (needs `checks: write`)", {
		file: "packages/shared/src/requirements/checks.ts",
		test: "test/trust.test.ts",
		title: "a check that a workflow posts by API",
		bundles: ["preflight"],
		without: [["check.posted === undefined &&", ""]],
	}),
	...row(
		"A check is forged under CI's name (needs `checks: write`)",
		{
			file: "actions/preflight/src/read-checks.ts",
			test: "test/trust.test.ts",
			title: "a status that somebody",
			bundles: ["preflight"],
			without: [
				["return app === GITHUB_ACTIONS_APP ? { app, posted: true } : { app };", "return { app };"],
				["if (app === login) return { app, person: true };", ""],
			],
		},
		{
			file: "packages/shared/src/requirements/ci.ts",
			test: "packages/shared/test/requirements/judgements.test.ts",
			without: [["(posted === true || person === true) &&", "posted === true &&"]],
		},
	),
	...row(
		"The commit under release loosens the policy",
		{
			file: "packages/shared/src/github/release-overview.ts",
			test: "actions/preflight/test/faults.test.ts",
			title: "loosened by the commit",
			bundles: ["preflight"],
			without: [['const ref = where.policyRef ?? "HEAD";', 'const ref = where.policyRef ?? "v1.2.0";']],
		},
		{
			file: "actions/deploy/src/evidence.ts",
			test: "actions/deploy/test/evidence.test.ts",
			without: [["if (entry.policyDigest !== expected.policyDigest)", "if (entry.policyDigest === '')"]],
		},
	),
	...row(
		"A policy file is a bomb (size, aliases, depth, duplicate keys, `__proto__`)",
		{
			file: "packages/shared/src/policy/document.ts",
			test: "packages/shared/test/policy/parse.test.ts",
			without: [
				["if (bytes > POLICY_LIMIT_BYTES) return", "if (bytes < 0) return"],
				["if (depth > DEPTH_LIMIT) return index;", ""],
			],
		},
		{
			file: "packages/shared/src/policy/parse.ts",
			test: "packages/shared/test/policy/parse.test.ts",
			without: [
				["if (aliases > ALIAS_LIMIT) {", "if (aliases < 0) {"],
				["if (nested !== undefined) {", "if (nested === null) {"],
				['else if (name === "__proto__") report', 'else if (name === "") report'],
				["else if (seen.has(name)) report", 'else if (name === "") report'],
			],
		},
		{
			file: "packages/shared/src/policy/schema.ts",
			test: "packages/shared/test/policy/parse.test.ts",
			without: [["export const policyFileSchema = z.strictObject(", "export const policyFileSchema = z.object("]],
		},
	),
	...row(
		"A sign-off by somebody else, edited, quoted, or by a bot (needs an account)",
		{
			file: "packages/shared/src/requirements/signatures.ts",
			test: "packages/shared/test/requirements/signatures.test.ts",
			without: [
				['if (comment.edited) return "the comment was edited; write a new one";', ""],
				["if (comment.authorIsBot) return `@${comment.author} is no person`;", ""],
				["if (comment.app !== null) return", "if (comment.app === '') return"],
				['if (person.state === "no") return refuse(person.why);', ""],
			],
		},
		{
			file: "packages/shared/src/github/release-issue.ts",
			test: "test/trust-signatures.test.ts",
			title: "within the second",
			bundles: ["preflight"],
			without: [["edited.has(comment.id) ? { ...comment, edited: true } : comment", "comment"]],
		},
		{
			file: "packages/shared/src/text/own-lines.ts",
			test: "packages/shared/test/requirements/commands.test.ts",
			without: [
				["if (open.size === 0 && isOwn && wanted.test(part.line))", "if (wanted.test(part.line))"],
				['"paragraph_open" && !goesOn(before, source, token)', '"paragraph_open"'],
				['child.type === "text" && depth === 0', 'child.type === "text"'],
				[" && !isFootnote(source, token)", ""],
				['.enable("strikethrough")', ""],
				["else open.delete(name);", "else open.clear();"],
			],
		},
		{
			file: "packages/shared/src/requirements/commands.ts",
			test: "packages/shared/test/requirements/commands.test.ts",
			without: [["listOwnLines(body, /^ {0,3}\\/(?:signoff|waive|revoke)\\b/i)", "body.split('\\n')"]],
		},
	),
	...row(
		"A person approves their own work under another's pull request",
		{
			file: "packages/shared/src/requirements/reviews.ts",
			test: "test/trust-signatures.test.ts",
			title: "a review of high-risk work",
			bundles: ["preflight"],
			without: [["...listCoAuthors(message)]", "]"]],
		},
		{
			file: "packages/shared/src/requirements/signatures.ts",
			test: "packages/shared/test/requirements/signatures.test.ts",
			without: [
				["if (wroteChange(facts, login))", 'if (login === "")'],
				["madeBy?.toLowerCase() === name || ", ""],
			],
		},
	),
	...row("An approval of an environment is used for another commit or version (needs the right to re-run)", {
		file: "actions/preflight/src/read-approvals.ts",
		test: "test/trust-signatures.test.ts",
		title: "the approval of an environment",
		bundles: ["preflight"],
		without: [
			["run.sha === release.sha &&", ""],
			['(run.event !== "push" || run.branch === release.tag || !/\\d/.test(run.branch ?? "")) &&', ""],
		],
	}),
	...row(
		"A revoke is deleted or edited (needs write access)",
		{
			file: "packages/shared/src/requirements/signatures.ts",
			test: "test/trust-signatures.test.ts",
			title: "a revoke that was seen",
			bundles: ["preflight"],
			without: [["(facts.revokes ?? []).map(", "([] as typeof facts.revokes & object).map("]],
		},
		{
			file: "packages/shared/src/github/release-issue.ts",
			test: "test/trust-signatures.test.ts",
			title: "a revoke that was seen",
			bundles: ["preflight"],
			without: [
				[
					'return parseRevokes([...readIssueState(issue?.body ?? "").revokes, ...recorded], now);',
					'return parseRevokes([...readIssueState(issue?.body ?? "").revokes], now);',
				],
			],
		},
		{
			file: "packages/shared/src/requirements/revokes.ts",
			test: "packages/shared/test/requirements/revokes.test.ts",
			without: [["|| Date.parse(parsed.data.at) > now", ""]],
		},
	),
	...row(
		"Unreviewed work is merged into a branch of the policy's patterns (needs push access)",
		{
			file: "packages/shared/src/requirements/acceptance.ts",
			test: "test/trust-signatures.test.ts",
			title: "merged into a branch",
			bundles: ["preflight"],
			without: [
				[
					"return judgePushes(brought) ?? judgeReviews(brought) ?? judgeCriteria(brought);",
					"return judgePushes(brought) ?? judgeCriteria(brought);",
				],
				["review.canPush === true && isOfMerged(review, pull)", "isOfMerged(review, pull)"],
			],
		},
		{
			file: "packages/shared/src/requirements/acceptance.ts",
			test: "packages/shared/test/requirements/judgements.test.ts",
			without: [["review.canPush === true && isOfMerged(review, pull)", "review.canPush === true"]],
		},
	),
	...row(
		"Evidence of an older commit",
		{
			file: "packages/shared/src/requirements/signatures.ts",
			test: "packages/shared/test/requirements/signatures.test.ts",
			without: [
				[
					"return { ...rest, state: freshness.state, explanation: freshness.explanation };",
					'return { ...rest, state: "current", explanation: freshness.explanation };',
				],
			],
		},
		{
			file: "packages/shared/src/requirements/staleness.ts",
			test: "packages/shared/test/requirements/signatures.test.ts",
			without: [["if (!isAncestor)", "if (commits.length < 0)"]],
		},
	),
	...row("Evidence cannot be read, so nothing is found", {
		file: "packages/shared/src/requirements/sast.ts",
		test: "actions/preflight/test/faults.test.ts",
		title: "an alerts API that answers",
		bundles: ["preflight"],
		without: [
			[
				'if (!facts.codeAlerts.ok) return unreadable("Code-scanning alerts", facts.codeAlerts.failure);\n\t\tconst analyses = facts.analyses.value',
				'if (!facts.codeAlerts.ok) return { verdict: "pass", explanation: "", evidence: [] };\n\t\tconst analyses = facts.analyses.value',
			],
		],
	}),
	...row(
		"Text from commits, issues or commands becomes a workflow command, a mention, a closing keyword, HTML or an image",
		{
			file: "packages/shared/src/text/escape.ts",
			test: "packages/shared/test/text/command-lines.test.ts",
			without: [['line.replace(/^([\\s\\p{C}]*)::/u, "$1\\\\::")', "line"]],
		},
		{
			file: "packages/shared/src/text/markdown.ts",
			test: "packages/shared/test/notes/rendering.test.ts",
			title: "untrusted text",
			without: [
				['.replaceAll("@", `@${JOINER}`)\n\t\t\t.replaceAll("\\\\#"', '.replaceAll("\\\\#"'],
				['.replaceAll("<", "&lt;")\n\t\t\t.replaceAll(">", "&gt;")', '.replaceAll(">", "&gt;")'],
				['.replace(/[\\\\`*_{}[\\]()#+!|~]|(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])/g, "\\\\$&")', ""],
			],
		},
		{
			file: "packages/shared/src/process/command.ts",
			test: "packages/shared/test/process/command.test.ts",
			title: "output is wrapped",
			without: [["log.stopCommands(token);", ""]],
		},
		{
			file: "packages/rehearsal/src/report/markdown.ts",
			test: "packages/rehearsal/test/report.test.ts",
			without: [["return keepTags(dropComments(token.text), resolveLink);", "return dropComments(token.text);"]],
		},
		{
			file: "packages/rehearsal/src/report/page.ts",
			test: "packages/rehearsal/test/report.test.ts",
			without: [['script-src ${scripts.join(" ")};', "script-src 'unsafe-inline';"]],
		},
	),
	...row(
		"Somebody writes an issue that looks like ours",
		{
			file: "packages/shared/src/github/issues.ts",
			test: "test/docs-security.test.ts",
			title: "an issue of somebody else",
			bundles: ["preflight"],
			without: [
				[
					"isTrustedAuthor(issue.author, { own, authors: [] }) && readMarker(issue.body) === marker",
					"readMarker(issue.body) === marker",
				],
			],
		},
		{
			file: "packages/shared/src/github/release-overview.ts",
			test: "test/docs-security.test.ts",
			title: "an issue of somebody else",
			bundles: ["preflight"],
			without: [
				["const own = isTrustedAuthor(author?.login ?? null, { own: login, authors: [] });", "const own = true;"],
			],
		},
	),
];

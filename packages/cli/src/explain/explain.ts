/** `explain TAG`: preflight's own facts and decision with the user's token; nothing is written. */
import { resolve } from "node:path";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { type Field, path, refName, serviceName, versionText } from "@octoacme/shared/process/inputs.ts";
import { decidePreflight } from "@octoacme/shared/requirements/decide.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import { gather } from "../../../../actions/preflight/src/gather.ts";
import { readEvidence } from "../../../../actions/preflight/src/read-evidence.ts";
import { type Report, renderResult } from "../../../../actions/preflight/src/report.ts";
import { EXIT, type RunCommand, type Values } from "../command.ts";
import { connect } from "../connection.ts";
import { type JsonDocument, printJson } from "../json-documents.ts";
import { listOrigins, type PolicyOrigins } from "../policy/origins.ts";
import { checkRemotePolicy } from "../policy/remote-policy.ts";
import { UsageError } from "../usage-error.ts";
import { renderExplanation } from "./render-explanation.ts";

/** No run of GitHub's has this id: approvals of a run's environments count only in that run. */
const NO_RUN = "0";

export const run: RunCommand = async (values, runtime) => {
	const version = read("TAG", values.argument, versionText());
	const service = readFlag(values, "service", serviceName());
	const policyFile = readFlag(values, "policy-file", path()) ?? ".github/release-policy.yml";
	const policyRef = readFlag(values, "policy-ref", refName());
	const reports = readFlag(values, "reports", path());
	const { github, repository, serverUrl, checkout } = await connect(values, runtime);
	const workspace = checkout ?? runtime.cwd;
	const gathered = await gather(github, {
		version,
		sha: undefined,
		service,
		policyFile,
		policyRef,
		// Without a checkout of this very repository all is read from GitHub.
		workspace: checkout ?? resolve(runtime.cwd, ".no-checkout"),
		runId: NO_RUN,
		workflowRef: "",
		fromOutside: true,
		isTrial: true,
		now: runtime.clock.now(),
		reports: await readEvidence(workspace, reports),
	});
	const { facts, policy, identity } = gathered;
	const decided = decidePreflight(facts, policy);
	const report: Report = {
		decided,
		facts,
		identity,
		policy,
		repositoryUrl: `${serverUrl}/${repository.fullName}`,
		dryRun: true,
		releaseIssue: true,
		continues: false,
	};
	const { issue } = gathered;
	const origins = await readOrigins(github, policy, runtime.clock.now());
	if (values.json) {
		const result = renderResult(
			report,
			issue === null ? null : { number: issue.number, url: issue.url },
			github.countRequests(),
		);
		const asked = { repository: repository.fullName, as: gathered.viewer, policyValues: origins };
		printJson<"explain">(runtime, { ...result, ...asked } as JsonDocument<"explain">);
	} else
		runtime.say(
			renderExplanation(report, {
				origins,
				repository: repository.fullName,
				viewer: gathered.viewer,
				issueUrl: issue?.url ?? null,
				requests: github.countRequests(),
			}),
		);
	return decided.decision === "go" ? EXIT.ok : EXIT.problems;
};

/** The policy's texts are read once more, at the commit that was judged by: preflight keeps their values alone. */
async function readOrigins(github: GitHub, policy: Policy, now: number): Promise<PolicyOrigins> {
	const { origin } = policy;
	const layers = origin.kind === "file" ? (await checkRemotePolicy(github, origin.path, now, origin.sha)).layers : [];
	return listOrigins([policy], layers)[0]!;
}

function readFlag<T>(values: Values, name: string, field: Field<T>): T | undefined {
	const text = values.text(name);
	return text === undefined ? undefined : read(`--${name}`, text, field);
}

function read<T>(name: string, text: string, field: Field<T>): T {
	const parsed = field.parse(text);
	if (!parsed.ok)
		throw new UsageError(
			`${name} is ${quoteValue(text)}; expected ${field.expected}.`,
			parsed.fix ?? `Give ${field.expected}.`,
		);
	return parsed.value;
}

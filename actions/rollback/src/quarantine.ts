/** Lets a release return that was rolled back: signed by a person of the role, with a reason, on every deployment that keeps it out. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { appendDeploymentStatus } from "@octoacme/shared/github/deployments.ts";
import { namePlace } from "@octoacme/shared/incident/incident.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { mayDecide } from "@octoacme/shared/phase/may-decide.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import { isQuarantining, nameMark, QUARANTINE_LIFTED } from "@octoacme/shared/release/deployment.ts";
import { readVersion } from "@octoacme/shared/release/version.ts";
import { renderSentence } from "@octoacme/shared/text/markdown.ts";
import { markDecision, renderVerdictLine } from "@octoacme/shared/text/verdict-line.ts";
import { countRequests, type RollbackRun } from "./clients.ts";
import { gatherFacts, type RollbackFacts } from "./gather.ts";
import { NOTHING_OWN } from "./own-result.ts";
import { describeTargetFault } from "./plan.ts";
import { REASONS, type ReasonCode, remedyOf } from "./reasons.ts";
import { isNegative } from "./report.ts";

const ROLE = "release-manager";

interface Lifting {
	readonly code: ReasonCode;
	/** What a person reads of it. */
	readonly sentence: string;
	readonly release: ReturnType<typeof nameRelease>;
}

/** Twice is once. Whether a person is in the role must be known: what cannot be read refuses. */
export async function liftQuarantine(run: RollbackRun, release: string): Promise<void> {
	const { inputs, runtime } = run;
	const github = run.clients.playbook;
	const { reason: why } = inputs;
	if (why === undefined)
		throw new ActionableError({
			code: "invalid-input",
			message: "Input reason is missing; expected why the release may return.",
			hint: "Set `reason`: it stands in the deployment, with your name.",
		});
	const { context } = runtime;
	const facts = await gatherFacts(github, inputs);
	if (facts.distrusted !== undefined) runtime.log.warning(facts.distrusted);
	const { tag, version } = readVersion(release, facts.policy.tag);
	const held = facts.deployments.filter((one) => one.payload?.tag === tag && isQuarantining(one, facts.target));
	const { allowed, why: doubt } = await mayDecide(github, context, facts.policy, ROLE);
	// Without a target a release returns everywhere; one that is named must be there, or its name was mistyped.
	const fault = facts.target === null ? undefined : describeTargetFault(facts.environment, facts.target);
	const code: ReasonCode =
		fault !== undefined
			? "target-unknown"
			: held.length === 0
				? "not-quarantined"
				: !allowed
					? "not-in-role"
					: inputs.dryRun
						? "dry-run"
						: "quarantine-lifted";
	if (code === "quarantine-lifted")
		for (const { id, payload } of held)
			await appendDeploymentStatus(github, id, {
				state: "inactive",
				description: `${nameMark(QUARANTINE_LIFTED, payload!, facts.target)} by ${context.triggeringActor}: ${why}`,
				logUrl: context.runUrl,
			});
	const seen = code === "not-in-role" ? ` (${doubt})` : fault === undefined ? "" : ` Seen: ${fault}.`;
	const { environment, target } = facts;
	const place = namePlace({ environment: environment.name, ...(target === null ? {} : { target }) });
	const sentence = `${tag} in ${place}: ${REASONS.find((entry) => entry.code === code)!.meaning}${seen}`;
	await publish(run, facts, { code, sentence, release: nameRelease({ version, tag, sha: held[0]?.sha }) });
}

async function publish(
	{ clients, inputs, runtime }: RollbackRun,
	facts: RollbackFacts,
	{ code, sentence, release }: Lifting,
): Promise<void> {
	const decision = code === "quarantine-lifted" ? code : "refused";
	const negative = isNegative({ decision, reason: code });
	const head = renderVerdictLine(
		markDecision(negative, decision),
		{ decision, reason: code },
		renderSentence(sentence),
	);
	await finish(runtime, {
		mode: inputs.mode,
		isNegative: negative,
		message: sentence,
		remedy: remedyOf(code),
		stopReasons: [sentence],
		summary: [{ heading: "Let a release return", body: `${head}\n\n**Next:** ${remedyOf(code)}` }],
		outputs: {},
		result: {
			...NOTHING_OWN,
			schemaVersion: 1,
			action: "rollback",
			decision,
			reason: code,
			explanation: sentence,
			release,
			environment: facts.environment.name,
			service: facts.service,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			requests: countRequests(clients),
			operation: "lift-quarantine",
		},
	});
}

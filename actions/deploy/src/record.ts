/** Appends the deploy to the release record: a check run on the commit with a readable summary and the entry's machine part. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { upsertCheckRun } from "@octoacme/shared/github/check-runs.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { followChain } from "@octoacme/shared/record/chain.ts";
import { encodeRecord } from "@octoacme/shared/record/machine-part.ts";
import { lockName } from "./environment-lock.ts";
import type { ReleaseFacts } from "./gather.ts";
import type { DeployRecordFacts } from "./outcome.ts";
import type { StageOutcome } from "./stage.ts";

/** GitHub takes 65,535 characters; the facts are left out when they would not fit. */
const TEXT_LIMIT = 60_000;

/**
 * appendToRecord: what was carried out, an entry for each end that it came to. A refusal changes nothing and is no entry. A record that
 * cannot be written is a warning: the deployment itself is recorded.
 */
export async function appendToRecord(
	github: GitHub,
	doors: ActionDoors,
	release: ReleaseFacts,
	outcome: StageOutcome,
	summary: string,
): Promise<void> {
	const { conclusion, facts } = outcome;
	if (conclusion === null) return;
	const { identity, service, policy } = release;
	const { context, clock, log } = doors;
	const where = lockName(facts.environment.name, facts.plan.target);
	const scope = [service, where].filter((part) => part !== null).join(", ");
	try {
		const record = await readRecord(github, { sha: identity.sha, version: identity.version, service });
		const kept: DeployRecordFacts = { plan: facts.plan, conclusion };
		const at = new Date(clock.now()).toISOString();
		const fields = {
			phase: "deploy" as const,
			at,
			actor: context.triggeringActor,
			run: { id: context.runId, attempt: context.runAttempt, url: context.runUrl },
			repository: context.repository.fullName,
			version: identity.version,
			sha: identity.sha,
			service,
			environment: where,
			policyDigest: policy.digest,
			decision: outcome.decision,
			reason: outcome.reason,
			reasons: [
				outcome.message,
				...outcome.steps.map((step) => `${step.name}: ${step.ok ? "ok" : "failed"} ${step.detail}`.trim()),
			],
			facts: kept,
		};
		const entry = followChain(record.entries, fields);
		const whole = encodeRecord(entry);
		const text = whole.length <= TEXT_LIMIT ? whole : encodeRecord(followChain(record.entries, fields, false));
		await upsertCheckRun(github, {
			sha: identity.sha,
			name: `octoacme/deploy (${scope})`,
			externalId: `octoacme:deploy:${service ?? "-"}:${where}:${identity.version}`,
			conclusion: outcome.decision === "deployed" ? "success" : "failure",
			title: `${identity.tag} ${outcome.decision}: ${outcome.message}`,
			summary,
			text,
			completedAt: entry.at,
			detailsUrl: entry.run.url,
			keepsHistory: true,
		});
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		log.warning(`The release record was not written: ${thrown.message} ${thrown.hint}`);
	}
}

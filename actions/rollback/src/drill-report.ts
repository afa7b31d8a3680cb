/** How a drill ended: the job summary, the outputs and the result. */
import { formatSpan } from "@octoacme/shared/incident/incident.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { nameRelease } from "@octoacme/shared/phase/result.ts";
import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import {
	bullets,
	codeBlock,
	details,
	escapeMarkdown,
	inlineCode,
	renderSentence,
	table,
} from "@octoacme/shared/text/markdown.ts";
import { markDecision, renderVerdictLine } from "@octoacme/shared/text/verdict-line.ts";
import { countRequests, type RollbackRun } from "./clients.ts";
import type { RollbackFacts } from "./gather.ts";
import type { Decision } from "./outcome.ts";
import { NOTHING_OWN } from "./own-result.ts";
import { REASONS, type ReasonCode, remedyOf } from "./reasons.ts";
import { isNegative } from "./report.ts";

export interface DrillEnd {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	readonly seen: string;
	readonly current: DeployedRelease | null;
	readonly target: DeployedRelease | null;
	readonly recoveryMs: number | null;
	readonly steps: readonly { readonly name: string; readonly ok: boolean; readonly took: number }[];
	readonly tail: readonly string[];
}

export async function publishDrill(run: RollbackRun, facts: RollbackFacts, end: DrillEnd): Promise<void> {
	const { clients, inputs, runtime } = run;
	const meaning = REASONS.find(({ code }) => code === end.reason)!.meaning;
	const sentence = end.seen === "" ? meaning : `${meaning} Seen: ${end.seen}.`;
	const { current, target, recoveryMs } = end;
	await finish(runtime, {
		mode: inputs.mode,
		isNegative: isNegative(end),
		message: sentence,
		remedy: remedyOf(end.reason),
		stopReasons: [sentence],
		summary: renderDrill(facts.environment.name, end, sentence),
		outputs: {
			"target-version": target?.version,
			"target-sha": target?.sha,
			"target-tag": target?.tag,
			"previous-version": current?.version,
			"previous-sha": current?.sha,
			"artifact-digest": target?.payload.artifactDigest ?? "",
			"recovery-seconds": recoveryMs === null ? "" : Math.round(recoveryMs / 1_000),
		},
		result: {
			...NOTHING_OWN,
			schemaVersion: 1,
			action: "rollback",
			decision: end.decision,
			reason: end.reason,
			explanation: sentence,
			release: current === null ? null : nameRelease({ version: current.version, tag: current.tag, sha: current.sha }),
			environment: facts.environment.name,
			service: facts.service,
			policyDigest: facts.policy.digest,
			dryRun: inputs.dryRun,
			requests: countRequests(clients),
			operation: "drill",
			seen: end.seen,
			target: target === null ? null : { version: target.version, tag: target.tag, sha: target.sha },
			recoveryMs,
			steps: end.steps,
		},
	});
}

/** Sections of the job summary. */
function renderDrill(environment: string, end: DrillEnd, sentence: string): SummarySection[] {
	const sections: SummarySection[] = [
		{
			heading: `Drill in ${escapeMarkdown(environment)}`,
			body: [
				renderVerdictLine(markDecision(isNegative(end), end.decision), end, renderSentence(sentence)),
				`**Next:** ${remedyOf(end.reason)}`,
			].join("\n\n"),
		},
	];
	if (end.steps.length > 0)
		sections.push({
			heading: null,
			body: table(
				["step", "ended well", "took"],
				end.steps.map((step) => [inlineCode(step.name), step.ok ? "yes" : "**no**", formatSpan(step.took)]),
			),
		});
	sections.push({ heading: "What to do next", body: bullets([remedyOf(end.reason)]) });
	if (end.tail.length > 0)
		sections.push({ heading: null, body: details("Last lines of the command", codeBlock(end.tail.join("\n"))) });
	return sections;
}

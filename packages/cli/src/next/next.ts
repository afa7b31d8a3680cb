/** `next [BRANCH]`: the version that fits what was changed since the last release, and why; nothing is written. */
import { resolve } from "node:path";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import { EXIT, type RunCommand } from "../command.ts";
import { connect } from "../connection.ts";
import { type JsonDocument, printJson } from "../json-documents.ts";
import { checkRemotePolicy } from "../policy/remote-policy.ts";
import { readPolicyPath } from "../policy-path.ts";
import { style, wrapText } from "../text.ts";
import { UsageError } from "../usage-error.ts";
import { gatherNext, type Head, type NextRelease } from "./gather.ts";

/** Changes that are shown of a service; `--json` has all. */
const SHOWN = 20;

export const run: RunCommand = async (values, runtime) => {
	const policyFile = readPolicyPath(values);
	const { github, repository, checkout } = await connect(values, runtime);
	const now = runtime.clock.now();
	const read = await checkRemotePolicy(github, policyFile, now);
	if (read.problems.length > 0)
		throw new ActionableError({
			code: "invalid-policy",
			message: read.problems[0]!,
			hint: "Run `octoacme-release check` for all that is wrong with the policy.",
		});
	const { head, releases } = await gatherNext(github, {
		policies: choosePolicies(read.policies, values.text("service")),
		policyFile,
		branch: values.argument === "" ? undefined : values.argument,
		// Without a checkout of this very repository all is read from GitHub.
		workspace: checkout ?? resolve(runtime.cwd, ".no-checkout"),
		now,
	});
	if (values.json)
		printJson<"next">(runtime, {
			schemaVersion: 1,
			repository: repository.fullName,
			...head,
			releases: releases.map(toDocument),
		});
	else
		runtime.say(
			[
				...releases.map((release) => render(release, head)),
				style("dim", `Nothing was written. Read with ${count(github.countRequests(), "request")}.`),
			].join("\n\n"),
		);
	const isKnown = releases.every(({ decided }) => decided.ok || decided.reason !== "unknown");
	return isKnown && releases.some(({ decided }) => decided.ok) ? EXIT.ok : EXIT.problems;
};

function choosePolicies<T extends { readonly service?: string }>(policies: readonly T[], service: string | undefined) {
	if (service === undefined) return policies;
	const chosen = policies.filter((policy) => policy.service === service);
	if (chosen.length > 0) return chosen;
	const known = policies.flatMap((policy) => policy.service ?? []);
	throw new UsageError(
		`--service is ${JSON.stringify(service)}; the policy has ${known.length === 0 ? "no services" : known.join(", ")}.`,
		known.length === 0 ? "Leave it out." : "Name one of them, or leave it out for all.",
	);
}

type Document = JsonDocument<"next">["releases"][number];

function toDocument({ policy, previous, changes, decided, unreleased }: NextRelease): Document {
	return {
		service: policy.service ?? null,
		decision: decided.ok ? "release" : decided.reason,
		version: decided.ok ? decided.release.version : null,
		tag: decided.ok ? decided.release.tag : null,
		type: decided.ok ? decided.type : null,
		why: decided.ok ? decided.why : decided.message,
		previous: previous === null ? null : { tag: previous.tag, sha: previous.sha },
		unreleased: [...unreleased],
		changes: changes.map(({ sha, title, type, breaking, section, pullRequest }) => ({
			...{ sha, title, type, breaking, section },
			pullRequest: pullRequest?.number ?? null,
		})),
	};
}

function render({ policy, previous, changes, decided, unreleased }: NextRelease, { branch, sha }: Head): string {
	const of = policy.service === undefined ? "" : ` of ${policy.service}`;
	const since = previous === null ? "in all of its history" : `since ${previous.tag}`;
	const what = `${count(changes.length, "change")} ${since} on ${branch} at ${sha.slice(0, 7)}`;
	const head = decided.ok
		? `${style("green", style("bold", decided.release.tag))} is the next version${of}: a ${decided.type} release, for ${wrapText(decided.why, "  ")}`
		: `${style("yellow", decided.message)}${of === "" ? "" : ` (${policy.service})`}`;
	const lines = changes.slice(0, SHOWN).map(({ sha: of, title, breaking, pullRequest }) => {
		const mark = breaking ? style("red", "breaking ") : "";
		return `  ${pullRequest === null ? of.slice(0, 7) : `#${pullRequest.number}`.padEnd(7)} ${mark}${wrapText(title, "          ")}`;
	});
	const more = changes.length > SHOWN ? [`  and ${changes.length - SHOWN} more (--json has all)`] : [];
	const between =
		unreleased.length === 0
			? []
			: [
					`  ${unreleased.join(", ")}: tagged, never released; ${unreleased.length === 1 ? "its" : "their"} changes are among these`,
				];
	return [head, `  ${what}`, ...between, ...lines, ...more].join("\n");
}

/** Brings a role's message to the channels that the policy names for the role. */
import { deliverToChannels } from "@octoacme/shared/channels/deliver-message.ts";
import type { ChannelMessage } from "@octoacme/shared/channels/message.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { RoleMessage } from "@octoacme/shared/incident/messages.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { readSecret } from "@octoacme/shared/process/environment.ts";
import { createHttp } from "@octoacme/shared/process/http.ts";
import type { Delivery } from "./playbook-run.ts";

/**
 * Through the channels of `roles.<role>.notify`. Channels that are public on GitHub are left to the incident itself, where the
 * role is named when nothing else reached it. Not stopped by a cancellation: people must still hear of it.
 */
export function deliverByChannels(
	policy: Policy,
	runtime: ActionRuntime,
	github: GitHub,
	allowHosts: readonly string[],
): Delivery {
	const base = { github, http: createHttp(runtime.clock), clock: runtime.clock, readSecret, allowHosts };
	return {
		listChannels: (role) =>
			(policy.roles[role]?.notify ?? []).filter((name) => {
				const type = policy.channels[name]?.type;
				return type !== "issue" && type !== "discussion";
			}),
		send: async (message, channel, signal) => {
			const answers = await deliverToChannels(
				signal === undefined ? base : { ...base, signal },
				policy.channels,
				[channel],
				renderForChannels(message, runtime.context.repository.fullName),
			);
			const { state, at, detail } = answers[0]!;
			return {
				channel,
				delivered: state === "delivered",
				at,
				detail: state === "unknown" ? `may have arrived: ${detail}` : detail,
			};
		},
	};
}

function renderForChannels(message: RoleMessage, source: string): ChannelMessage {
	// To a service a recovery is an outcome, which `recovered` tells apart.
	const stage = message.about === "opened" ? "opened" : "outcome";
	return {
		kind: "incident",
		// One key for one incident: what pages two roles through one service is one page there.
		key: message.dedupKey,
		part: `${message.role}/${message.about}`,
		stage,
		recovered: message.recovered,
		title: message.title,
		lines: message.lines,
		links: message.links,
		severity: message.severity,
		data: { role: message.role, about: stage, incident: message.dedupKey },
		source,
		urgent: true,
	};
}

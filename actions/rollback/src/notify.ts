/** Brings a role's message to the channels that the policy names for the role. */
import { deliverToChannels } from "@octoacme/shared/channels/deliver-message.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { RoleMessage } from "@octoacme/shared/incident/messages.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { readSecret } from "@octoacme/shared/process/environment.ts";
import { createHttp } from "@octoacme/shared/process/http.ts";
import type { Deliver } from "./playbook-run.ts";

/**
 * deliverByChannels: a receipt for every channel of `roles.<role>.notify`. Channels that are public on GitHub are left to the
 * incident itself, where the role is named when nothing else reached it. Not stopped by a cancellation: people must still hear of it.
 */
export function deliverByChannels(
	policy: Policy,
	doors: ActionDoors,
	github: GitHub,
	allowHosts: readonly string[],
): Deliver {
	const http = createHttp(doors.clock);
	return async (message: RoleMessage) => {
		const names = (policy.roles[message.role]?.notify ?? []).filter((name) => {
			const type = policy.channels[name]?.type;
			return type !== "issue" && type !== "discussion";
		});
		const receipts = await deliverToChannels(
			{ github, http, clock: doors.clock, readSecret, allowHosts },
			policy.channels,
			names,
			{
				kind: "incident",
				// One key for one incident: what pages two roles through one service is one page there.
				key: message.dedupKey,
				part: `${message.role}/${message.about}`,
				stage: message.about,
				recovered: message.recovered,
				title: message.title,
				lines: message.lines,
				links: message.links,
				severity: message.severity,
				data: { role: message.role, about: message.about, incident: message.dedupKey },
				source: doors.context.repository.fullName,
				urgent: true,
			},
		);
		return receipts.map((receipt) => ({
			channel: receipt.channel,
			delivered: receipt.state === "delivered",
			at: receipt.at,
			detail: receipt.state === "unknown" ? `may have arrived: ${receipt.detail}` : receipt.detail,
		}));
	};
}

/** Owns the concurrency groups: one holder each, and behind it a queue that keeps one waiter or, with `queue: max`, all. */

interface ConcurrencyRequest {
	readonly group: string;
	readonly cancelInProgress: boolean;
	readonly queue: "single" | "max";
	/** Named in the message that a displaced waiter or holder gets. */
	readonly owner: string;
	/** Called when a newer request with `cancel-in-progress` wants this holder gone. */
	readonly onCancel: (reason: string) => void;
	readonly signal: AbortSignal;
}

/** `release` must be called once, whatever became of the holder. */
export type ConcurrencyGrant =
	| { readonly kind: "granted"; readonly release: () => void }
	| { readonly kind: "displaced"; readonly reason: string };

interface Waiter {
	readonly request: ConcurrencyRequest;
	settle(grant: ConcurrencyGrant): void;
}

interface Group {
	holder: ConcurrencyRequest | null;
	waiters: Waiter[];
}

export interface ConcurrencyGroups {
	/** Resolves when the group is this request's, or when it was displaced by a newer one or aborted while it waited. */
	acquire(request: ConcurrencyRequest): Promise<ConcurrencyGrant>;
	/** Owner that holds the group now; names compare without regard to case, as GitHub does. */
	holderOf(group: string): string | null;
}

/** An empty set of groups, to be shared by the runs of one repository. */
export function createConcurrencyGroups(): ConcurrencyGroups {
	const groups = new Map<string, Group>();

	function grant(group: Group, request: ConcurrencyRequest): ConcurrencyGrant {
		group.holder = request;
		let released = false;
		return {
			kind: "granted",
			release() {
				if (released) return;
				released = true;
				group.holder = null;
				const next = group.waiters.shift();
				if (next) next.settle(grant(group, next.request));
			},
		};
	}

	return {
		holderOf: (name) => groups.get(name.toLowerCase())?.holder?.owner ?? null,
		acquire(request) {
			const key = request.group.toLowerCase();
			const group = groups.get(key) ?? { holder: null, waiters: [] };
			groups.set(key, group);
			if (request.signal.aborted) return Promise.resolve({ kind: "displaced", reason: "The operation was canceled." });
			if (!group.holder) return Promise.resolve(grant(group, request));
			const reason = `Canceling since a higher priority waiting request for ${request.group} exists`;
			if (request.queue === "single" || request.cancelInProgress)
				for (const waiter of group.waiters.splice(0)) waiter.settle({ kind: "displaced", reason });
			if (request.cancelInProgress) group.holder.onCancel(reason);
			return new Promise((resolve) => {
				const waiter: Waiter = {
					request,
					settle(result) {
						request.signal.removeEventListener("abort", abandon);
						resolve(result);
					},
				};
				function abandon() {
					group.waiters = group.waiters.filter((other) => other !== waiter);
					waiter.settle({ kind: "displaced", reason: "The operation was canceled." });
				}
				request.signal.addEventListener("abort", abandon, { once: true });
				group.waiters.push(waiter);
			});
		},
	};
}

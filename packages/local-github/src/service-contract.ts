/** What a local GitHub takes to start, and what a test or rehearsal holds in its hands. */
import type { CollaborationState } from "./collaboration-state.ts";
import type { DeliveryState } from "./delivery-state.ts";
import type { FaultPlan } from "./faults.ts";
import type { GitRepository } from "./git-repository.ts";
import type { Journal } from "./journal.ts";
import type { Limits } from "./limits.ts";
import type { TokenRequest } from "./tokens.ts";

export interface LocalGitHubOptions {
	/** `owner/name`. */
	repository: string;
	/** Work tree or git directory of the real repository. */
	folder: string;
	private?: boolean;
	port?: number;
	/** Milliseconds before every answer, so that round trips show in the journal. */
	latencyMs?: number;
	/** Requests an hour for each token. */
	requestsPerHour?: number;
	/** Called with each `workflow_dispatch` once it was accepted. */
	onDispatch?: (dispatch: DeliveryState["dispatches"][number]) => void;
}

export interface LocalGitHub {
	/** `GITHUB_API_URL`. */
	readonly apiUrl: string;
	/** `GITHUB_GRAPHQL_URL`. */
	readonly graphqlUrl: string;
	/** `GITHUB_SERVER_URL`. */
	readonly serverUrl: string;
	readonly git: GitRepository;
	readonly state: DeliveryState;
	readonly people: CollaborationState;
	readonly journal: Journal;
	readonly faults: FaultPlan;
	readonly limits: Limits;
	/** Milliseconds before every answer; may be set at any time. */
	latencyMs: number;
	/** Gives a token with a permission set; without a login it is a workflow's. */
	issueToken(request: TokenRequest): string;
	revokeToken(token: string): void;
	now(): Date;
	/** Sets the clock; it goes on from there. */
	setNow(now: Date): void;
	/** Gives an id for what a test seeds by itself. */
	nextId(): number;
	/** Seeds merged pull requests from the history of the default branch; gives how many. */
	derivePulls(): number;
	close(): Promise<void>;
}

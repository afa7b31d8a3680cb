/** Every route of the collaboration families, for the router to register. */
import type { Route } from "./exchange.ts";
import { issueCommentRoutes } from "./issue-comments.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { peopleRoutes } from "./people.ts";
import { reactionRoutes } from "./reactions.ts";

/** Lists the routes of people, issues, pull requests, reviews and reactions. */
export const collaborationRoutes: readonly Route[] = [
	...issueCommentRoutes,
	...issueRoutes,
	...labelRoutes,
	...peopleRoutes,
	...reactionRoutes,
];

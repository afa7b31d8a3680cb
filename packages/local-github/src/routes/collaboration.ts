/** Every route of the collaboration families, for the router to register. */
import type { Route } from "./exchange.ts";
import { issueCommentRoutes } from "./issue-comments.ts";
import { issueRoutes } from "./issues.ts";
import { peopleRoutes } from "./people.ts";

/** collaborationRoutes lists the routes of people, issues and pull requests. */
export const collaborationRoutes: readonly Route[] = [...issueCommentRoutes, ...issueRoutes, ...peopleRoutes];

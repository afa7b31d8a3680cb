/** Every route of the delivery families, for the router to register. */
import { actionRoutes } from "./actions.ts";
import { checkRoutes } from "./checks.ts";
import { codeScanningRoutes } from "./code-scanning.ts";
import { dependencyRoutes } from "./dependencies.ts";
import { deploymentRoutes } from "./deployments.ts";
import type { Route } from "./exchange.ts";
import { releaseAssetRoutes } from "./release-assets.ts";
import { releaseRoutes } from "./releases.ts";
import { rulesetRoutes } from "./rulesets.ts";
import { securityAdvisoryRoutes } from "./security-advisories.ts";
import { statusRoutes } from "./statuses.ts";

export const deliveryRoutes: readonly Route[] = [
	...actionRoutes,
	...checkRoutes,
	...codeScanningRoutes,
	...dependencyRoutes,
	...deploymentRoutes,
	...releaseAssetRoutes,
	...releaseRoutes,
	...rulesetRoutes,
	...securityAdvisoryRoutes,
	...statusRoutes,
];
